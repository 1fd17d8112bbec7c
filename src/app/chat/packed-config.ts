import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../../config.ts";
import type { Environment } from "./environment.ts";

/** The file beside a packed function that holds the configuration as it was read and checked when it was packed. */
export const PACKED_CONFIG = "flow-witness.json";

/** The configuration of a packed function; `FLOW_WITNESS_CONFIG` names another file. */
export function packedConfig(env: Environment): Config {
  const path = env["FLOW_WITNESS_CONFIG"] ?? join(import.meta.dirname, PACKED_CONFIG);
  // Checked when it was packed: what checks it takes longer to load than the door may take to answer.
  return JSON.parse(readFileSync(path, "utf8"));
}
