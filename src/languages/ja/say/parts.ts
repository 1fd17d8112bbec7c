import type { FlowParts } from "../../language.ts";
import { service } from "./headline.ts";
import { stretch } from "./times.ts";
import { inFull } from "./words.ts";

/** What was asked, part by part. */
export const parts: FlowParts = {
  end: (party) => (party === undefined ? "すべて" : inFull(party)),
  service: (asked) => service(asked).join("") || "すべて",
  time: stretch,
};
