import type { Say } from "../../language.ts";
import { confirm } from "./confirm.ts";
import { digest } from "./digest.ts";
import { doctor } from "./doctor.ts";
import { cost, coverage, cut, labels, record, recordsFrom, recordsShown, witness } from "./evidence.ts";
import { firstConfig } from "./first-config.ts";
import { flow, word } from "./headline.ts";
import { explain, failure, help, none } from "./help.ts";
import { inferred } from "./inferred.ts";
import { group, groupCells, moreGroups } from "./list.ts";
import { ask, mistake, reply } from "./mistakes.ts";
import { steps } from "./next.ts";
import { notYet } from "./not-yet.ts";
import { observed } from "./observed.ts";
import { parts } from "./parts.ts";
import { pasted } from "./pasted.ts";
import { question } from "./question.ts";
import { rowQuestion } from "./row-question.ts";
import { rule } from "./rules.ts";
import { serve } from "./serve.ts";
import { tables } from "./tables.ts";
import { moment } from "./times.ts";
import { askAboutLast } from "./too-big.ts";
import { transfer } from "./transfer.ts";
import { unknown } from "./unknown.ts";

/** How we answer in Japanese. */
export const say: Say = {
  word,
  flow,
  parts,
  claims: { ...observed, ...inferred, ...unknown },
  steps,
  rule,
  gap: "",
  nextLine: (sentence) => `次は: ${sentence}`,
  group,
  groupCells,
  rowQuestion,
  moreGroups,
  moment,
  coverage,
  cost,
  recordsFrom,
  recordsShown,
  cut,
  mistake,
  ask,
  reply,
  question,
  notYet,
  help,
  none,
  explain,
  failure,
  askAboutLast,
  confirm,
  transfer,
  tables,
  firstConfig,
  doctor,
  digest,
  serve,
  witness,
  record,
  labels,
  pasted,
};
