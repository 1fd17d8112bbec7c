import type { RespondFn } from "@slack/bolt";
import type { Card } from "../../../cards/card.ts";
import { render } from "../render/index.ts";
import type { Modals } from "./modals.ts";
import type { DoorSettings } from "./settings.ts";

/** What the listeners work with. */
export interface Porter extends Pick<DoorSettings, "reception" | "now" | "apiUrl" | "tryAgain"> {
  readonly modals: Modals;
}

/** A card that only one person sees, instead of an answer to a command. */
export function whispered(card: Card) {
  return { response_type: "ephemeral" as const, ...render(card) };
}

/** Says something to one person beside what was pressed; `false` where that is not possible. */
export async function whisper(respond: RespondFn, said: Card | string): Promise<boolean> {
  const content = typeof said === "string" ? { text: said } : render(said);
  try {
    await respond({ response_type: "ephemeral", replace_original: false, ...content });
    return true;
  } catch {
    return false;
  }
}
