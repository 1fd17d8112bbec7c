import { SYN_ACK } from "../../net/five-tuple.ts";
import type { FlowRecord, Losses, LossReason } from "../../records/record.ts";
import type { Pasted, PastedReading, RowProblem } from "../source.ts";
import {
  DIRECTIONS,
  type Fields,
  isOfTransitGateway,
  present,
  readAddress,
  readNumber,
  readTime,
  STATUS,
} from "../values.ts";
import { DEFAULT_ORDER } from "./fields.ts";

/** The second field of the default order; nothing else begins like it. */
const DEFAULT_LINE = /^\d{1,2}\s+TransitGateway(?:Attachment)?\s/;
/** The fields that every record in the default order has; the log may have been made before the later ones. */
const LEAST = DEFAULT_ORDER.indexOf("log-status") + 1;

/** Reads a pasted record: in the default order, or in any order under its header line. */
export function readPasted({ text, header }: Pasted): PastedReading | undefined {
  const line = text.trim();
  const isMine = header === undefined ? DEFAULT_LINE.test(line) : isOfTransitGateway(header);
  if (!isMine) return undefined;
  const names = header === undefined ? DEFAULT_ORDER : header.trim().replaceAll("_", "-").split(/\s+/);
  const words = line.split(/\s+/);
  const values = Object.fromEntries(names.slice(0, words.length).map((name, index) => [name, words[index] ?? "-"]));
  const least = header === undefined ? LEAST : names.length;
  const reading = words.length < least ? "too-few-fields" : recordOf(present(values));
  return {
    values,
    unnamed: words.slice(names.length),
    ...(typeof reading === "string" ? { records: [], problem: reading } : { records: [reading] }),
  };
}

function recordOf(fields: Fields): FlowRecord | RowProblem {
  const [start, end] = [readTime(fields["start"]), readTime(fields["end"])];
  if (start === undefined || end === undefined) return "not-a-time";
  const status = STATUS.get(fields["log-status"] ?? "OK");
  const tuple = tupleOf(fields);
  if (status === undefined || tuple === undefined || end < start) return "not-a-record";
  const account = fields["account-id"];
  const id = fields["tgw-attachment-id"] ?? fields["tgw-id"] ?? "-";
  return {
    observer: { id, kind: "attachment", ...(account !== undefined && { account }) },
    status,
    start,
    end,
    ...tuple,
    ...countsOf(fields),
    fields,
  };
}

/** `undefined` where an address or a number is none: the line was cut or shifted. */
function tupleOf(fields: Fields): Partial<FlowRecord> | undefined {
  const tuple = {
    src: fields["srcaddr"] === undefined ? "" : readAddress(fields["srcaddr"]),
    dst: fields["dstaddr"] === undefined ? "" : readAddress(fields["dstaddr"]),
    srcPort: readNumber(fields["srcport"] ?? "0"),
    dstPort: readNumber(fields["dstport"] ?? "0"),
    protocol: readNumber(fields["protocol"] ?? "0"),
  };
  const { src, dst, srcPort, dstPort, protocol } = tuple;
  if (Object.values(tuple).includes(undefined)) return undefined;
  return {
    ...(src && { src }),
    ...(dst && { dst }),
    ...(srcPort !== undefined && { srcPort }),
    ...(dstPort !== undefined && { dstPort }),
    ...(protocol ? { protocol } : {}),
  };
}

function countsOf(fields: Fields): Partial<FlowRecord> {
  const [packets, bytes] = [readNumber(fields["packets"]), readNumber(fields["bytes"])];
  const direction = DIRECTIONS.get(fields["flow-direction"] ?? "");
  const losses = lossesOf(fields);
  const flags = readNumber(fields["tcp-flags"]);
  return {
    ...(packets !== undefined && { packets }),
    ...(bytes !== undefined && { bytes }),
    // ACK is OR-ed in here, so a client's SYN and its later ACK look like a SYN-ACK.
    ...(flags !== undefined && (flags & SYN_ACK) !== SYN_ACK && { flags }),
    ...(direction && { direction }),
    ...(losses && { losses }),
  };
}

const LOSS_FIELDS: Readonly<Record<LossReason, string>> = {
  "no-route": "packets-lost-no-route",
  blackhole: "packets-lost-blackhole",
  "mtu-exceeded": "packets-lost-mtu-exceeded",
  "ttl-expired": "packets-lost-ttl-expired",
};

function lossesOf(fields: Fields): Losses | undefined {
  const counted = Object.entries(LOSS_FIELDS)
    .map(([reason, field]) => [reason, readNumber(fields[field]) ?? 0] as const)
    .filter(([, packets]) => packets > 0);
  return counted.length > 0 ? Object.fromEntries(counted) : undefined;
}
