import type { Card, Element } from "../src/cards/card.ts";
import { CLAIM_CODES, type Claim } from "../src/explanation/claims.ts";
import type { Explanation } from "../src/explanation/explanation.ts";
import { stepSentence, type Voice } from "../src/languages/language.ts";
import { furtherRows, groupRows } from "./group-rows.ts";
import { leftOut as leftOutLines } from "./left-out.ts";
import { lineUp } from "./line-up.ts";
import { claimLine, isOfTheQuestion, section } from "./sections.ts";
import { SYMBOLS } from "./symbols.ts";
import { timeStrip } from "./time-strip.ts";

/** The answer: four lines for everybody, then the evidence for those who want it; `asked`: the question said again. */
export function answer(explanation: Explanation, voice: Voice, asked?: string): Card {
  return { elements: [...everybody(explanation, voice), ...forEngineers(explanation, voice, asked)] };
}

/** The answer where room is short: the four lines and the time strip. */
export function summary(explanation: Explanation, voice: Voice): Card {
  return { elements: [...everybody(explanation, voice), ...timeStrip(explanation.timeline, voice)] };
}

/** What stands behind the answer, for somebody who has read it. */
export function evidence(explanation: Explanation, voice: Voice, asked?: string): Card {
  return { elements: forEngineers(explanation, voice, asked) };
}

/** Further steps, and what else is worth knowing of the verdict itself. */
export function behind({ details, next }: Explanation, voice: Voice): readonly Element[] {
  const { labels } = voice.say;
  return [
    ...section(
      labels.moreSteps,
      next.slice(1).map((step) => ({ text: stepSentence(step, voice) })),
    ),
    ...section(
      labels.evidence,
      details
        .filter((claim) => claim.code !== "nearby-traffic" && !isOfTheQuestion(claim))
        .map((claim) => claimLine(claim, voice)),
    ),
  ];
}

/** Verdict and flow, what was observed, what follows and what stays open, one next step; then what else was asked. */
export function everybody(explanation: Explanation, voice: Voice): readonly [Element, ...Element[]] {
  const { verdict, flow, lead, next, leftOut } = explanation;
  const observed = lead.filter(({ code }) => CLAIM_CODES[code] === "observed");
  const rest = lead.filter(({ code }) => CLAIM_CODES[code] !== "observed");
  const [first] = next;
  const { say, clock } = voice;
  const headline: Element = {
    kind: "headline",
    symbol: SYMBOLS[verdict.kind],
    word: say.word(verdict, clock, flow),
    text: say.flow(flow, verdict, clock),
  };
  return [
    headline,
    ...paragraph(observed, voice),
    ...(verdict.kind === "list" ? groupRows({ ...explanation, verdict }, voice) : []),
    ...paragraph(rest, voice),
    ...(first === undefined ? [] : [text(say.nextLine(stepSentence(first, voice)))]),
    ...leftOutLines(leftOut, voice),
  ];
}

function paragraph(claims: readonly Claim[], voice: Voice): readonly Element[] {
  const lines = claims.map((claim) => claimLine(claim, voice));
  const parts = lines.map((part, index) =>
    index < lines.length - 1 ? { ...part, text: part.text + voice.say.gap } : part,
  );
  return parts.length === 0 ? [] : [{ kind: "text", parts }];
}

function text(sentence: string): Element {
  return { kind: "text", parts: [{ text: sentence }] };
}

/** What an engineer needs to sign the answer. */
function forEngineers(explanation: Explanation, voice: Voice, asked?: string): readonly Element[] {
  const { details, witnesses, coverage, cost, verdict } = explanation;
  const { say, clock } = voice;
  const { labels } = say;
  const lines = (claims: readonly Claim[]) => claims.map((claim) => claimLine(claim, voice));
  return [
    ...(verdict.kind === "list" ? furtherRows({ ...explanation, verdict }, voice) : []),
    ...behind(explanation, voice),
    ...lineUp(witnesses, voice),
    ...timeStrip(explanation.timeline, voice),
    ...section(labels.nearMisses, lines(details.filter(({ code }) => code === "nearby-traffic"))),
    ...section(
      labels.coverage,
      say.coverage(coverage, clock).map((text) => ({ text })),
    ),
    ...section(labels.understood, [
      ...(asked === undefined ? [] : [{ text: asked }]),
      ...lines(details.filter(isOfTheQuestion)),
    ]),
    ...section(labels.cost, [{ text: say.cost(cost) }]),
  ];
}
