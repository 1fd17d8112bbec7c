import type { Refusal } from "../facts.ts";
import { type Check, toMend } from "../finding.ts";
import { command, policy } from "../fixes.ts";

/** AWS answered everything that was asked. */
export const permissions: Check = ({ refusals }) => {
  const groups = [...Map.groupBy(refusals.filter(isForbidden), ({ action }) => action)];
  const lost = refusals.some(({ problem }) => problem === "no-credentials");
  return [
    ...(lost ? [toMend({ code: "no-credentials" }, command(["aws sts get-caller-identity"]))] : []),
    ...groups.map(([action, all]) =>
      toMend(
        { code: "not-permitted", action, where: unique(all.map(({ where }) => where)) },
        policy([action], unique(all.flatMap(({ resources }) => resources))),
      ),
    ),
    ...refusals
      .filter(isSilent)
      .map(({ where, action, problem }) => toMend({ code: "no-answer", where, action, problem })),
  ];
};

function isForbidden({ problem }: Refusal): boolean {
  return problem === "not-permitted";
}

/** A bucket or an object that is not there is another check's matter. */
function isSilent({ problem }: Refusal): boolean {
  return problem === "throttled" || problem === "out-of-reach";
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
