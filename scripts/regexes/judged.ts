import { hash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import recheck from "recheck/package.json" with { type: "json" };
import { type Judgement, LIMITS } from "./judge.ts";
import type { Pattern } from "./literals.ts";

/** Which of the patterns are known to be safe, from one run to the next. */
export interface Judged {
  isSafe(pattern: Pattern): boolean;
  /** Takes a judgement in the place of an earlier one. */
  note(judgement: Judgement): void;
  /** Writes down which of the patterns are safe; those that are gone are forgotten. */
  keep(): void;
}

/**
 * The list in a tree of what was found safe. Whatever decides about a judgement is in each entry, so that none is believed
 * after the pattern, the checker or its limits have changed.
 */
export function openJudged(root: string, patterns: readonly Pattern[]): Judged {
  const path = join(root, "scripts", "regexes", "judged.json");
  const known = new Set(entriesOf(path));
  const safe = new Map(
    patterns.map((pattern) => [pattern, entryOf(pattern)] as const).filter(([, entry]) => known.has(entry)),
  );
  return {
    isSafe: (pattern) => safe.has(pattern),
    note({ pattern, isSafe }) {
      if (isSafe) safe.set(pattern, entryOf(pattern));
      else safe.delete(pattern);
    },
    keep() {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `${JSON.stringify([...safe.values()].toSorted(), undefined, 2)}\n`);
    },
  };
}

/** None where there is no list that can be read: then everything is judged. */
function entriesOf(path: string): readonly string[] {
  try {
    // Written above.
    return JSON.parse(readFileSync(path, "utf8")) as string[];
  } catch {
    return [];
  }
}

/** A digest, since some patterns are thousands of characters long. */
function entryOf({ source, flags }: Pattern): string {
  return hash("sha256", JSON.stringify([recheck.version, LIMITS, source, flags]));
}
