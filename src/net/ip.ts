import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/**
 * An address whose text has been checked and normalised: IPv4 as a dotted quad, IPv6 in the short form of RFC 5952,
 * an IPv4-mapped address as its IPv4. `readIp` is the only way to get one.
 */
export type Ip = string & { readonly __ip: never };

/** Reads an address; zone ids, leading zeros, short forms such as `10.1` and bare integers are refused. */
export function readIp(text: string): Ip | undefined {
  const version = text.includes("%") ? 0 : isIP(text);
  if (version === 0) return undefined;
  // The brand's one door. What passes as IPv4 is a dotted quad without leading zeros already.
  return (version === 4 ? text : ipaddr.process(text).toString()) as Ip;
}

/** Whether the address is IPv6. */
export function isIpv6(ip: Ip): boolean {
  return ip.includes(":");
}

/**
 * Whether the address is one that only a private network uses (RFC 1918, RFC 6598 or unique local IPv6).
 * An interface of a VPC writes its primary private IPv4 address; a public one is always the far end's.
 */
export function isPrivate(ip: Ip): boolean {
  const range = ipaddr.parse(ip).range();
  return range === "private" || range === "uniqueLocal" || range === "carrierGradeNat";
}
