import type { Action, Card, Element } from "../src/cards/card.ts";
import { type ChatWords, LANGUAGE_NAMES, LANGUAGE_TAGS } from "../src/languages/chat-words.ts";
import { button } from "./buttons.ts";
import { labelled } from "./labelled.ts";

/** What a person finds on the page of the bot. */
export interface HomeContent {
  /** The last questions, the newest first; `value` comes back. */
  readonly recent: readonly { readonly label: string; readonly value: string }[];
  /** Questions that can be asked as they stand. */
  readonly examples: readonly string[];
  /** The remembered address of the person's own machine. */
  readonly address?: string;
  /** The tag of the language that the person chose; anything else: that of the profile. */
  readonly language: string;
}

/** The page of the bot: the form, questions to ask again, examples, and what is remembered of the person. */
export function home({ recent, examples, address, language }: HomeContent, words: ChatWords): Card {
  const { title, intro, ...labels } = words.home;
  const chosen = LANGUAGE_TAGS.find((tag) => tag === language);
  const forget = address === undefined ? [] : [button("forget-address", words)];
  return {
    elements: [
      { kind: "section", label: title, lines: [{ text: intro }] },
      { kind: "actions", actions: [{ ...button("form", words), primary: true }] },
      ...choose(
        labels.recent,
        recent.map(({ label, value }) => ({ id: "recent", label: labelled(label), value })),
      ),
      ...choose(
        labels.examples,
        examples.map((text) => ({ id: "example", label: labelled(text), value: text })),
      ),
      { kind: "note", text: labels.answersIn(chosen) },
      ...choose(labels.language, languages(labels.profile)),
      ...(address === undefined ? [] : [{ kind: "note", text: labels.address(address) } as const]),
      { kind: "actions", actions: [...forget, button("erase", words)] },
    ],
  };
}

function choose(label: string, actions: readonly Action[]): readonly Element[] {
  return actions.length === 0 ? [] : [{ kind: "choose", label, actions }];
}

function languages(profile: string): readonly Action[] {
  const named = LANGUAGE_TAGS.map((tag) => ({ id: "language", label: LANGUAGE_NAMES[tag], value: tag }));
  return [...named, { id: "language", label: profile, value: "profile" }];
}
