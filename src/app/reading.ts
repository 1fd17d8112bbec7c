import { LANGUAGES } from "../languages/index.ts";
import type { Language } from "../languages/language.ts";
import type { AddressBook } from "../names/address-book.ts";
import type { Question } from "../question/question.ts";
import { read } from "../question/read.ts";
import type { Instant } from "../time/instant.ts";

const JAPANESE = /\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Han}/u;

/** The language to answer in: the one asked for, else the one the person writes, else the usual one. */
export function languageOf(text: string, asked: string | undefined, usual?: string): Language {
  const { en, ja } = LANGUAGES;
  return findLanguage(asked) ?? (JAPANESE.test(text) ? ja : findLanguage(usual)) ?? en;
}

/** Where and when a message was written. */
export interface Circumstances {
  readonly now: Instant;
  readonly zone: string;
  readonly language: Language;
  readonly book: AddressBook;
  /** The previous question of the thread. */
  readonly context?: Question;
}

/** Reads a message in every language; people mix them. */
export function readMessage(text: string, { now, zone, language, book, context }: Circumstances): Question {
  return read(text, {
    languages: Object.values(LANGUAGES).map(({ reading }) => reading),
    lang: language.tag,
    now,
    zone,
    book,
    ...(context && { context }),
  });
}

function findLanguage(tag: string | undefined): Language | undefined {
  return Object.values(LANGUAGES).find((language) => language.tag === tag);
}
