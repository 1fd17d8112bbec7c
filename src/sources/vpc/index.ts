import type { Source } from "../source.ts";
import { blindSpot } from "./blind-spots.ts";
import { COLUMNS } from "./columns.ts";
import { FIELDS } from "./fields.ts";
import { DEFAULT_FORMAT, readFormat } from "./format.ts";
import { readFolder, readKey } from "./keys.ts";
import { readPasted } from "./paste.ts";
import { readLine, readRow } from "./row.ts";

/** VPC flow logs: what the interfaces of a virtual private cloud accepted and rejected. */
export const vpc: Source = {
  kind: "vpc",
  columns: COLUMNS,
  defaultFormat: DEFAULT_FORMAT,
  judges: true,
  fields: FIELDS,
  readPasted,
  readFormat,
  readLine,
  readRow,
  readKey,
  readFolder,
  blindSpot,
};
