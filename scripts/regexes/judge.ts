import type { Diagnostics, Parameters } from "recheck";
import { LONGEST_MESSAGE } from "../../src/question/read.ts";
import { type Checker, startChecker } from "./checker.ts";
import type { Pattern } from "./literals.ts";

/** What the checker says of a pattern that is not known to be safe. */
export interface Judgement {
  readonly pattern: Pattern;
  readonly isSafe: boolean;
  /** Degree and an attack, or why it could not be judged; empty where it is safe. */
  readonly reason: string;
}

/**
 * Steps are limited, not time, so that every machine judges alike; the native and the JavaScript checker differ in speed
 * only. Attacks are as long as a message can be, in UTF-16 units; that many times 5,000 steps, the checker's own ratio,
 * is too much. Shorter genes than its own (2,400) find the same and are done in a tenth of the time.
 */
export const LIMITS = {
  randomSeed: 0,
  maxAttackStringSize: 2 * LONGEST_MESSAGE,
  attackLimit: 2 * LONGEST_MESSAGE * 5000,
  maxGeneStringSize: 600,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
} as const satisfies Parameters;

/** Milliseconds; a pattern that cannot be judged in that time is too complicated to be kept. */
const PATIENCE = 120_000;
/** Checks at a time, one a core of the smallest machine that CI has. */
const HANDS = 2;

/** Judges every pattern; `note` is told of each as soon as it is judged. */
export async function judgePatterns(
  patterns: readonly Pattern[],
  note: (judgement: Judgement) => void,
): Promise<readonly Judgement[]> {
  const waiting = patterns.values();
  const hand = async () => {
    const judgements: Judgement[] = [];
    const checker = startChecker();
    for (const pattern of waiting) {
      const judgement = await judge(pattern, checker);
      judgements.push(judgement);
      note(judgement);
    }
    return judgements;
  };
  return (await Promise.all(Array.from({ length: HANDS }, hand))).flat();
}

async function judge(pattern: Pattern, check: Checker): Promise<Judgement> {
  const { source, flags } = pattern;
  // Indices of groups (d) change nothing about the search; the checker does not know that flag.
  const parameters = { ...LIMITS, timeout: PATIENCE };
  const diagnostics = await check({ source, flags: flags.replace("d", ""), parameters });
  return { pattern, isSafe: diagnostics.status === "safe", reason: reasonOf(diagnostics) };
}

function reasonOf(diagnostics: Diagnostics): string {
  switch (diagnostics.status) {
    case "safe":
      return "";
    case "vulnerable":
      return `${diagnostics.complexity.summary}, as in ${diagnostics.attack.pattern}`;
    case "unknown":
      return `not judged: ${diagnostics.error.kind}${"message" in diagnostics.error ? `, ${diagnostics.error.message}` : ""}`;
  }
}
