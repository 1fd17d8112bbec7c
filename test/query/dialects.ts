import { dialect as athena } from "../../src/engines/athena/dialect.ts";
import { dialect as duckdb } from "../../src/engines/duckdb/dialect.ts";
import type { ENGINES } from "../../src/engines/index.ts";
import type { Dialect } from "../../src/query/dialect.ts";

/** The dialect of every registered engine: a new engine does not compile until its dialect stands here. */
export const DIALECTS: Readonly<Record<keyof typeof ENGINES, Dialect>> = { athena, duckdb };
