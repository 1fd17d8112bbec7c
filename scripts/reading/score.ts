import { LANGUAGES } from "../../src/languages/index.ts";
import type { AddressBook } from "../../src/names/address-book.ts";
import type { Clue } from "../../src/question/clue.ts";
import { contextQuestion, questionJson } from "../../src/question/json.ts";
import { understand } from "../../src/question/read.ts";
import { fromIso } from "../../src/time/instant.ts";
import { FIELDS, type Labelled, type LabelledField } from "./labelled.ts";

/** A labelled message and how it was read. */
export interface Scored {
  readonly labelled: Labelled;
  readonly read: Readonly<Record<LabelledField, unknown>>;
  readonly clues: readonly Clue[];
  /** Fields that were not read as labelled. */
  readonly wrong: readonly LabelledField[];
}

/** Reads one labelled message and compares; throws where its `now` is no time. */
export function score(labelled: Labelled, book: AddressBook): Scored {
  const now = fromIso(labelled.now);
  if (now === undefined) throw new Error(`${labelled.id}: "${labelled.now}" is no time`);
  const context = contextQuestion(labelled.context);
  const { question, clues } = understand(labelled.text, {
    languages: Object.values(LANGUAGES).map(({ reading }) => reading),
    now,
    zone: labelled.tz,
    lang: labelled.lang,
    book,
    ...(context && { context }),
  });
  const read = questionJson(question);
  return { labelled, read, clues, wrong: FIELDS.filter((field) => !isSame(read[field], labelled.expect[field])) };
}

/** Order inside lists does not count. */
function isSame(read: unknown, expected: unknown): boolean {
  return JSON.stringify(ordered(read)) === JSON.stringify(ordered(expected));
}

function ordered(value: unknown): unknown {
  return Array.isArray(value) ? value.toSorted() : value;
}
