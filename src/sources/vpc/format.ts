import type { Format } from "../source.ts";
import { isOfTransitGateway } from "../values.ts";
import { COLUMNS, columnNamed } from "./columns.ts";

const FIELD_NAME = /^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$/;
const TOLD_BY_EVERY_FORMAT = ["srcaddr", "dstaddr", "interface-id"];

/** What a flow log writes when nobody chose fields: the fields of version 2. AWS does not let anybody change it. */
export const DEFAULT_FORMAT: Format = { columns: COLUMNS.filter(({ since }) => since === 2) };

/**
 * Reads a header line or a `${field}` format string, in any order, hyphenated or underscored.
 * `undefined` for anything that does not name an address or an interface in words that could be field names, and for the
 * log of a transit gateway, which counts no accepts and rejects.
 */
export function readFormat(text: string): Format | undefined {
  const names = text
    .trim()
    .split(/\s+/)
    .map((word) => /^\$\{(?<name>[^}]*)\}$/.exec(word)?.groups?.["name"] ?? word);
  if (!names.every((name) => FIELD_NAME.test(name))) return undefined;
  const columns = names.map(columnNamed);
  if (isOfTransitGateway(names.join(" "))) return undefined;
  return columns.some(({ field }) => TOLD_BY_EVERY_FORMAT.includes(field)) ? { columns } : undefined;
}
