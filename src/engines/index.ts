import { athena } from "./athena/index.ts";
import { duckdb } from "./duckdb/index.ts";

/** Every engine, under the name of its folder. */
export const ENGINES = { athena, duckdb } as const;
