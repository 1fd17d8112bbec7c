import type { Transfer } from "../../language.ts";
import { size } from "../../size.ts";
import { list, many, number } from "./words.ts";

/** What will be fetched, as long as nothing has come; then how much of it has. */
export function transfer({ objects, bytes, ofObjects, ofBytes, places }: Transfer): string {
  if (objects === 0) return `${many(ofObjects, "object")}, ${size(ofBytes)} from ${list(places)}`;
  return `${number(objects)} of ${many(ofObjects, "object")}, ${size(bytes)} of ${size(ofBytes)}`;
}
