import type { ServerResponse } from "node:http";
import { type Loopback, openLoopback, type Received } from "./loopback.ts";
import { type Xml, xml } from "./xml.ts";

/** A flow log; what is absent is as AWS fills it in. */
export interface DoubleFlowLog {
  readonly id: string;
  readonly resource: string;
  readonly trafficType?: "ALL" | "ACCEPT" | "REJECT";
  readonly format?: string;
  readonly interval?: 60 | 600;
  /** `arn:aws:s3:::bucket/prefix/`; CloudWatch where absent. */
  readonly destination?: string;
  readonly fileFormat?: "plain-text" | "parquet";
  readonly hive?: boolean;
  readonly hourly?: boolean;
  /** Why it could not be delivered lately. */
  readonly trouble?: string;
  /** Whether it records at all; it does where nothing is said. */
  readonly status?: "ACTIVE" | "INACTIVE";
}

export interface DoubleInterface {
  readonly id: string;
  /** Private IPv4 addresses; the first is the primary one. */
  readonly addresses: readonly string[];
  readonly ipv6?: readonly string[];
  readonly vpc?: string;
  readonly subnet?: string;
  readonly owner?: string;
  readonly instance?: string;
  readonly name?: string;
  readonly description?: string;
}

export interface DoubleVpc {
  readonly id: string;
  readonly cidrs: readonly string[];
  readonly ipv6?: readonly string[];
  readonly owner?: string;
  readonly name?: string;
}

/** What an account has in one Region. */
export interface DoubleRegion {
  readonly flowLogs?: readonly DoubleFlowLog[];
  readonly interfaces?: readonly DoubleInterface[];
  readonly vpcs?: readonly DoubleVpc[];
}

/** One call that came in, with the values of its filters. */
export interface Ec2Call {
  readonly action: string;
  readonly region: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

export type Ec2Fault = "UnauthorizedOperation" | "RequestLimitExceeded" | "AuthFailure" | "InternalError";

/** EC2 as its clients see it, on loopback, for reading only. */
export interface Ec2Double extends Loopback {
  readonly calls: readonly Ec2Call[];
  /** From now on an action fails; works again where no fault is given. */
  fail(action: string, fault?: Ec2Fault): void;
}

/** Opens the EC2 of one account. `pageSize`: items on a page, all where absent. */
export async function openEc2(
  regions: Readonly<Record<string, DoubleRegion>>,
  { pageSize = Number.POSITIVE_INFINITY } = {},
): Promise<Ec2Double> {
  const calls: Ec2Call[] = [];
  const faults = new Map<string, Ec2Fault>();
  const server = await openLoopback((request, response) => {
    const form = new URLSearchParams(request.body);
    const call = callOf(request, form);
    calls.push(call);
    const fault = request.region === undefined ? "AuthFailure" : faults.get(call.action);
    if (fault !== undefined) refuse(response, call, fault);
    else send(response, call, pageOf(call, { region: regions[call.region] ?? {}, form, pageSize }));
  });
  return {
    ...server,
    calls,
    fail(action, fault) {
      if (fault === undefined) faults.delete(action);
      else faults.set(action, fault);
    },
  };
}

function callOf({ region = "" }: Received, form: URLSearchParams): Ec2Call {
  const filters: Record<string, string[]> = {};
  for (const [key, value] of form) {
    const { number } = /^Filter\.(?<number>\d+)\.Value\.\d+$/.exec(key)?.groups ?? {};
    const name = form.get(`Filter.${number}.Name`);
    if (name !== null) filters[name] = [...(filters[name] ?? []), value];
  }
  const most = Math.max(0, ...Object.values(filters).map((values) => values.length));
  if (most > 200) throw new Error("EC2 takes no more than 200 values for a filter");
  return { action: form.get("Action") ?? "", region, filters };
}

interface Shelf {
  readonly region: DoubleRegion;
  readonly form: URLSearchParams;
  readonly pageSize: number;
}

function pageOf(call: Ec2Call, { region, form, pageSize }: Shelf): Xml {
  const { set, items } = answerTo(call, region);
  const from = Number(form.get("NextToken") ?? 0);
  const rest = items.length > from + pageSize ? { nextToken: `${from + pageSize}` } : {};
  return { requestId: "1", [set]: { item: items.slice(from, from + pageSize) }, ...rest };
}

function answerTo({ action, filters }: Ec2Call, region: DoubleRegion): { set: string; items: readonly Xml[] } {
  const { flowLogs = [], interfaces = [], vpcs = [] } = region;
  switch (action) {
    case "DescribeFlowLogs":
      return { set: "flowLogSet", items: flowLogs.map(flowLogXml) };
    case "DescribeNetworkInterfaces":
      return { set: "networkInterfaceSet", items: interfaces.filter((each) => fits(each, filters)).map(interfaceXml) };
    case "DescribeVpcs":
      return { set: "vpcSet", items: vpcs.map(vpcXml) };
    default:
      throw new Error(`nobody taught the double ${action}`);
  }
}

/** What a filter of DescribeNetworkInterfaces looks at. */
const FILTERS: Readonly<Record<string, (shown: DoubleInterface) => readonly string[]>> = {
  "network-interface-id": ({ id }) => [id],
  "addresses.private-ip-address": ({ addresses }) => addresses,
  "attachment.instance-id": ({ instance }) => (instance === undefined ? [] : [instance]),
  "ipv6-addresses.ipv6-address": ({ ipv6 = [] }) => ipv6,
};

function fits(shown: DoubleInterface, filters: Ec2Call["filters"]): boolean {
  return Object.entries(filters).every(([name, values]) => {
    const look = FILTERS[name];
    if (look === undefined) throw new Error(`nobody taught the double the filter ${name}`);
    return look(shown).some((value) => values.includes(value));
  });
}

const DEFAULT_FORMAT = [
  "version account-id interface-id srcaddr dstaddr srcport dstport",
  "protocol packets bytes start end action log-status",
]
  .join(" ")
  .replaceAll(/[a-z-]+/g, (field) => `\${${field}}`);

function flowLogXml(flowLog: DoubleFlowLog): Xml {
  const { destination, fileFormat = "plain-text", hive = false, hourly = false, trouble } = flowLog;
  return {
    creationTime: "2026-01-05T00:00:00.000Z",
    deliverLogsErrorMessage: trouble,
    deliverLogsStatus: trouble === undefined ? "SUCCESS" : "FAILED",
    flowLogId: flowLog.id,
    flowLogStatus: flowLog.status ?? "ACTIVE",
    resourceId: flowLog.resource,
    trafficType: flowLog.trafficType ?? (flowLog.resource.startsWith("tgw-") ? undefined : "ALL"),
    logDestinationType: destination === undefined ? "cloud-watch-logs" : "s3",
    logDestination: destination,
    logFormat: flowLog.format ?? DEFAULT_FORMAT,
    maxAggregationInterval: flowLog.interval ?? 600,
    destinationOptions: { fileFormat, hiveCompatiblePartitions: hive, perHourPartition: hourly },
  };
}

function interfaceXml({ addresses, ipv6 = [], ...shown }: DoubleInterface): Xml {
  return {
    networkInterfaceId: shown.id,
    subnetId: shown.subnet,
    vpcId: shown.vpc,
    ownerId: shown.owner ?? "123456789012",
    description: shown.description ?? "",
    privateIpAddress: addresses[0],
    privateIpAddressesSet: {
      item: addresses.map((address, place) => ({ privateIpAddress: address, primary: place === 0 })),
    },
    ipv6AddressesSet: { item: ipv6.map((address) => ({ ipv6Address: address })) },
    attachment: shown.instance === undefined ? undefined : { instanceId: shown.instance, status: "attached" },
    tagSet: named(shown.name),
  };
}

function vpcXml({ id, owner = "123456789012", cidrs, ipv6 = [], name }: DoubleVpc): Xml {
  return {
    vpcId: id,
    ownerId: owner,
    state: "available",
    cidrBlock: cidrs[0],
    cidrBlockAssociationSet: { item: cidrs.map((cidr) => ({ cidrBlock: cidr })) },
    ipv6CidrBlockAssociationSet: { item: ipv6.map((cidr) => ({ ipv6CidrBlock: cidr })) },
    tagSet: named(name),
  };
}

function named(name: string | undefined): Xml {
  return name === undefined ? {} : { item: [{ key: "Name", value: name }] };
}

function send(response: ServerResponse, { action }: Ec2Call, content: Xml): void {
  response.writeHead(200, { "content-type": "text/xml" }).end(xml(`${action}Response`, content));
}

const STATUS: Readonly<Record<Ec2Fault, number>> = {
  UnauthorizedOperation: 403,
  RequestLimitExceeded: 503,
  AuthFailure: 401,
  InternalError: 500,
};

function refuse(response: ServerResponse, { action }: Ec2Call, code: Ec2Fault): void {
  const message = `You are not authorized to perform this operation. User: arn:aws:iam::123456789012:user/a is not authorized to perform: ec2:${action}`;
  const error = { Code: code, Message: code === "UnauthorizedOperation" ? message : `made to fail: ${code}` };
  response.writeHead(STATUS[code], { "content-type": "text/xml" });
  response.end(xml("Response", { Errors: { Error: error }, RequestID: "1" }));
}
