import type { ConfirmWords } from "../../confirm-words.ts";
import { dollars } from "../../money.ts";
import { size } from "../../size.ts";
import { ja } from "./ja.ts";

/** What is said before a search that reads much. */
export const confirm: ConfirmWords = {
  ask({ bytes, usd }) {
    const price = usd === 0 ? "" : `（${costOf(usd)}）`;
    return ja`約 ${size(bytes)} のログを読み込みます${price}。実行しますか。`;
  },
  run: "実行する",
  change: "条件を変える",
};

function costOf(usd: number): string {
  const cost = dollars(usd);
  return cost === undefined ? "0.01 USD 未満" : `約 ${cost}`;
}
