import type { Printed } from "./readers/pasted-error/shapes.ts";
import type { SymptomWords } from "./readers/pasted-error/symptom.ts";
import type { Reading } from "./reading.ts";

/** Word tables of all languages together; people mix them. */
export type Tables = Pick<
  Reading,
  "noise" | "internet" | "self" | "times" | "vagueTimes" | "ports" | "roles" | "subjects"
> & {
  readonly languages: readonly Reading[];
  readonly pastedErrors: readonly Printed[];
  readonly symptoms: readonly SymptomWords[];
};

/** Joins what the languages bring. */
export function joinTables(languages: readonly Reading[]): Tables {
  return {
    languages,
    noise: languages.flatMap(({ noise }) => noise),
    internet: languages.flatMap(({ internet }) => internet),
    pastedErrors: languages.map(({ pastedErrors }) => pastedErrors),
    symptoms: languages.map(({ symptoms }) => symptoms),
    self: languages.flatMap(({ self }) => self),
    times: languages.flatMap(({ times }) => times),
    vagueTimes: languages.flatMap(({ vagueTimes }) => vagueTimes),
    ports: languages.flatMap(({ ports }) => ports),
    roles: languages.flatMap(({ roles }) => roles),
    subjects: languages.flatMap(({ subjects }) => subjects),
  };
}
