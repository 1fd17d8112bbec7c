import type { Transfer } from "../../language.ts";
import { size } from "../../size.ts";
import { number } from "./words.ts";

/** What will be fetched, as long as nothing has come; then how much of it has. */
export function transfer({ objects, bytes, ofObjects, ofBytes, places }: Transfer): string {
  if (objects === 0) {
    return `${places.join("、")} からオブジェクト${number(ofObjects)}個（${size(ofBytes)}）を取得します`;
  }
  return `取得中: ${number(ofObjects)}個中${number(objects)}個（${size(ofBytes)} 中 ${size(bytes)}）`;
}
