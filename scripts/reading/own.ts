import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES } from "../../src/languages/index.ts";
import { type AddressBook, makeAddressBook } from "../../src/names/address-book.ts";
import type { Reading } from "../../src/question/reading.ts";
import { type Corpus, makeCorpus } from "../fuzz/corpus.ts";
import { entriesIn, type Labelled, labelledIn } from "./labelled.ts";

const FOLDER = join(import.meta.dirname, "..", "..", "test", "questions");

/** The address book that the labelled messages of this project are read against. */
export const BOOK_FILE = join(FOLDER, "address-book.json");

/** The files of labelled messages of this project. */
export function ownFiles(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".jsonl"))
    .toSorted()
    .map((name) => join(FOLDER, name));
}

/** The labelled messages of this project. */
export function ownMessages(): Labelled[] {
  return ownFiles().flatMap((file) => labelledIn(readFileSync(file, "utf8"), file));
}

/** The address book that they are read against. */
function ownBook(): AddressBook {
  return makeAddressBook(entriesIn(readFileSync(BOOK_FILE, "utf8")));
}

/** All that reading is tried with. */
export function ownMaterial(): { corpus: Corpus; languages: readonly Reading[]; book: AddressBook } {
  const languages = Object.values(LANGUAGES).map(({ reading }) => reading);
  return { corpus: makeCorpus(ownMessages(), languages), languages, book: ownBook() };
}
