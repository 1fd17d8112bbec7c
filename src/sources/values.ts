import { isIPv4 } from "node:net";
import { readIp } from "../net/ip.ts";
import type { Direction, RecordStatus } from "../records/record.ts";
import type { Instant } from "../time/instant.ts";

/** A record's values under their documented field names. */
export type Fields = Readonly<Record<string, string>>;

/** How an absent value is written: by AWS, by nobody, by tools that turned text logs into Parquet. */
const ABSENT = new Set(["-", "", "None", "null"]);
/** Times above it are milliseconds (seen in the field); as seconds it would be the year 5138. */
const LATEST_SECONDS = 99_999_999_999;
const MAC = /^(?:[\da-f]{2}:){5}[\da-f]{2}$/i;

/** `log-status`, as every flow log writes it. */
export const STATUS: ReadonlyMap<string, RecordStatus> = new Map([
  ["OK", "ok"],
  ["NODATA", "no-data"],
  ["SKIPDATA", "skip-data"],
]);
/** `flow-direction`, as every flow log writes it. */
export const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ["ingress", "in"],
  ["egress", "out"],
]);

/** Whether a header line names fields that only transit gateways write. */
export function isOfTransitGateway(header: string): boolean {
  return /(?:^|\s)(?:tgw[-_]|resource[-_]type|packets[-_]lost)/.test(header);
}

/** Whether the text stands for a value that is not there. */
export function isAbsent(text: string): boolean {
  return ABSENT.has(text);
}

/** The values that are there. */
export function present(values: Fields): Fields {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isAbsent(value)));
}

/** A whole number of at most 18 digits. */
export function readNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,18}$/.test(text) ? Number(text) : undefined;
}

/** Epoch seconds, from seconds or milliseconds. */
export function readTime(text: string | undefined): Instant | undefined {
  const number = readNumber(text);
  return number !== undefined && number > LATEST_SECONDS ? Math.floor(number / 1000) : number;
}

/** An address in canonical text, which an IPv4 address always is; EFA traffic has MAC addresses. */
export function readAddress(text: string): string | undefined {
  if (isIPv4(text)) return text;
  return readIp(text) ?? (MAC.test(text) ? text.toLowerCase() : undefined);
}
