import type { RecordKind } from "../source.ts";
import { FIELDS } from "./fields.ts";
import { readPasted } from "./paste.ts";

/** AWS Network Firewall logs: alerts of stateful rules, and one-way flows that the stateful engine saw. */
export const firewall: RecordKind = { kind: "firewall", judges: true, fields: FIELDS, readPasted };
