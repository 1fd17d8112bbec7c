import type { Intent } from "../question.ts";
import { CUE_ROWS, type CueRow, type Reading } from "../reading.ts";

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

/** What a message asks for, and by which row of the table. */
export interface IntentRead {
  readonly intent: Intent;
  readonly row: CueRow;
}

/** The first row with a cue in the person's own words; every language may bring the cue. */
export function readIntent(words: string, languages: readonly Reading[]): IntentRead | undefined {
  const row = CUE_ROWS.find((candidate) =>
    languages.some(({ cues }) => cues[candidate].some((cue) => cue.test(words))),
  );
  return row && { row, intent: INTENT_OF[row] };
}
