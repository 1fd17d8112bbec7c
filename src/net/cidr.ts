import ipaddr from "ipaddr.js";
import { type Ip, isIpv6, readIp } from "./ip.ts";

/** A network in canonical text, host bits cleared: `10.0.1.0/24`, `2001:db8::/64`. `readCidr` is the only way to get one. */
export type Cidr = string & { readonly __cidr: never };

/** Reads `address/length` (IPv4 0–32, IPv6 0–128) and clears the host bits. */
export function readCidr(text: string): Cidr | undefined {
  const { address, length } = /^(?<address>[^/]+)\/(?<length>0|[1-9]\d{0,2})$/.exec(text)?.groups ?? {};
  const ip = readIp(address ?? "");
  const bits = Number(length);
  if (ip === undefined || bits > (isIpv6(ip) ? 128 : 32)) return undefined;
  return networkOf(ip, bits);
}

/** Whether the address lies in the network; false across families. */
export function covers(cidr: Cidr, ip: Ip): boolean {
  const [network, bits] = ipaddr.parseCIDR(cidr);
  const address = ipaddr.parse(ip);
  return address.kind() === network.kind() && address.match(network, bits);
}

/** The address block that counts as the neighbourhood of an address: its /24, or its /64 for IPv6. */
export function neighbourhood(ip: Ip): Cidr {
  return networkOf(ip, isIpv6(ip) ? 64 : 24);
}

/** Prefix length in bits. */
export function prefixLength(cidr: Cidr): number {
  return ipaddr.parseCIDR(cidr)[1];
}

/** The first address of the network. */
export function firstAddress(cidr: Cidr): Ip {
  // A canonical network begins with its own network address, which is an address in canonical form.
  return cidr.slice(0, cidr.indexOf("/")) as Ip;
}

function networkOf(ip: Ip, bits: number): Cidr {
  const network = isIpv6(ip)
    ? ipaddr.IPv6.networkAddressFromCIDR(`${ip}/${bits}`)
    : ipaddr.IPv4.networkAddressFromCIDR(`${ip}/${bits}`);
  // The brand's one door.
  return `${network.toString()}/${bits}` as Cidr;
}
