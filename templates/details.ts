import type { Card, Element } from "../src/cards/card.ts";
import { CLAIM_CODES, type Claim } from "../src/explanation/claims.ts";
import type { Explanation } from "../src/explanation/explanation.ts";
import type { ChatWords } from "../src/languages/chat-words.ts";
import { stepSentence, type Voice } from "../src/languages/language.ts";
import { button } from "./buttons.ts";
import { lineUp } from "./line-up.ts";
import { claimLine, isOfTheQuestion, section } from "./sections.ts";

/** What details need besides the explanation. */
export interface Behind {
  readonly words: ChatWords;
  /** The question said again. */
  readonly asked?: string;
  /** What the engine was told to run; pasted records need none. */
  readonly statement?: string;
}

/** How an answer is known: every claim by its standing, who saw it, what was read, the statement and what it took. */
export function details(explanation: Explanation, voice: Voice, { words, asked, statement }: Behind): Card {
  const { lead, details: others, next, witnesses, coverage, cost, verdict } = explanation;
  const { say, clock } = voice;
  const { labels } = say;
  const claims = [...lead, ...others].filter((claim) => !isOfTheQuestion(claim));
  const lines = (some: readonly Claim[]) => some.map((claim) => claimLine(claim, voice));
  const sentences = (texts: readonly string[]) => texts.map((text) => ({ text }));
  return {
    elements: [
      ...STANDINGS.flatMap((standing) =>
        section(labels.standing[standing], lines(claims.filter(({ code }) => CLAIM_CODES[code] === standing))),
      ),
      ...section(words.rule, verdict.kind === "list" ? [] : sentences([say.rule(verdict.rule)])),
      ...section(labels.moreSteps, sentences(next.slice(1).map((step) => stepSentence(step, voice)))),
      ...lineUp(witnesses, voice),
      ...section(labels.coverage, sentences(say.coverage(coverage, clock))),
      ...section(labels.understood, [
        ...(asked === undefined ? [] : [{ text: asked }]),
        ...lines(others.filter(isOfTheQuestion)),
      ]),
      ...section(labels.cost, sentences([say.cost(cost)])),
      ...statementOf(words, statement),
    ],
  };
}

const STANDINGS = ["observed", "inferred", "unknown"] as const;

function statementOf(words: ChatWords, statement: string | undefined): readonly Element[] {
  return statement === undefined
    ? []
    : [
        { kind: "code", label: words.statement, language: "sql", text: statement },
        { kind: "actions", actions: [button("statement", words)] },
      ];
}
