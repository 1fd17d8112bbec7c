import type { FlowRecord } from "../../records/record.ts";
import { fromIso } from "../../time/instant.ts";
import { flatten, readObject } from "../json-object.ts";
import type { Pasted, PastedReading } from "../source.ts";
import { type Fields, present, readAddress, readNumber, readTime } from "../values.ts";

/** Reads a pasted log entry, with the envelope of AWS around it or without. */
export function readPasted({ text }: Pasted): PastedReading | undefined {
  const json = readObject(text);
  if (json === undefined) return undefined;
  const values = flatten("event" in json || "firewall_name" in json ? json : { event: json });
  if (values["event.src_ip"] === undefined || values["event.dest_ip"] === undefined) return undefined;
  const fields = present(values);
  const window = windowOf(fields);
  if (window === undefined) return { values, unnamed: [], records: [], problem: "not-a-time" };
  return { values, unnamed: [], records: [{ ...window, ...entryOf(fields), status: "ok", fields }] };
}

/** A flow has a start and an end, an alert one moment; the envelope's time is that of writing. */
function windowOf(fields: Fields): Pick<FlowRecord, "start" | "end"> | undefined {
  const moment = fromIso(fields["event.timestamp"] ?? "") ?? readTime(fields["event_timestamp"]);
  const start = fromIso(fields["event.netflow.start"] ?? "") ?? moment;
  const end = fromIso(fields["event.netflow.end"] ?? "") ?? moment;
  return start === undefined || end === undefined || end < start ? undefined : { start, end };
}

/** IANA numbers of the names that the engine writes. */
const PROTOCOLS: ReadonlyMap<string, number> = new Map([
  ["TCP", 6],
  ["UDP", 17],
  ["ICMP", 1],
  ["IPV6-ICMP", 58],
]);

/** Flags are left out: they are those of the whole flow, so nothing in them tells a request from a reply. */
function entryOf(fields: Fields): Omit<FlowRecord, "start" | "end" | "status" | "fields"> {
  const [src, dst] = [readAddress(fields["event.src_ip"] ?? ""), readAddress(fields["event.dest_ip"] ?? "")];
  const [srcPort, dstPort] = [readNumber(fields["event.src_port"]), readNumber(fields["event.dest_port"])];
  const protocol = PROTOCOLS.get(fields["event.proto"]?.toUpperCase() ?? "");
  const [packets, bytes] = [readNumber(fields["event.netflow.pkts"]), readNumber(fields["event.netflow.bytes"])];
  return {
    observer: { id: fields["firewall_name"] ?? "-", kind: "firewall" },
    ...(src !== undefined && { src }),
    ...(dst !== undefined && { dst }),
    ...(srcPort !== undefined && { srcPort }),
    ...(dstPort !== undefined && { dstPort }),
    ...(protocol !== undefined && { protocol }),
    ...(packets !== undefined && { packets }),
    ...(bytes !== undefined && { bytes }),
    ...decisionOf(fields),
  };
}

const DENIALS = ["blocked", "drop", "reject"];

/** Only a block is a decision: an alert that let the packet go on, and a flow, tell nothing of what came after. */
function decisionOf(fields: Fields): Pick<FlowRecord, "action" | "rejectReason"> {
  const said = [fields["event.alert.action"], fields["event.verdict.action"]];
  if (!said.some((action) => DENIALS.includes(action ?? ""))) return {};
  const rejectReason = fields["event.alert.signature"] ?? fields["event.alert.signature_id"] ?? "blocked";
  return { action: "reject", rejectReason };
}
