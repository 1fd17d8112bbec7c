import type { AddressBook } from "../names/address-book.ts";
import { type Command, readCommand, spreadPairs } from "./readers/command.ts";
import type { EndToken } from "./readers/end-token.ts";
import { type Ends, readEnds } from "./readers/ends.ts";
import { type Form, readForm } from "./readers/form.ts";
import { type PastedError, readPastedErrors } from "./readers/pasted-error/read.ts";
import { separate } from "./readers/several.ts";
import { readNouns, readUnknownNames } from "./readers/unknown-name.ts";
import { roleByWords } from "./refiners/roles.ts";
import { isInside, MARKS, mask, matches, type Span, withoutOverlaps } from "./span.ts";
import type { Tables } from "./tables.ts";

/** A message with everything masked that is no word of the person's own, or that names an end by itself. */
export interface Heard {
  /** Pairs spread, the command masked. */
  readonly text: string;
  readonly command: Command | undefined;
  readonly found: Ends;
  readonly error: PastedError | undefined;
  readonly form: Form | undefined;
  readonly self: readonly Span[];
  readonly spoken: string;
}

/** Finds what stands fixed before any word is weighed: names and addresses, errors and forms, the speaker. */
export function hear(normalised: string, book: AddressBook, tables: Tables): Heard {
  const command = readCommand(normalised);
  const text = spreadPairs(command === undefined ? normalised : mask(normalised, [command.span], MARKS.other));
  const found = readEnds(text, book, tables);
  const error = readPastedErrors(found.masked, found.tokens, tables.pastedErrors);
  const form = readForm(found.masked, found.tokens, tables.languages);
  const own = mask(mask(found.masked, error?.spans ?? [], MARKS.other), form?.ignored ?? [], MARKS.other);
  const self = withoutOverlaps(tables.self.flatMap((pattern) => matches(own, pattern)));
  return { text, command, found, error, form, self, spoken: mask(own, self, MARKS.self) };
}

/** What names an end, in the order of the text, and which of it is a name that nobody knows. */
export function endsAndNames(
  { command, found, error, form, self }: Heard,
  text: string,
  { languages, roles }: Tables,
): { readonly ends: readonly EndToken[]; readonly names: readonly EndToken[] } {
  const known = endsInWords(form?.ends ?? found.tokens, error);
  const certain = known.filter((end) => end.unclear !== true);
  const hasOneRole = (list: Span) => roleByWords(list, text, roles) !== undefined;
  const sides = separate({ ends: certain, text, self, hasOneRole }).ends.length;
  const material = { text, known, sides, self, lines: form?.unread, isCommand: command !== undefined };
  // A pasted error names its far end itself.
  const names = error === undefined ? readUnknownNames(material, languages) : [];
  const nouns =
    error === undefined && form === undefined ? readNouns({ ...material, known: [...known, ...names] }, languages) : [];
  return { names, ends: [...known, ...names, ...nouns].toSorted((a, b) => a.start - b.start) };
}

/** Ends of the own words, and of the errors those that the errors themselves tell apart. */
function endsInWords(tokens: readonly EndToken[], error: PastedError | undefined): EndToken[] {
  // Beside a far end that is known, "the server" is a noun.
  const isNoun = (token: EndToken) => token.unclear === true && error?.far !== undefined;
  const own = tokens.filter((token) => !isInside(token, error?.spans ?? []) && !isNoun(token));
  return [...own, ...[error?.far, error?.local].filter((token) => token !== undefined)].toSorted(
    (a, b) => a.start - b.start,
  );
}
