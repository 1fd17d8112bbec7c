import { placeText } from "../../aws/objects.ts";
import type { Facts } from "../facts.ts";
import { type Check, type Finding, type Fix, note, toMend, type WantedField } from "../finding.ts";
import { createBeside, createLikeOthers } from "../new-flow-logs.ts";
import { formatsRead } from "../places.ts";
import { WANTED_FIELDS } from "../recommended.ts";

/** Flow logs write the fields that make answers better. */
export const fields: Check = (facts) => [...inBuckets(facts), ...inFiles(facts)];

function inBuckets({ places }: Facts): readonly Finding[] {
  return places.flatMap((place) =>
    formatsRead(place).flatMap(({ fields: written, writers }) => {
      const about = { where: placeText(place), flowLogs: writers.map(({ id }) => id) };
      const told = writers.flatMap(({ facts }) => facts ?? []).filter(({ active }) => active);
      return finding(written, about, createBeside(place, told));
    }),
  );
}

function inFiles({ files }: Facts): readonly Finding[] {
  return files.flatMap(({ path, formats }) =>
    formats.flatMap(({ fields: written, flowLogs, example }) => {
      const where = flowLogs.length > 0 ? path : example;
      return finding(written, { where, flowLogs }, []);
    }),
  );
}

interface About {
  readonly where: string;
  readonly flowLogs: readonly string[];
}

function finding(written: readonly string[], about: About, fixes: readonly Fix[]): readonly Finding[] {
  const missing = WANTED_FIELDS.filter((field) => !written.includes(field));
  if (missing.length === 0) return [];
  const diagnosis = { code: "missing-fields", ...about, fields: missing } as const;
  if (missing.every(isHint)) return [note(diagnosis)];
  return [toMend(diagnosis, ...(fixes.length > 0 ? fixes : [createLikeOthers(SOMEWHERE, undefined)]))];
}

/** Names for somebody to replace, where nobody tells what a flow log is made for. */
const SOMEWHERE = { resource: "VPC_ID", region: "REGION" };

/** It tells apart only what is rare. */
function isHint(field: WantedField): boolean {
  return field === "reject-reason";
}
