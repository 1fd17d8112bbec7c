import { SYN_ACK } from "../net/five-tuple.ts";
import { protocolName } from "../net/protocol.ts";
import { fromIso, type Instant } from "../time/instant.ts";
import { serviceName } from "./service-name.ts";

/** A TCP flag, or the two that answer an opening. */
export type FlagName = "syn" | "syn-ack" | "ack" | "fin" | "rst" | "psh" | "urg" | "ecn" | "cwr";

/** Every bit of the TCP header from the lowest (RFC 9293, RFC 3168). */
const BITS = ["fin", "syn", "rst", "psh", "ack", "urg", "ecn", "cwr"] as const;

/** The flags of an OR-ed mask in the order in which they occur in a connection; `undefined` for no mask. */
export function flagsIn(text: string, radix: 10 | 16 = 10): readonly FlagName[] | undefined {
  const mask = Number.parseInt(text, radix);
  if (!/^[\da-f]{1,4}$/i.test(text) || Number.isNaN(mask)) return undefined;
  const opening = (mask & SYN_ACK) === SYN_ACK ? ["syn-ack" as const] : [];
  const covered = opening.length > 0 ? SYN_ACK : 0;
  const others = BITS.filter((_, bit) => (mask & ~covered & (1 << bit)) !== 0);
  return [...opening, ...others.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))];
}

const ORDER: readonly FlagName[] = ["syn", "ack", "psh", "urg", "ecn", "cwr", "fin", "rst"];

/** Protocols that flow logs meet and questions cannot name (IANA). */
const PROTOCOLS: Readonly<Record<string, string>> = {
  "41": "IPv6",
  "47": "GRE",
  "50": "ESP",
  "51": "AH",
  "58": "ICMPv6",
};

/** "TCP (6)"; the number alone where it has no name. */
export function protocolWords(value: string): string {
  const name = PROTOCOLS[value] ?? protocolName(Number(value))?.toUpperCase();
  return name === undefined ? value : `${name} (${value})`;
}

/** What people call the port where that is known. */
export function serviceAt(port: string, protocol: string | undefined): string | undefined {
  const number = Number(protocol);
  return serviceName({ port: Number(port), ...(number > 0 && { protocol: number }) });
}

/** Epoch seconds or milliseconds, or an ISO time; `undefined` for anything else. */
export function momentIn(text: string): Instant | undefined {
  if (!/^\d{9,14}$/.test(text)) return fromIso(text);
  const number = Number(text);
  return number > LATEST_SECONDS ? Math.floor(number / 1000) : number;
}

/** Above it times are milliseconds. */
const LATEST_SECONDS = 99_999_999_999;

/** A whole number with its thousands apart; any other text as it is. */
export function countWords(text: string): string {
  return /^\d{1,15}$/.test(text) ? Number(text).toLocaleString("en-US") : text;
}

/** "23.3 MB" from ten thousand bytes on; `undefined` below, where the exact count reads well enough. */
export function roundedSize(text: string): string | undefined {
  const bytes = Number(text);
  if (!(bytes >= 10_000)) return undefined;
  const [unit, name] = UNITS.find(([size]) => bytes >= size) ?? [1000, "kB"];
  return `${(bytes / unit).toFixed(1)} ${name}`;
}

const UNITS = [
  [1e12, "TB"],
  [1e9, "GB"],
  [1e6, "MB"],
  [1e3, "kB"],
] as const;

/** What an ARN names, and whose it is; `undefined` for any other text. */
export function readArn(text: string): { readonly id: string; readonly account: string } | undefined {
  const { id, account } = ARN.exec(text)?.groups ?? {};
  return id === undefined || account === undefined ? undefined : { id, account };
}

const ARN = /^arn:[^:]*:[^:]*:[^:]*:(?<account>[^:]+):(?:[^/]*\/)?(?<id>.+)$/;

/** Percent-encoded UTF-8, as tags are written; text that is no such stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
