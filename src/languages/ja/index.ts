import type { Language } from "../language.ts";
import { reading } from "./reading.ts";
import { say } from "./say/index.ts";

/** Japanese. */
export const ja: Language = { tag: "ja", name: "日本語", reading, say };
