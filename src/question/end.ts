import { readCidr } from "../net/cidr.ts";
import { type Ip, readIp } from "../net/ip.ts";
import type { End } from "./question.ts";

const RESOURCE = /^(?<kind>i|eni)-(?:[0-9a-f]{17}|[0-9a-f]{8})$/;

/** An end in its canonical text: address, CIDR, id, host name or key of the address book. */
export function endText(end: End): string {
  switch (end.kind) {
    case "address":
      return end.ip;
    case "network":
      return end.cidr;
    case "host":
      return end.name;
    case "instance":
    case "interface":
      return end.id;
    case "entry":
      return end.key;
    case "internet":
      return "internet";
  }
}

/** Reads an end from its canonical text; a name without a dot is a key of the address book. */
export function readEnd(text: string): End {
  const ip = readIp(text);
  if (ip !== undefined) return { kind: "address", ip };
  const cidr = readCidr(text);
  if (cidr !== undefined) return { kind: "network", cidr };
  return readResource(text) ?? (text.includes(".") ? { kind: "host", name: text } : { kind: "entry", key: text });
}

/** Reads an instance or interface id. */
export function readResource(text: string): End | undefined {
  const kind = RESOURCE.exec(text)?.groups?.["kind"];
  if (kind === undefined) return undefined;
  return kind === "i" ? { kind: "instance", id: text } : { kind: "interface", id: text };
}

/** EC2 puts the private address into the names it gives: `ip-10-0-2-6.ap-northeast-1.compute.internal`. */
export function addressInName(name: string): Ip | undefined {
  const { a, b, c, d } = /^ip-(?<a>\d{1,3})-(?<b>\d{1,3})-(?<c>\d{1,3})-(?<d>\d{1,3})(?:\.|$)/.exec(name)?.groups ?? {};
  return a === undefined ? undefined : readIp(`${a}.${b}.${c}.${d}`);
}
