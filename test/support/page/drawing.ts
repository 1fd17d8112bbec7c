import type { Act, Drawing } from "../../../demo/page/drawing.ts";
import { WORDS } from "../../../demo/page/words/index.ts";

/** 2026-11-22 15:20 in Japan, in epoch seconds. */
export const NOW = 1_795_328_400;

/** How blocks are drawn for somebody in Japan who reads English; `acts` gets what is done. */
export function drawingFor(acts: Act[] = [], errors: Drawing["errors"] = {}): Drawing {
  return {
    words: WORDS["en-US"],
    reader: { locale: "en-US", zone: "Asia/Tokyo", now: () => NOW },
    names: (user) => (user === "U0BOT" ? "flow-witness" : user),
    prefix: "m-",
    errors,
    act: (act) => void acts.push(act),
  };
}
