import type { Element, Fact } from "../src/cards/card.ts";
import type { Explanation } from "../src/explanation/explanation.ts";
import type { ChatWords } from "../src/languages/chat-words.ts";
import type { Voice } from "../src/languages/language.ts";

/** What was asked, how much of it was found, and up to when: times as moments, for readers in other zones. */
export function answerFacts(explanation: Explanation, words: ChatWords, { say, clock }: Voice): Element {
  const { flow, recordCount, coverage } = explanation;
  const { facts: labels } = words;
  const moment = (label: string, at: number | undefined): readonly Fact[] =>
    at === undefined ? [] : [{ label, text: say.moment(at, clock), moments: { from: at } }];
  const { from, to } = flow.window;
  return {
    kind: "facts",
    facts: [
      { label: labels.src, text: say.parts.end(flow.src) },
      { label: labels.dst, text: say.parts.end(flow.dst) },
      { label: labels.port, text: say.parts.service(flow) },
      { label: labels.window, text: say.parts.time(flow.window, clock), moments: { from, to } },
      { label: labels.records, text: say.recordsShown(recordCount, recordCount) },
      ...moment(labels.lastSeen, lastSeen(explanation)),
      ...moment(labels.deliveredUntil, coverage.deliveredUntil),
    ],
  };
}

/** When any witness saw anything of it last. */
function lastSeen({ witnesses, verdict }: Explanation): number | undefined {
  const groups = verdict.kind === "list" ? verdict.groups : [];
  const moments = [...witnesses, ...groups].flatMap(({ last }) => (last === undefined ? [] : [last]));
  return moments.length === 0 ? undefined : Math.max(...moments);
}
