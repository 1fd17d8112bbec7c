import type { Locale } from "../../web/protocol.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";
import type { Words } from "./words.ts";

/** By the locale of the profile. */
export const WORDS: Readonly<Record<Locale, Words>> = { "en-US": en, "ja-JP": ja };
