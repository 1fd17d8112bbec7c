import type { Action, Card, Element } from "../src/cards/card.ts";
import type { Explanation } from "../src/explanation/explanation.ts";
import type { ChatWords } from "../src/languages/chat-words.ts";
import { claimSentence, type Reply, type Voice } from "../src/languages/language.ts";
import { everybody } from "./answer.ts";
import { answerFacts } from "./answer-facts.ts";
import { button } from "./buttons.ts";
import { groupTable } from "./group-table.ts";
import { labelled } from "./labelled.ts";
import { shortLineUp } from "./line-up.ts";
import { claimLine, isOfTheQuestion, section } from "./sections.ts";
import { timeStrip } from "./time-strip.ts";

/** What an answer in chat carries besides the explanation. */
export interface Extras {
  readonly words: ChatWords;
  /** The question said again: what asking once more asks. */
  readonly asked?: string;
  /** The same about a longer time. */
  readonly widen?: Reply;
  /** Only the asker sees it, so showing it to everybody is offered. */
  readonly hushed: boolean;
  /** What the question is kept under, for whoever has to look it up. */
  readonly reference?: string;
}

/**
 * The answer in chat: with its paragraphs taken together at most 8 elements, each of which fits into one block of a
 * surface; the rest is behind buttons.
 */
export function chatAnswer(explanation: Explanation, voice: Voice, extras: Extras): Card {
  const [headline, ...others] = everybody(explanation, voice);
  return {
    elements: [
      headline,
      ...others.filter(({ kind }) => kind === "text"),
      ...middle(explanation, voice, extras),
      { kind: "actions", actions: actionsOf(explanation, extras) },
      note(explanation, voice, extras),
    ],
  };
}

/** A list shows its groups, everything else who saw it and what came close. */
function middle(explanation: Explanation, voice: Voice, { words }: Extras): readonly Element[] {
  const { verdict, timeline } = explanation;
  const facts = [answerFacts(explanation, words, voice), ...timeStrip(timeline, voice)];
  return verdict.kind === "list"
    ? [...groupTable({ ...explanation, verdict }, words.askAbout, voice), ...facts]
    : [...facts, ...shortLineUp(explanation.witnesses, voice), ...nearMisses(explanation, voice)];
}

function nearMisses({ details }: Explanation, voice: Voice): readonly Element[] {
  const near = details.filter(({ code }) => code === "nearby-traffic");
  return section(
    voice.say.labels.nearMisses,
    near.map((claim) => claimLine(claim, voice)),
  );
}

/** Nothing can be shown or exported where there is no record. */
function actionsOf({ recordCount }: Explanation, { words, asked, widen, hushed }: Extras): readonly Action[] {
  return [
    ...(recordCount > 0 ? [button("records", words), button("csv", words)] : []),
    ...(widen === undefined ? [] : [{ ...button("widen", words, widen.text), label: labelled(widen.label) }]),
    button("again", words, asked),
    button("details", words),
    ...(hushed ? [button("share", words)] : []),
  ];
}

/** What nobody said and we assumed, what it took, and the reference. */
function note({ details, cost }: Explanation, voice: Voice, { reference }: Extras): Element {
  const assumed = details.filter(isOfTheQuestion).map((claim) => claimSentence(claim, voice));
  const figures = [voice.say.cost(cost), ...(reference === undefined ? [] : [reference])].join(" · ");
  return { kind: "note", text: [...new Set(assumed), figures].join(voice.say.gap) };
}
