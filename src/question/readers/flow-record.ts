import { readIp } from "../../net/ip.ts";
import type { PortRange } from "../../net/port.ts";
import { type ProtocolName, protocolName } from "../../net/protocol.ts";
import type { Instant } from "../../time/instant.ts";
import type { Window } from "../../time/window.ts";
import type { End } from "../question.ts";
import { matches, type Span } from "../span.ts";
import { readPort } from "./port-number.ts";

/** Field order of a version 2 record (AWS default). */
const VPC_FIELDS =
  "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status".split(
    " ",
  );
/** Field order of a Transit Gateway record (AWS default) as far as a question needs it. */
const TGW_FIELDS =
  "version resource-type account-id tgw-id tgw-attachment-id tgw-src-vpc-account-id tgw-dst-vpc-account-id tgw-src-vpc-id tgw-dst-vpc-id tgw-src-subnet-id tgw-dst-subnet-id tgw-src-eni tgw-dst-eni tgw-src-az-id tgw-dst-az-id tgw-pair-attachment-id srcaddr dstaddr srcport dstport protocol packets bytes start end log-status".split(
    " ",
  );

const VPC_RECORD =
  /(?<![\w.-])[2-9] (?:\d{12}|unknown) eni-[0-9a-f]{8,17}(?: [\w.:-]{1,45}){10} (?:ok|nodata|skipdata)(?![\w-])/g;
const TGW_RECORD = /(?<![\w.-])[5-9] transitgateway \d{12} tgw-[0-9a-f]{8,17}(?: [\w.:-]{1,64}){21,60}/g;
const HEADER = /^(?=[^\n]*\bsrcaddr\b)(?=[^\n]*\bdstaddr\b)[\t a-z0-9-]{10,2000}$/gm;

/** What a pasted flow-log record says. */
export interface PastedRecords extends Span {
  readonly src?: End;
  readonly dst?: End;
  readonly port?: PortRange;
  readonly protocol?: ProtocolName;
  /** From the first start to one second after the last end. */
  readonly window?: Window;
}

type Fields = ReadonlyMap<string, string>;

/** Finds raw records in normalised text: the default orders, or any order under a header line that names the fields. */
export function readRecords(text: string): PastedRecords | undefined {
  const rows = [
    ...[...matches(text, VPC_RECORD)].map((span) => ({ ...span, fields: zip(VPC_FIELDS, cut(text, span)) })),
    ...[...matches(text, TGW_RECORD)].map((span) => ({ ...span, fields: zip(TGW_FIELDS, cut(text, span)) })),
    ...[...matches(text, HEADER)].flatMap((header) => rowsUnder(text, header)),
  ].toSorted((a, b) => a.start - b.start);
  const [first] = rows;
  if (first === undefined) return undefined;
  const said = rows.find(({ fields }) => addressIn(fields, "srcaddr") !== undefined) ?? first;
  const window = windowOf(rows.map(({ fields }) => fields));
  return {
    start: first.start,
    end: rows.at(-1)?.end ?? first.end,
    ...tupleOf(said.fields),
    ...(window === undefined ? {} : { window }),
  };
}

function cut(text: string, { start, end }: Span): string[] {
  return text.slice(start, end).split(/\s+/);
}

function zip(names: readonly string[], values: readonly string[]): Fields {
  return new Map(names.map((name, index) => [name, values[index] ?? "-"]));
}

/** The lines right below a header that have as many fields as it. */
function rowsUnder(text: string, header: Span): (Span & { fields: Fields })[] {
  const names = cut(text, header);
  const rows: (Span & { fields: Fields })[] = [];
  let start = header.end + 1;
  for (const line of text.slice(start).split("\n")) {
    const values = line.trim().split(/\s+/);
    if (values.length < names.length) break;
    rows.push({ start, end: start + line.length, fields: zip(names, values) });
    start += line.length + 1;
  }
  return rows;
}

function tupleOf(fields: Fields): Omit<PastedRecords, "start" | "end" | "window"> {
  const [src, dst] = [addressIn(fields, "srcaddr"), addressIn(fields, "dstaddr")];
  const protocol = protocolName(Number(fields.get("protocol") ?? "-"));
  const port = protocol === "icmp" ? undefined : readPort(fields.get("dstport") ?? "-").range;
  return {
    ...(src === undefined ? {} : { src }),
    ...(dst === undefined ? {} : { dst }),
    ...(port === undefined ? {} : { port }),
    ...(protocol === undefined ? {} : { protocol }),
  };
}

function addressIn(fields: Fields, name: string): End | undefined {
  const ip = readIp(fields.get(name) ?? "");
  return ip && { kind: "address", ip };
}

function windowOf(rows: readonly Fields[]): Window | undefined {
  const times = (name: string): Instant[] => rows.map((row) => Number(row.get(name))).filter((seconds) => seconds > 0);
  const [starts, ends] = [times("start"), times("end")];
  if (starts.length === 0 || ends.length === 0) return undefined;
  return { from: Math.min(...starts), to: Math.max(...ends) + 1 };
}
