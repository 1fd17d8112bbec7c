import type { Action, FlowRecord, Observer, RecordStatus } from "../../records/record.ts";
import type { Format, RowReading } from "../source.ts";
import { DIRECTIONS, type Fields, isAbsent, readAddress, readNumber, readTime, STATUS } from "../values.ts";
import { columnNamed } from "./columns.ts";
import { readFormat } from "./format.ts";

const ACTIONS: ReadonlyMap<string, Action> = new Map([
  ["ACCEPT", "accept"],
  ["REJECT", "reject"],
]);

type Traffic = Omit<FlowRecord, "observer" | "status" | "start" | "end" | "fields" | "losses" | "failure">;

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
    if (!isAbsent(text))
      fields[field] = field === "account-id" ? text.replace(/^\d+$/, (id) => id.padStart(12, "0")) : text;
  }
  return toRecord(fields);
}

function named(values: readonly string[], { columns }: Format): Fields {
  const fields: Record<string, string> = {};
  for (const [index, { field }] of columns.entries()) {
    const value = values[index] ?? "-";
    // A field that a format names twice counts where it comes first.
    if (!isAbsent(value)) fields[field] ??= value;
  }
  return fields;
}

function asText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "bigint" ? `${value}`.trim() : "";
}

function toRecord(fields: Fields): RowReading {
  const start = readTime(fields["start"]);
  const end = readTime(fields["end"]);
  if (start === undefined || end === undefined) return { ok: false, problem: "not-a-time" };
  const status = statusOf(fields);
  const traffic = readTraffic(fields);
  if (status === undefined || traffic === undefined || end < start) return { ok: false, problem: "not-a-record" };
  return { ok: true, record: { observer: observerOf(fields), status, start, end, ...traffic, fields } };
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
