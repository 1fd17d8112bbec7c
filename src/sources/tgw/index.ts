import type { RecordKind } from "../source.ts";
import { FIELDS } from "./fields.ts";
import { readPasted } from "./paste.ts";

/** Transit gateway flow logs: what passed a gateway; there is no accept or reject, only losses by reason. */
export const tgw: RecordKind = { kind: "tgw", judges: false, fields: FIELDS, readPasted };
