import type { Language } from "../language.ts";
import { reading } from "./reading.ts";
import { say } from "./say/index.ts";

/** English. */
export const en: Language = { tag: "en", name: "English", reading, say };
