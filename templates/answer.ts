import type { Card, Element, Line } from "../src/cards/card.ts";
import { CLAIM_CODES, type Claim } from "../src/explanation/claims.ts";
import type { Explanation } from "../src/explanation/explanation.ts";
import { claimSentence, stepSentence, type Voice } from "../src/languages/language.ts";
import { groupRows } from "./group-rows.ts";
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
      details.filter(({ code }) => !OWN_SECTION.includes(code)).map((claim) => line(claim, voice)),
    ),
  ];
}

/** Verdict and flow, what was observed, what follows and what stays open, one next step. */
export function everybody({ verdict, flow, lead, next }: Explanation, voice: Voice): readonly [Element, ...Element[]] {
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
    ...(verdict.kind === "list" ? groupRows(verdict, flow, voice) : []),
    ...paragraph(rest, voice),
    ...(first === undefined ? [] : [text(say.nextLine(stepSentence(first, voice)))]),
  ];
}

function paragraph(claims: readonly Claim[], voice: Voice): readonly Element[] {
  const lines = claims.map((claim) => line(claim, voice));
  const parts = lines.map((part, index) =>
    index < lines.length - 1 ? { ...part, text: part.text + voice.say.gap } : part,
  );
  return parts.length === 0 ? [] : [{ kind: "text", parts }];
}

function line(claim: Claim, voice: Voice): Line {
  return { text: claimSentence(claim, voice), standing: CLAIM_CODES[claim.code] };
}

function text(sentence: string): Element {
  return { kind: "text", parts: [{ text: sentence }] };
}

/** What an engineer needs to sign the answer. */
function forEngineers(explanation: Explanation, voice: Voice, asked?: string): readonly Element[] {
  const { details, witnesses, coverage, cost } = explanation;
  const { say, clock } = voice;
  const { labels } = say;
  const lines = (claims: readonly Claim[]) => claims.map((claim) => line(claim, voice));
  const plain = (sentence: string): Line => ({ text: sentence });
  return [
    ...behind(explanation, voice),
    ...lineUp(witnesses, voice),
    ...timeStrip(explanation.timeline, voice),
    ...section(labels.nearMisses, lines(details.filter(({ code }) => code === "nearby-traffic"))),
    ...section(labels.coverage, say.coverage(coverage, clock).map(plain)),
    ...section(labels.understood, [
      ...(asked === undefined ? [] : [plain(asked)]),
      ...lines(details.filter(({ code }) => code === "assumed" || code === "doubt")),
    ]),
    ...section(labels.cost, [plain(say.cost(cost))]),
  ];
}

const OWN_SECTION: readonly Claim["code"][] = ["nearby-traffic", "assumed", "doubt"];

/** What is said of several fields in the same words is said once. */
function section(label: string, lines: readonly Line[]): readonly Element[] {
  const distinct = [...new Map(lines.map((line) => [line.text, line])).values()];
  return distinct.length === 0 ? [] : [{ kind: "section", label, lines: distinct }];
}

/** Rows of the line-up that a reader takes in; a single answer hardly has more, a list may have hundreds. */
const MOST_WITNESSES = 16;

function lineUp(witnesses: Explanation["witnesses"], { say, clock }: Voice): readonly Element[] {
  if (witnesses.length === 0) return [];
  const rows = witnesses.slice(0, MOST_WITNESSES).map((witness) => say.witness(witness, clock));
  const { witnesses: label, witnessColumns: columns } = say.labels;
  const cut: readonly Element[] =
    rows.length < witnesses.length ? [{ kind: "note", text: say.cut(rows.length, witnesses.length) }] : [];
  return [{ kind: "table", label, columns, rows }, ...cut];
}
