import { PROTOCOL_NUMBERS } from "../../net/protocol.ts";
import { fromIso } from "../../time/instant.ts";
import type { Span } from "../span.ts";
import type { Fields, FoundRecord } from "./record-lines.ts";

/** Finds JSON log entries of AWS Network Firewall and VPC Lattice in a message as it was sent. */
export function readJsonRecords(text: string): readonly FoundRecord[] {
  return objectsIn(text).flatMap((span) => {
    const source = text.slice(span.start, span.end);
    const json = parsed(source) ?? parsed(mended(source));
    const fields = json && (firewallFields(json) ?? latticeFields(json));
    return fields === undefined ? [] : [{ ...span, text: JSON.stringify(json), fields }];
  });
}

/** Braces that nothing closes, behind which a text is searched on; more are no paste of entries. */
const MOST_UNCLOSED = 50;

/** Every outermost pair of braces, those within quotes left aside. */
function objectsIn(text: string): readonly Span[] {
  const found: Span[] = [];
  let at = text.indexOf("{");
  for (let unclosed = 0; at >= 0 && unclosed < MOST_UNCLOSED; ) {
    const end = closingOf(text, at);
    if (end === undefined) unclosed += 1;
    else found.push({ start: at, end });
    at = text.indexOf("{", end ?? at + 1);
  }
  return found;
}

/** A quote that nothing closes takes in the rest. */
const SIGNS = /"(?:[^"\\]|\\.)*"?|[{}]/gs;

function closingOf(text: string, start: number): number | undefined {
  const rest = text.slice(start);
  let depth = 0;
  for (const { index, 0: sign } of rest.matchAll(SIGNS)) {
    if (sign === "{") depth += 1;
    if (sign === "}") depth -= 1;
    if (depth === 0) return start + index + sign.length;
  }
  return undefined;
}

type Json = Readonly<Record<string, unknown>>;

function parsed(text: string): Json | undefined {
  try {
    return objectIn(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** What chat programs do to quotes, blanks and signs on their way. */
function mended(text: string): string {
  const plain = text.replace(/[\u201C\u201D]/g, '"').replace(/[\u00A0\u200B-\u200D\uFEFF]/g, " ");
  return plain.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

function objectIn(value: unknown): Json | undefined {
  // Any object can be looked into by name; what it holds is checked where it is read.
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

/** The envelope of AWS around an event of the engine, or the event alone. */
function firewallFields(json: Json): Fields | undefined {
  const event = objectIn(json["event"]) ?? json;
  const [src, dst] = [textIn(event["src_ip"]), textIn(event["dest_ip"])];
  if (src === "" || dst === "") return undefined;
  const flow = objectIn(event["netflow"]) ?? {};
  const moment = secondsIn(event["timestamp"]) || textIn(json["event_timestamp"]);
  return new Map([
    ["srcaddr", src],
    ["dstaddr", dst],
    ["dstport", textIn(event["dest_port"])],
    ["protocol", numberOf(textIn(event["proto"]))],
    ["start", secondsIn(flow["start"]) || moment],
    ["end", secondsIn(flow["end"]) || moment],
  ]);
}

function numberOf(protocol: string): string {
  const name = (["tcp", "udp", "icmp"] as const).find((each) => each === protocol.toLowerCase().replace("ipv6-", ""));
  return name === undefined ? "" : String(PROTOCOL_NUMBERS[name][0]);
}

function latticeFields(json: Json): Fields | undefined {
  const source = textIn(json["sourceIpPort"]);
  if (source === "" || (json["serviceNetworkArn"] ?? json["serviceArn"]) === undefined) return undefined;
  const target = endOf(json["targetIpPort"] ?? json["destinationIpPort"]);
  const start = secondsIn(json["startTime"] ?? json["eventTimestamp"]);
  // Milliseconds.
  const duration = Number(json["duration"] ?? 0);
  const end = start === "" || !(duration > 0) ? start : String(Number(start) + Math.floor(duration / 1000));
  return new Map([
    ["srcaddr", endOf(source).address],
    ["dstaddr", target.address],
    ["dstport", target.port],
    ["protocol", "6"],
    ["start", start],
    ["end", end],
  ]);
}

function endOf(value: unknown): { readonly address: string; readonly port: string } {
  const { address = "", port = "" } = /^\[?(?<address>[^\]]*?)\]?:(?<port>\d{1,5})$/.exec(textIn(value))?.groups ?? {};
  return { address, port };
}

/** Epoch seconds of an ISO time, as text; empty where it is none. */
function secondsIn(value: unknown): string {
  const instant = fromIso(textIn(value));
  return instant === undefined ? "" : String(instant);
}

function textIn(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
