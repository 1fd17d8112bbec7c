import { firewall } from "./firewall/index.ts";
import { lattice } from "./lattice/index.ts";
import type { RecordKind } from "./source.ts";
import { tgw } from "./tgw/index.ts";
import { vpc } from "./vpc/index.ts";

/** Every kind of log the bot can read, under its folder's name. */
export const SOURCES = { vpc, tgw, firewall, lattice } as const satisfies Record<string, RecordKind>;
