import { readIp } from "../../net/ip.ts";
import type { PortRange } from "../../net/port.ts";
import { type ProtocolName, protocolName } from "../../net/protocol.ts";
import type { Instant } from "../../time/instant.ts";
import type { Window } from "../../time/window.ts";
import type { End, PastedRecord } from "../question.ts";
import type { Span } from "../span.ts";
import type { TracedText } from "../traced-text.ts";
import { readJsonRecords } from "./json-record.ts";
import { readPort } from "./port-number.ts";
import { type Fields, type FoundRecord, readLines } from "./record-lines.ts";

/** What pasted records say together. The place is that of the text as it was sent. */
export interface PastedRecords extends Span {
  readonly records: readonly PastedRecord[];
  readonly src?: End;
  readonly dst?: End;
  readonly port?: PortRange;
  readonly protocol?: ProtocolName;
  /** From the first start to one second after the last end. */
  readonly window?: Window;
}

/** Finds raw records in a message: lines of fields and JSON entries, with other words around. */
export function readRecords(traced: TracedText, original: string): PastedRecords | undefined {
  const json = readJsonRecords(original);
  const found = (json.length > 0 ? json : readLines(traced, original)).toSorted((a, b) => a.start - b.start);
  const [first] = found;
  if (first === undefined) return undefined;
  const said = found.find(({ fields }) => addressIn(fields, "srcaddr") !== undefined) ?? first;
  const window = windowOf(found.map(({ fields }) => fields));
  return {
    start: first.start,
    end: found.at(-1)?.end ?? first.end,
    records: found.map(recordOf),
    ...tupleOf(said.fields),
    ...(window === undefined ? {} : { window }),
  };
}

function recordOf({ text, header }: FoundRecord): PastedRecord {
  return { text, ...(header === undefined ? {} : { header }) };
}

function tupleOf(fields: Fields): Pick<PastedRecords, "src" | "dst" | "port" | "protocol"> {
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

/** Seconds above which a time is in milliseconds (seen in the field). */
const LATEST_SECONDS = 99_999_999_999;
/** The last moment that a calendar of ours can write. */
const LATEST: Instant = 253_402_300_799;

function windowOf(rows: readonly Fields[]): Window | undefined {
  const times = (name: string): Instant[] =>
    rows
      .map((row) => Number(row.get(name)))
      .map((time) => (time > LATEST_SECONDS ? Math.floor(time / 1000) : time))
      .filter((seconds) => seconds > 0 && seconds < LATEST);
  const [starts, ends] = [times("start"), times("end")];
  if (starts.length === 0 || ends.length === 0) return undefined;
  const window = { from: Math.min(...starts), to: Math.max(...ends) + 1 };
  return window.from < window.to ? window : undefined;
}
