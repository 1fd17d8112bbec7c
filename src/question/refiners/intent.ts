import type { Intent } from "../question.ts";
import { CUE_ROWS, type CueRow, type Reading } from "../reading.ts";
import type { Span } from "../span.ts";

const INTENT_OF: Readonly<Record<CueRow, Intent>> = {
  change: "none",
  help: "help",
  digest: "digest",
  watch: "watch",
  top_rejects: "top_rejects",
  talkers: "talkers",
  reached: "reached",
  why: "why",
  blocked: "blocked",
  accepted: "accepted",
  seen: "seen",
  complaint: "why",
  courtesy: "none",
};

/** What a message asks for, by which row of the table and which words. */
export interface IntentRead {
  readonly intent: Intent;
  readonly row: CueRow;
  readonly said: Span;
}

/** The first row with a cue in the person's own words; every language may bring the cue. */
export function readIntent(words: string, languages: readonly Reading[]): IntentRead | undefined {
  for (const row of CUE_ROWS) {
    const said = findCue(
      words,
      languages.flatMap(({ cues }) => cues[row]),
    );
    if (said !== undefined) return { row, intent: INTENT_OF[row], said };
  }
  return undefined;
}

function findCue(words: string, cues: readonly RegExp[]): Span | undefined {
  for (const cue of cues) {
    const found = cue.exec(words);
    if (found !== null) return { start: found.index, end: found.index + found[0].length };
  }
  return undefined;
}
