import { EXCHANGES } from "./stories/exchanges.ts";
import { PATHS } from "./stories/paths.ts";
import { REFUSALS } from "./stories/refusals.ts";
import { SILENCE } from "./stories/silence.ts";
import type { Draft } from "./story.ts";

/** Everything that was planted in the sample world. */
export const STORIES: readonly Draft[] = [...REFUSALS, ...SILENCE, ...EXCHANGES, ...PATHS];
