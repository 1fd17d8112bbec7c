import type { ChatWords, LanguageTag } from "./chat-words.ts";
import { chat as en } from "./en/chat/index.ts";
import { chat as ja } from "./ja/chat/index.ts";

/** The words for chat of every language, without the rest of it: what a door loads. */
export const CHAT_WORDS: Readonly<Record<LanguageTag, ChatWords>> = { en, ja };
