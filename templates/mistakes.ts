import type { Card } from "../src/cards/card.ts";
import type { Say } from "../src/languages/language.ts";
import { findRepair } from "../src/question/asking-back/repair.ts";

type Mistake = Parameters<Say["mistake"]>[0];

/** What has to be mended, each with its place in the message and how it is right. */
export function mistakes(text: string, found: readonly Mistake[], say: Say): Card {
  return {
    elements: found.flatMap((mistake) => [
      { kind: "text", parts: [{ text: say.mistake(mistake, findRepair(mistake)) }] } as const,
      ...(mistake.text !== "" ? [{ kind: "code", text: excerpt(text, mistake) } as const] : []),
    ]),
  };
}

/** Characters shown on both sides of the offending words. */
const AROUND = 20;

/** The words where they stand, between marks: `/flow 10.20.40.4 ›10.23.0.999‹ 22`. */
function excerpt(text: string, { start, end }: Mistake): string {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const [left, right] = [start > AROUND ? "…" : "", end + AROUND < text.length ? "…" : ""];
  return `${left}${before}›${text.slice(start, end)}‹${after}${right}`.replace(/\s+/gu, " ");
}
