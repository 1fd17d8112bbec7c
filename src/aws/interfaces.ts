import type { EC2Client, Filter, NetworkInterface } from "@aws-sdk/client-ec2";
import type { Wanted } from "../names/known-interfaces.ts";
import { type Ip, isIpv6, readIp } from "../net/ip.ts";
import { attempt } from "./failure.ts";

/** What EC2 says about a network interface. */
export interface InterfaceFacts {
  /** `eni-…` */
  readonly id: string;
  /**
   * The addresses that its records carry: its primary private IPv4 address and every IPv6 address. For a secondary
   * private or a public address they show the primary one (AWS documentation, "Flow log records"), so that no record
   * has such an address would mean nothing.
   */
  readonly written: readonly Ip[];
  readonly subnet?: string;
  readonly vpc?: string;
  /** The account that owns it. */
  readonly account?: string;
  readonly instance?: string;
  /** Its name tag, else what it is described as (`ELB app/web/…`). */
  readonly name?: string;
}

/** The wanted interfaces of the account in one Region. May throw `AwsFailure`. */
export async function describeInterfaces(
  client: () => Promise<EC2Client>,
  wanted: Wanted,
  giveUp?: AbortSignal,
): Promise<readonly InterfaceFacts[]> {
  const found = await Promise.all(filtersOf(wanted).map((filter) => describe(client, filter, giveUp)));
  // Several of the wanted can be one interface.
  return [...new Map(found.flat().map((facts) => [facts.id, facts])).values()];
}

/** Values that one filter may have (EC2 API reference, "Filter"). */
const MOST_VALUES = 200;

/** Filters of one request all have to fit, so every kind of address has a request of its own. */
function filtersOf({ addresses, ids }: Wanted): readonly Filter[] {
  const ipv4 = addresses.filter((ip) => !isIpv6(ip));
  return [
    ...filters("addresses.private-ip-address", ipv4),
    ...filters("ipv6-addresses.ipv6-address", addresses.filter(isIpv6)),
    ...filters("network-interface-id", ids.filter(isInterface)),
    ...filters(
      "attachment.instance-id",
      ids.filter((id) => !isInterface(id)),
    ),
  ];
}

function isInterface(id: string): boolean {
  return id.startsWith("eni-");
}

function filters(name: string, values: readonly string[]): Filter[] {
  const count = Math.ceil(values.length / MOST_VALUES);
  return Array.from({ length: count }, (_, place) => ({
    Name: name,
    Values: values.slice(place * MOST_VALUES, (place + 1) * MOST_VALUES),
  }));
}

async function describe(
  client: () => Promise<EC2Client>,
  filter: Filter,
  giveUp: AbortSignal | undefined,
): Promise<readonly InterfaceFacts[]> {
  const { paginateDescribeNetworkInterfaces } = await import("@aws-sdk/client-ec2");
  return await attempt("ec2:DescribeNetworkInterfaces", async () => {
    const facts: InterfaceFacts[] = [];
    const options = { ...(giveUp && { abortSignal: giveUp }) };
    const pages = paginateDescribeNetworkInterfaces({ client: await client() }, { Filters: [filter] }, options);
    for await (const { NetworkInterfaces = [] } of pages) facts.push(...NetworkInterfaces.flatMap(factsOf));
    return facts;
  });
}

function factsOf(shown: NetworkInterface): InterfaceFacts[] {
  const { NetworkInterfaceId: id, SubnetId: subnet, VpcId: vpc, OwnerId: account, Attachment, Description } = shown;
  if (id === undefined) return [];
  const name = shown.TagSet?.find(({ Key }) => Key === "Name")?.Value || Description;
  const instance = Attachment?.InstanceId;
  return [
    {
      id,
      written: writtenBy(shown),
      ...(subnet && { subnet }),
      ...(vpc && { vpc }),
      ...(account && { account }),
      ...(instance && { instance }),
      ...(name && { name }),
    },
  ];
}

/** The primary private IPv4 address comes first. */
function writtenBy({ PrivateIpAddress, Ipv6Addresses = [] }: NetworkInterface): readonly Ip[] {
  const texts = [PrivateIpAddress, ...Ipv6Addresses.map(({ Ipv6Address }) => Ipv6Address)];
  return texts.flatMap((text) => readIp(text ?? "") ?? []);
}
