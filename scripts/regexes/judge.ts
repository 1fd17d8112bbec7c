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

/** Judgements of earlier runs by pattern, ours to read and to add to. */
export type Memory = Map<string, Pick<Judgement, "isSafe" | "reason">>;

/**
 * Steps are limited, not time, so that every machine judges alike; the native and the JavaScript checker differ in speed
 * only. Attacks are as long as a message can be, in UTF-16 units; that many times 5,000 steps, the checker's own ratio,
 * is too much. Shorter genes than its own (2,400) find the same and are done in a tenth of the time.
 */
const LIMITS = {
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

/** Judges every pattern, those that the memory knows without a check; `keep` is called after each check. */
export async function judgePatterns(
  patterns: readonly Pattern[],
  memory: Memory,
  keep: () => void,
): Promise<Judgement[]> {
  const waiting = patterns.filter((pattern) => !memory.has(keyOf(pattern))).values();
  const hand = async () => {
    const checker = startChecker();
    for (const pattern of waiting) {
      memory.set(keyOf(pattern), await judge(pattern, checker));
      keep();
    }
  };
  await Promise.all(Array.from({ length: HANDS }, hand));
  return patterns.map((pattern) => ({ pattern, isSafe: false, reason: "not judged", ...memory.get(keyOf(pattern)) }));
}

async function judge({ source, flags }: Pattern, check: Checker): Promise<Pick<Judgement, "isSafe" | "reason">> {
  // Indices of groups (d) change nothing about the search; the checker does not know that flag.
  const parameters = { ...LIMITS, timeout: PATIENCE };
  const diagnostics = await check({ source, flags: flags.replace("d", ""), parameters });
  return { isSafe: diagnostics.status === "safe", reason: reasonOf(diagnostics) };
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

/** What decides about a judgement. */
function keyOf({ source, flags }: Pattern): string {
  return `${JSON.stringify(LIMITS)} /${source}/${flags}`;
}
