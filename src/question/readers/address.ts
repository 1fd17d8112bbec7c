import { readCidr } from "../../net/cidr.ts";
import { type Ip, readIp } from "../../net/ip.ts";
import type { End, MistakeCode } from "../question.ts";
import { matches } from "../span.ts";
import type { EndToken } from "./end-token.ts";
import { readPort } from "./port-number.ts";

/**
 * Dotted numbers of any script, so that `①.0.0.1` and `10・0・0・1` are refused instead of half read. Plain letters and
 * signs are passed over first: to test each of them for a number of any script is slow.
 */
const IPV4 =
  /(?![\0-/:-~\u3041-\u30FF\u4E00-\u9FFF])(?<![\p{N}\p{L}_][.・]|[a-z\p{N}_]|(?<!\d)[.])(?<address>\p{N}{1,10}(?:[.・](?:\p{N}{1,10}|0x[0-9a-f]{1,2})){3,7}|0x[0-9a-f]{1,8}(?:\.(?:0x)?[0-9a-f]{1,3}){3})(?:\/(?<length>[\d.]{1,15}))?(?:(?::|,(?=\d{2,5}(?![\d.]))|#)(?<port>\d{1,6})(?!\d))?(?![\p{N}_]|\.\d)/gu;
const WILDCARD = /(?<![\w.])(?<known>\d{1,3}(?:\.\d{1,3}){0,2})(?<stars>(?:\.[x*]){1,3})(?![\w*]|\.\w)/g;
const IPV6 =
  /(?<![0-9a-z.])(?<!(?:^|[^g-z\u3000-\uFFFF]):)(?!(?:ip|ipv6|host|addr):)\[?(?<address>[0-9a-z]{0,5}(?::[0-9a-z]{0,5}){2,9}(?:\.\d{1,3}){0,3})(?:%[0-9a-z]{1,15})?(?:\/(?<length>\d{1,4}))?(?:\](?::(?<port>\d{1,6})(?!\d))?)?(?![0-9a-z:])/g;

/** IPv4 and IPv6 addresses, networks and `10.0.1.x`, each with the port written onto it. */
export function readAddresses(text: string): EndToken[] {
  return [
    ...matches(text, WILDCARD).flatMap(({ start, end, groups }) => wildcard(groups, { start, end })),
    ...matches(text, IPV6).flatMap(({ start, end, groups }) => {
      const { address = "", length, port } = groups;
      if (readIp(address) === undefined && !looksLikeIpv6(address)) return [];
      // Without a bracket before it, a closing one belongs to the sentence.
      const bracketed = text[start] === "[";
      const stop = text[end - 1] === "]" && !bracketed ? end - 1 : end;
      return [token({ address, length, port }, { start, end: stop }, text)];
    }),
    ...matches(text, IPV4).map(({ start, end, groups }) =>
      token({ address: groups["address"] ?? "", length: groups["length"], port: groups["port"] }, { start, end }, text),
    ),
  ];
}

/** What an address or network is, or why it is none. */
export function readAddress(address: string, length?: string): { value: End } | { mistake: MistakeCode } {
  const ip = readIp(address);
  if (ip === undefined) return { mistake: "invalid_ip" };
  if (length === undefined) return { value: { kind: "address", ip } };
  return readNetwork(ip, length);
}

/** A network of one address is that address. */
function readNetwork(ip: Ip, length: string): { value: End } | { mistake: MistakeCode } {
  const cidr = readCidr(`${ip}/${length}`);
  if (cidr === undefined) return { mistake: "invalid_cidr" };
  const whole = ip.includes(":") ? "128" : "32";
  return length === whole ? { value: { kind: "address", ip } } : { value: { kind: "network", cidr } };
}

interface Parts {
  readonly address: string;
  readonly length: string | undefined;
  readonly port: string | undefined;
}

function token({ address, length, port }: Parts, span: { start: number; end: number }, text: string): EndToken {
  // A full stop after a prefix length ends the sentence.
  const bits = length?.replace(/\.$/, "");
  const end = length?.endsWith(".") === true && port === undefined ? span.end - 1 : span.end;
  const read = { start: span.start, end, ...readAddress(address, bits) };
  if (port === undefined) return read;
  const portStart = text.lastIndexOf(port, end);
  return { ...read, port: { start: portStart, end: portStart + port.length, ...readPort(port) } };
}

function wildcard(
  groups: Readonly<Record<string, string | undefined>>,
  span: { start: number; end: number },
): EndToken[] {
  const known = (groups["known"] ?? "").split(".");
  const stars = (groups["stars"] ?? "").length / 2;
  if (known.length + stars !== 4) return [];
  const address = [...known, ...Array.from({ length: stars }, () => "0")].join(".");
  return [{ ...span, ...readAddress(address, String(known.length * 8)) }];
}

/** Long enough and hexadecimal at its head: a slip in an address, not a time, a MAC address or a place in code. */
function looksLikeIpv6(address: string): boolean {
  const groups = address.split(":");
  const isMac = groups.length === 6 && groups.every((group) => /^[0-9a-f]{2}$/.test(group));
  const headIsHex = /^(?:[0-9a-f]{1,5})?:/.test(address) && /\d/.test(address);
  return headIsHex && !isMac && (address.includes("::") || groups.length >= 8);
}
