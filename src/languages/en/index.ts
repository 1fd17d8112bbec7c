import { LANGUAGE_NAMES } from "../chat-words.ts";
import type { Language } from "../language.ts";
import { chat } from "./chat/index.ts";
import { reading } from "./reading.ts";
import { say } from "./say/index.ts";

/** English. */
export const en: Language = { tag: "en", name: LANGUAGE_NAMES.en, reading, say, chat };
