import ipaddr from "ipaddr.js";
import { type Cidr, firstAddress, prefixLength } from "../net/cidr.ts";
import { type Ip, isIpv6 } from "../net/ip.ts";
import type { Side } from "../plan/plan.ts";
import type { Expression } from "./nodes.ts";
import { all, any, begins, call, col, compare, equal, isAbsent, isOneOf, lit, not } from "./write.ts";

/** Addresses, one by one and in networks. */
export type Places = Pick<Side, "addresses" | "networks" | "beyond">;

/** Whether the packets of a record come from the side, by the address at the observer, in the packet, or by observer. */
export function sends(side: Side | undefined): Expression {
  if (side === undefined) return all();
  return any(
    ...addressParts(col("srcaddr"), side),
    ...addressParts(col("pkt_srcaddr"), side),
    ...observerParts(side, "egress"),
  );
}

/** Whether the packets of a record go to the side. */
export function receives(side: Side | undefined): Expression {
  if (side === undefined) return all();
  return any(
    ...addressParts(col("dstaddr"), side),
    ...addressParts(col("pkt_dstaddr"), side),
    ...observerParts(side, "ingress"),
  );
}

/** Whether a text column holds one of the side's addresses; false for a side without any. */
export function holdsAddress(column: Expression, side: Places | undefined): Expression {
  return side === undefined ? any() : any(...addressParts(column, side));
}

/** Whether the address lies in the network. */
export function inNetwork(column: Expression, cidr: Cidr): Expression {
  return isIpv6(firstAddress(cidr)) ? inIpv6(column, cidr) : inIpv4(column, cidr);
}

/** The single address a side stands for, if it is no more than that. */
export function singleAddress(side: Side | undefined): Ip | undefined {
  if (side === undefined || side.networks.length + side.interfaces.length + side.instances.length > 0) return undefined;
  return side.addresses.length === 1 ? side.addresses[0] : undefined;
}

function addressParts(column: Expression, side: Places): readonly Expression[] {
  const ipv4 = side.addresses.filter((ip) => !isIpv6(ip));
  const ipv6 = side.addresses.filter(isIpv6);
  return [
    ...(ipv4.length > 0 ? [isOneOf(column, ipv4)] : []),
    ...ipv6.map((ip) => equal(call("canonical-ip", column), canonical(ip))),
    ...side.networks.map((cidr) => inNetwork(column, cidr)),
    ...(side.beyond === undefined ? [] : [isBeyond(column, side.beyond)]),
  ];
}

/** An address outside all of the networks; a column that holds none is not outside. */
function isBeyond(column: Expression, networks: readonly Cidr[]): Expression {
  const isAddress = any(hasSecond(column, "."), hasSecond(column, ":"));
  return all(isAddress, not(any(...networks.map((cidr) => inNetwork(column, cidr)))));
}

/** A named interface or instance stands for the side at its own records; without a direction both roles are possible. */
function observerParts(side: Side, direction: "egress" | "ingress"): readonly Expression[] {
  const named = [
    ...(side.interfaces.length > 0 ? [isOneOf(col("interface_id"), side.interfaces)] : []),
    ...(side.instances.length > 0 ? [isOneOf(col("instance_id"), side.instances)] : []),
  ];
  if (named.length === 0) return [];
  return [all(any(...named), any(equal(col("flow_direction"), direction), isAbsent(col("flow_direction"))))];
}

function inIpv4(column: Expression, cidr: Cidr): Expression {
  const octets = firstAddress(cidr).split(".");
  const bits = prefixLength(cidr);
  if (bits === 0) return hasSecond(column, ".");
  if (bits === 32) return equal(column, firstAddress(cidr));
  const whole = Math.floor(bits / 8);
  const head = whole === 0 ? [] : [begins(column, `${octets.slice(0, whole).join(".")}.`)];
  const rest = bits % 8;
  if (rest === 0) return all(...head);
  const low = Number(octets[whole]);
  const octet = call("to-integer", call("piece", column, lit("."), lit(whole + 1)));
  return all(...head, compare(octet, ">=", low), compare(octet, "<=", low + 2 ** (8 - rest) - 1));
}

function inIpv6(column: Expression, cidr: Cidr): Expression {
  const groups = canonical(firstAddress(cidr)).split(":");
  const text = call("canonical-ip", column);
  const bits = prefixLength(cidr);
  if (bits === 0) return hasSecond(column, ":");
  if (bits === 128) return equal(text, groups.join(":"));
  const whole = Math.floor(bits / 16);
  const head = whole === 0 ? [] : [begins(text, `${groups.slice(0, whole).join(":")}:`)];
  const rest = bits % 16;
  if (rest === 0) return all(...head);
  const low = Number.parseInt(groups[whole] ?? "0", 16);
  const high = low + 2 ** (16 - rest) - 1;
  // Four hexadecimal digits of equal length compare as text like the numbers they stand for.
  const group = call("left-padded", call("piece", text, lit(":"), lit(whole + 1)), lit(4), lit("0"));
  return all(...head, compare(group, ">=", hex(low)), compare(group, "<=", hex(high)));
}

/** Tells the families apart: the text has a second piece behind the separator. */
function hasSecond(column: Expression, separator: string): Expression {
  return compare(call("piece", column, lit(separator), lit(2)), "<>", "");
}

function canonical(ip: Ip): string {
  return ipaddr.IPv6.parse(ip).toNormalizedString();
}

function hex(group: number): string {
  return group.toString(16).padStart(4, "0");
}
