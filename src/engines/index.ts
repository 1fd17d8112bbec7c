import { duckdb } from "./duckdb/index.ts";

/** Every engine, under the name of its folder. */
export const ENGINES = { duckdb } as const;
