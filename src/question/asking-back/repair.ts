import { readCidr } from "../../net/cidr.ts";
import { readIp } from "../../net/ip.ts";
import type { Mistake } from "../question.ts";

/** What the words of a mistake were probably meant to be; `undefined` where several things could be meant. */
export function findRepair({ code, text }: Mistake): string | undefined {
  switch (code) {
    case "invalid_ip":
      return readIp(withoutZeros(text));
    case "invalid_cidr":
      return fromMask(text);
    case "end_before_start":
      return turned(text);
    case "invalid_port":
    case "invalid_time":
    case "future_window":
    case "too_long":
      return undefined;
  }
}

/** `010.020.040.004`: some tools pad each number to three digits. */
function withoutZeros(text: string): string {
  return text.trim().replace(/(?<![\d.])0+(?=\d)|(?<=\.)0+(?=\d)/g, "");
}

/** `10.0.1.0/255.255.255.0`: a network by its mask. */
function fromMask(text: string): string | undefined {
  const { address, mask = "" } = /^(?<address>[^/]+)\/(?<mask>[\d.]+)$/.exec(text.trim())?.groups ?? {};
  const octets = mask.split(".").map(Number);
  const bits = octets.map((octet) => octet.toString(2).padStart(8, "0")).join("");
  const length = /^(?<ones>1*)0*$/.exec(bits)?.groups?.["ones"]?.length;
  return readIp(mask) === undefined || length === undefined ? undefined : readCidr(`${address}/${length}`);
}

const CLOCK = /\d{1,2}:\d{2}(?::\d{2})?/g;

/** `15:00-14:00`: the two clock times in the other order; with dates beside them it may be the dates that are wrong. */
function turned(text: string): string | undefined {
  const [first, second, ...others] = text.match(CLOCK) ?? [];
  if (first === undefined || second === undefined || others.length > 0) return undefined;
  if (/\d/.test(text.replace(CLOCK, ""))) return undefined;
  return text.replace(CLOCK, (time) => (time === first ? second : first));
}
