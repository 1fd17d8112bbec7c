import { LANGUAGE_NAMES } from "../chat-words.ts";
import type { Language } from "../language.ts";
import { chat } from "./chat/index.ts";
import { reading } from "./reading.ts";
import { say } from "./say/index.ts";

/** Japanese. */
export const ja: Language = { tag: "ja", name: LANGUAGE_NAMES.ja, reading, say, chat };
