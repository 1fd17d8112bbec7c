import { readFileSync } from "node:fs";
import { reading as english } from "../../src/languages/en/reading.ts";
import { reading as japanese } from "../../src/languages/ja/reading.ts";
import { type Entry, makeAddressBook } from "../../src/names/address-book.ts";
import { contextQuestion, type QuestionJson, questionJson } from "../../src/question/json.ts";
import type { Question } from "../../src/question/question.ts";
import { read } from "../../src/question/read.ts";
import { fromIso } from "../../src/time/instant.ts";

/** One labelled message: the text as it was typed and the question that it is. */
export interface ReadingCase {
  readonly id: string;
  readonly lang: string;
  readonly tz: string;
  readonly now: string;
  readonly context?: unknown;
  readonly text: string;
  readonly expect: Expected;
}
export type Expected = Pick<
  QuestionJson,
  "intent" | "src" | "dst" | "port" | "protocol" | "from" | "to" | "missing" | "ambiguous" | "errors"
>;

const LANGUAGES = [english, japanese];

// Written by hand beside the cases, so its form is known.
const ENTRIES = JSON.parse(readFileSync(new URL("address-book.json", import.meta.url), "utf8")) as Entry[];
const BOOK = makeAddressBook(ENTRIES);

/** The labelled messages of a file of this folder. */
export function cases(file: string): ReadingCase[] {
  const lines = readFileSync(new URL(file, import.meta.url), "utf8")
    .trim()
    .split("\n");
  // Written by hand beside this file, so its form is known.
  return lines.map((line) => JSON.parse(line) as ReadingCase);
}

/** Wednesday 7 October 2026, 15:12:34 in Tokyo. */
const NOW = fromIso("2026-10-07T15:12:34+09:00") ?? 0;

/** Reads a message as somebody in Tokyo sends it. */
export function readInTokyo(text: string, context?: Question): Question {
  const thread = context === undefined ? {} : { context };
  return read(text, { languages: LANGUAGES, now: NOW, zone: "Asia/Tokyo", book: BOOK, ...thread });
}

/** A message with what it is read against. */
export type Message = Omit<ReadingCase, "id" | "expect">;

/** Reads a message as it was sent. */
export function readMessage({ text, lang, tz, now, context }: Message): Question {
  const previous = contextQuestion(context);
  return read(text, {
    languages: LANGUAGES,
    now: fromIso(now) ?? 0,
    zone: tz,
    book: BOOK,
    lang,
    ...(previous === undefined ? {} : { context: previous }),
  });
}

/** Reads a message and keeps the fields that are labelled. */
export function readCase(message: Message): Expected {
  const question = readMessage(message);
  const {
    mistakes: _,
    said: __,
    assumed: ___,
    symptom: ____,
    internet: _____,
    leftOut: ______,
    ...fields
  } = questionJson(question);
  return sorted(fields);
}

/** Order inside the lists does not count. */
export function sorted(expected: Expected): Expected {
  const { missing, ambiguous, errors } = expected;
  return { ...expected, missing: missing.toSorted(), ambiguous: ambiguous.toSorted(), errors: errors.toSorted() };
}
