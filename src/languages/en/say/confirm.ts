import type { ConfirmWords } from "../../confirm-words.ts";
import { dollars } from "../../money.ts";
import { size } from "../../size.ts";

/** What is said before a search that reads much. */
export const confirm: ConfirmWords = {
  ask({ bytes, usd }) {
    const price = usd === 0 ? "" : ` (${dollars(usd) ?? "less than 0.01 USD"})`;
    return `This would read about ${size(bytes)} of logs${price}. Run it?`;
  },
  run: "Run",
  change: "Change",
};
