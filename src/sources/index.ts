import type { Source } from "./source.ts";
import { vpc } from "./vpc/index.ts";

/** Every kind of log the bot can read, under its folder's name. */
export const SOURCES = { vpc } as const satisfies Record<string, Source>;
