import { isIPv4 } from "node:net";
import { readIp } from "../../net/ip.ts";
import type { Action, Direction, FlowRecord, Observer, RecordStatus } from "../../records/record.ts";
import type { Instant } from "../../time/instant.ts";
import type { Format, RowReading } from "../source.ts";
import { columnNamed } from "./columns.ts";
import { readFormat } from "./format.ts";

/** A row's values under their documented field names; absent ones left out. */
type Fields = Readonly<Record<string, string>>;

/** Times above it are milliseconds (seen in the field); as seconds it would be the year 5138. */
const LATEST_SECONDS = 99_999_999_999;
/** How an absent value is written: by AWS, by nobody, by tools that turned text logs into Parquet. */
const ABSENT = new Set(["-", "", "None", "null"]);

const STATUS: ReadonlyMap<string, RecordStatus> = new Map([
  ["OK", "ok"],
  ["NODATA", "no-data"],
  ["SKIPDATA", "skip-data"],
]);
const ACTIONS: ReadonlyMap<string, Action> = new Map([
  ["ACCEPT", "accept"],
  ["REJECT", "reject"],
]);
const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ["ingress", "in"],
  ["egress", "out"],
]);

const MAC = /^(?:[\da-f]{2}:){5}[\da-f]{2}$/i;

type Traffic = Omit<FlowRecord, "observer" | "status" | "start" | "end" | "fields">;

/** Where the parts of a record come from, and how their text is read. */
const PARTS = {
  src: { field: "srcaddr", read: readAddress },
  dst: { field: "dstaddr", read: readAddress },
  packetSrc: { field: "pkt-srcaddr", read: readAddress },
  packetDst: { field: "pkt-dstaddr", read: readAddress },
  srcPort: { field: "srcport", read: readNumber },
  dstPort: { field: "dstport", read: readNumber },
  protocol: { field: "protocol", read: readNumber },
  packets: { field: "packets", read: readNumber },
  bytes: { field: "bytes", read: readNumber },
  action: { field: "action", read: (text) => ACTIONS.get(text) },
  flags: { field: "tcp-flags", read: readNumber },
  direction: { field: "flow-direction", read: (text) => DIRECTIONS.get(text) },
  rejectReason: { field: "reject-reason", read: (text) => text },
} as const satisfies { [Key in keyof Required<Traffic>]: Part<Key> };

interface Part<Key extends keyof Traffic> {
  readonly field: string;
  readonly read: (text: string) => Traffic[Key];
}

/** Reads a line; runs of blanks separate fields, further fields are ignored, header lines are told apart. */
export function readLine(line: string, format: Format): RowReading {
  const values = line.trim().split(/\s+/);
  const short = values.length < format.columns.length;
  const reading: RowReading = short ? { ok: false, problem: "too-few-fields" } : toRecord(named(values, format));
  return !reading.ok && readFormat(line) !== undefined ? { ok: false, problem: "header" } : reading;
}

/** Reads a row by column name, hyphenated or underscored; values may be numbers, text or absent. */
export function readRow(row: Readonly<Record<string, unknown>>): RowReading {
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(row)) {
    const { field } = columnNamed(name);
    const text = asText(value);
    // Tools that write Parquet take the account for a number and lose its leading zeros.
    if (!ABSENT.has(text))
      fields[field] = field === "account-id" ? text.replace(/^\d+$/, (id) => id.padStart(12, "0")) : text;
  }
  return toRecord(fields);
}

function named(values: readonly string[], { columns }: Format): Fields {
  const fields: Record<string, string> = {};
  for (const [index, { field }] of columns.entries()) {
    const value = values[index] ?? "-";
    // A field that a format names twice counts where it comes first.
    if (!ABSENT.has(value)) fields[field] ??= value;
  }
  return fields;
}

function asText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "bigint" ? `${value}`.trim() : "";
}

function toRecord(fields: Fields): RowReading {
  const start = asTime(fields["start"]);
  const end = asTime(fields["end"]);
  if (start === undefined || end === undefined) return { ok: false, problem: "not-a-time" };
  const status = statusOf(fields);
  const traffic = readTraffic(fields);
  if (status === undefined || traffic === undefined || end < start) return { ok: false, problem: "not-a-record" };
  return { ok: true, record: { observer: observerOf(fields), status, start, end, ...traffic, fields } };
}

function asTime(text: string | undefined): Instant | undefined {
  const number = readNumber(text);
  return number !== undefined && number > LATEST_SECONDS ? Math.floor(number / 1000) : number;
}

/** A format may leave the status out; a row with an address is then traffic. */
function statusOf(fields: Fields): RecordStatus | undefined {
  const status = fields["log-status"];
  if (status !== undefined) return STATUS.get(status);
  return fields["srcaddr"] === undefined && fields["dstaddr"] === undefined ? undefined : "ok";
}

/** `undefined` where a field holds what its column is not for: the line was cut or shifted. */
function readTraffic(fields: Fields): Traffic | undefined {
  const traffic: Record<string, string | number> = {};
  for (const [key, { field, read }] of Object.entries(PARTS)) {
    const text = fields[field];
    if (text === undefined) continue;
    const value = read(text);
    if (value === undefined) return undefined;
    traffic[key] = value;
  }
  // `PARTS` names for every key a reader of that key's type.
  return traffic as Traffic;
}

function observerOf(fields: Fields): Observer {
  const { "account-id": account, "vpc-id": vpc, "subnet-id": subnet, "instance-id": instance } = fields;
  return {
    ...identify(fields),
    ...(account === undefined || account === "unknown" ? {} : { account }),
    ...(vpc === undefined ? {} : { vpc }),
    ...(subnet === undefined ? {} : { subnet }),
    ...(instance === undefined ? {} : { instance }),
  };
}

/** Only regional NAT gateways have a resource id instead of an interface. */
function identify({ "interface-id": eni, "resource-id": nat, "instance-id": instance }: Fields): Observer {
  if (eni !== undefined) return { id: eni, kind: "interface" };
  if (nat !== undefined) return { id: nat, kind: "nat-gateway" };
  return instance === undefined ? { id: "-", kind: "unknown" } : { id: instance, kind: "instance" };
}

function readNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,18}$/.test(text) ? Number(text) : undefined;
}

/** An address in canonical text, which an IPv4 address always is; EFA traffic has MAC addresses. */
function readAddress(text: string): string | undefined {
  if (isIPv4(text)) return text;
  return readIp(text) ?? (MAC.test(text) ? text.toLowerCase() : undefined);
}
