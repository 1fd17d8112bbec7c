import type { Card, Element, Line, Standing } from "../src/cards/card.ts";
import { CLAIM_CODES } from "../src/explanation/claims.ts";
import type { Explanation } from "../src/explanation/explanation.ts";
import type { ChatWords } from "../src/languages/chat-words.ts";
import { claimSentence, stepSentence, type Voice } from "../src/languages/language.ts";
import { button } from "./buttons.ts";
import type { Pasted } from "./explained.ts";
import { furtherRows } from "./group-rows.ts";
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
  const { details: others, coverage, cost, verdict } = explanation;
  const { say, clock } = voice;
  const { labels } = say;
  return {
    elements: [
      ...further(explanation, voice),
      ...byStanding(explanation, voice),
      ...(verdict.kind === "list" ? [] : section(words.rule, sentences([say.rule(verdict.rule)]))),
      ...stepsAndWitnesses(explanation, voice),
      ...section(labels.coverage, sentences(say.coverage(coverage, clock))),
      ...section(labels.understood, [
        ...(asked === undefined ? [] : [{ text: asked }]),
        ...others.filter(isOfTheQuestion).map((claim) => claimLine(claim, voice)),
      ]),
      ...section(labels.cost, sentences([say.cost(cost)])),
      ...statementOf(words, statement),
    ],
  };
}

/** As lines of text: a card has little room for as many rows as these. */
function further(explanation: Explanation, voice: Voice): readonly Element[] {
  const { verdict } = explanation;
  if (verdict.kind !== "list") return [];
  const rows = furtherRows({ ...explanation, verdict }, voice).flatMap((each) =>
    each.kind === "rows" ? each.rows : [],
  );
  return section(voice.say.labels.furtherRows, sentences(rows.map(({ symbol, text }) => `${symbol} ${text}`)));
}

/** The same of pasted records: nobody looked for others, so there is neither coverage nor cost, and no statement. */
export function pastedDetails({ explanation, connections }: Told, voice: Voice, words: ChatWords): Card {
  // Where there is no traffic, nothing was judged.
  const decided = connections.slice(0, 1).map(({ verdict }) => voice.say.rule(verdict.rule));
  return {
    elements: [
      ...byStanding(explanation, voice),
      ...section(words.rule, sentences(decided)),
      ...stepsAndWitnesses(explanation, voice),
    ],
  };
}

type Told = Pick<Pasted, "explanation" | "connections">;

function byStanding({ lead, details: others }: Explanation, voice: Voice): readonly Element[] {
  const claims = [...lead, ...others].filter((claim) => !isOfTheQuestion(claim));
  return STANDINGS.flatMap((standing) => {
    // The label says how sure they are.
    const same = claims.filter(({ code }) => CLAIM_CODES[code] === standing);
    return section(voice.say.labels.standing[standing], sentences(same.map((claim) => claimSentence(claim, voice))));
  });
}

function stepsAndWitnesses({ next, witnesses }: Explanation, voice: Voice): readonly Element[] {
  const others = next.slice(1).map((step) => stepSentence(step, voice));
  return [...section(voice.say.labels.moreSteps, sentences(others)), ...lineUp(witnesses, voice)];
}

function sentences(texts: readonly string[]): readonly Line[] {
  return texts.map((text) => ({ text }));
}

const STANDINGS = ["observed", "inferred", "unknown"] as const satisfies readonly Standing[];

function statementOf(words: ChatWords, statement: string | undefined): readonly Element[] {
  return statement === undefined
    ? []
    : [
        { kind: "code", label: words.statement, language: "sql", text: statement },
        { kind: "actions", actions: [button("statement", words)] },
      ];
}
