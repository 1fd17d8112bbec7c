import type { AdaptiveCard, Part } from "./adaptive.ts";

/** Parts as a card; `fallbackText` stands for it where a client is too old. */
export function cardOf(body: readonly Part[], fallbackText?: string): AdaptiveCard {
  return {
    ...{ type: "AdaptiveCard", version: "1.5" },
    ...(fallbackText !== undefined && { fallbackText }),
    body,
    msteams: { width: "Full" },
  };
}
