import { LANGUAGE_NAMES, type LanguageTag } from "../languages/chat-words.ts";

/** What tells in which language somebody wants to be answered, the plainest first. */
export interface Hints {
  /** A form was filled in with it. */
  readonly told?: string | undefined;
  /** The person chose it. */
  readonly preferred?: LanguageTag | undefined;
  readonly text?: string | undefined;
  /** What is replied to is in it. */
  readonly before?: LanguageTag | undefined;
  /** BCP 47. */
  readonly profile?: string | undefined;
}

/** The language of a reply. */
export function languageFor({ told, preferred, text = "", before, profile }: Hints, usual: LanguageTag): LanguageTag {
  const own = JAPANESE.test(text) ? "ja" : undefined;
  return readTag(told) ?? preferred ?? own ?? before ?? readTag(profile) ?? usual;
}

/** The language of a tag such as `ja-JP`; `undefined` where it is none of ours. */
export function readTag(text: string | undefined): LanguageTag | undefined {
  const primary = text?.split("-")[0]?.toLowerCase();
  return TAGS.find((tag) => tag === primary);
}

// The names are keyed by tag and by nothing else.
const TAGS = Object.keys(LANGUAGE_NAMES) as readonly LanguageTag[];

const JAPANESE = /\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Han}/u;
