import { en } from "./en/index.ts";
import { ja } from "./ja/index.ts";
import type { Language } from "./language.ts";

/** Every language people can ask and be answered in, one line each. */
export const LANGUAGES = { en, ja } as const satisfies Record<string, Language>;
