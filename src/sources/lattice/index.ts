import type { RecordKind } from "../source.ts";
import { FIELDS } from "./fields.ts";
import { readPasted } from "./paste.ts";

/** VPC Lattice access logs: what became of a request, and which resource a connection went to. */
export const lattice: RecordKind = { kind: "lattice", judges: true, fields: FIELDS, readPasted };
