import { type Cidr, covers, firstAddress, readCidr } from "../../net/cidr.ts";
import { type Ip, isIpv6, isPrivate } from "../../net/ip.ts";
import { PROTOCOL_NUMBERS } from "../../net/protocol.ts";
import type { BlindEnd, BlindSpot, Target } from "../source.ts";

const DNS_PORT = 53;
const ACTIVATION_PORT = 1688;
/** BOOTP server and client, DHCPv6 client and server. */
const DHCP_PORTS = [67, 68, 546, 547];

/** Services that live at the same link-local or unique local address in every VPC, whatever the port. */
const FIXED: ReadonlyMap<string, BlindSpot> = new Map([
  ["169.254.169.254", "instance-metadata"],
  ["fd00:ec2::254", "instance-metadata"],
  ["169.254.169.123", "time-sync"],
  ["fd00:ec2::123", "time-sync"],
  ["169.254.170.2", "ecs-metadata"],
  // The EKS Pod Identity agent answers on the pod's own node (EKS user guide, "Pod Identity agent").
  ["169.254.170.23", "own-machine"],
  ["fd00:ec2::23", "own-machine"],
]);
/** RFC 1122 and RFC 4291. */
const LOOPBACK = ["127.0.0.0/8", "::1/128"].flatMap((text) => readCidr(text) ?? []);
const RESOLVERS = ["169.254.169.253", "fd00:ec2::253"];
const ACTIVATION = ["169.254.169.250", "169.254.169.251"];

/**
 * The blind spot that hides the asked traffic. Sources: AWS, "Flow log limitations"; "Control traffic to subnets using
 * network ACLs" for the addresses. A DNS server of one's own is logged, hence the doubtful `maybe-amazon-dns`.
 */
export function blindSpot(target: Target): BlindEnd | undefined {
  return (
    at("dst", isDhcp(target) ? "dhcp" : towards(target)) ?? at("src", from(target)) ?? at("dst", maybeResolver(target))
  );
}

function at(side: BlindEnd["side"], spot: BlindSpot | undefined): BlindEnd | undefined {
  return spot === undefined ? undefined : { spot, side };
}

function isDhcp({ port, protocols }: Target): boolean {
  return port !== undefined && DHCP_PORTS.includes(port) && allows(protocols, PROTOCOL_NUMBERS.udp);
}

function towards({ dst, port, protocols, networks }: Target): BlindSpot | undefined {
  if (dst === undefined) return undefined;
  const spot = serviceAt(dst, networks);
  if (spot === "amazon-dns") return port === undefined || port === DNS_PORT ? spot : undefined;
  if (spot !== "windows-activation") return spot;
  const asked = (port === undefined || port === ACTIVATION_PORT) && allows(protocols, PROTOCOL_NUMBERS.tcp);
  return asked ? spot : undefined;
}

/** The reverse question: a service only ever answers, so its packets go to any port. */
function from({ src, networks }: Target): BlindSpot | undefined {
  return src === undefined ? undefined : serviceAt(src, networks);
}

function serviceAt(ip: Ip, networks: readonly Cidr[]): BlindSpot | undefined {
  if (RESOLVERS.includes(ip) || isHost(2, { ip, networks })) return "amazon-dns";
  if (ACTIVATION.includes(ip)) return "windows-activation";
  if (LOOPBACK.some((cidr) => covers(cidr, ip))) return "own-machine";
  return FIXED.get(ip) ?? (isHost(1, { ip, networks }) ? "router-address" : undefined);
}

/** Whether the address is the `number`-th of an IPv4 network: AWS keeps the first for the router, the second for DNS. */
function isHost(number: number, { ip, networks }: { readonly ip: Ip; readonly networks: readonly Cidr[] }): boolean {
  if (isIpv6(ip)) return false;
  return networks.some((cidr) => covers(cidr, ip) && asNumber(ip) - asNumber(firstAddress(cidr)) === number);
}

function asNumber(ipv4: Ip): number {
  let sum = 0;
  for (const octet of ipv4.split(".")) sum = sum * 256 + Number(octet);
  return sum;
}

/** A VPC's network mostly begins at `.0.0`, so `.0.2` is mostly its resolver; without the VPC's range nobody knows. */
function maybeResolver({ dst, port, networks }: Target): BlindSpot | undefined {
  if (dst === undefined || port !== DNS_PORT || !dst.endsWith(".0.2") || !isPrivate(dst)) return undefined;
  return networks.some((cidr) => covers(cidr, dst)) ? undefined : "maybe-amazon-dns";
}

function allows(asked: readonly number[], numbers: readonly number[]): boolean {
  return asked.length === 0 || numbers.some((number) => asked.includes(number));
}
