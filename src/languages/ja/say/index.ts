import type { Say } from "../../language.ts";
import { cost, coverage, cut, labels, record, recordsShown, witness } from "./evidence.ts";
import { flow, word } from "./headline.ts";
import { asides, failure, help } from "./help.ts";
import { inferred } from "./inferred.ts";
import { group, moreGroups } from "./list.ts";
import { ask, mistake } from "./mistakes.ts";
import { steps } from "./next.ts";
import { observed } from "./observed.ts";
import { moment } from "./times.ts";
import { unknown } from "./unknown.ts";

/** How we answer in Japanese. */
export const say: Say = {
  word,
  flow,
  claims: { ...observed, ...inferred, ...unknown },
  steps,
  gap: "",
  nextLine: (sentence) => `次は: ${sentence}`,
  group,
  moreGroups,
  moment,
  coverage,
  cost,
  recordsShown,
  cut,
  mistake,
  ask,
  help,
  asides,
  failure,
  witness,
  record,
  labels,
};
