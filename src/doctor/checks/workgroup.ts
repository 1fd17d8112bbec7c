import type { WorkgroupFacts } from "../../aws/athena-set-up.ts";
import type { AthenaFacts } from "../facts.ts";
import { type Check, type Finding, fine, note, toMend } from "../finding.ts";
import { command, setting, word } from "../fixes.ts";
import { resultsPlace } from "../results-place.ts";

/** The workgroup is there, limits what a statement reads and knows where results go. */
export const workgroup: Check = ({ athena }) => {
  if (athena?.workgroup === undefined) return [];
  const { workgroupName: name, workgroup: found } = athena;
  if (found === "none") {
    return [toMend({ code: "no-workgroup", workgroup: name }, createWorkgroup(athena))];
  }
  const findings = [...limits(found, athena), ...output(found, athena)];
  const { scanLimit: limit = 0 } = found;
  return findings.length > 0 ? findings : [fine({ code: "workgroup-ready", workgroup: name, limit })];
};

/** Bytes: half a dollar at Athena's list price. */
const SENSIBLE_LIMIT = 100_000_000_000;

function createWorkgroup({ region, workgroupName, output: place = "s3://BUCKET/flow-witness/" }: AthenaFacts) {
  const configuration = [
    `ResultConfiguration={OutputLocation=${place}}`,
    "EnforceWorkGroupConfiguration=true",
    `BytesScannedCutoffPerQuery=${SENSIBLE_LIMIT}`,
  ];
  return command([
    "aws athena create-work-group",
    `--region ${word(region)} --name ${word(workgroupName)}`,
    `--configuration ${word(configuration.join(","))}`,
  ]);
}

function update({ region, workgroupName }: AthenaFacts, updates: string) {
  return command([
    "aws athena update-work-group",
    `--region ${word(region)} --work-group ${word(workgroupName)}`,
    `--configuration-updates '${updates}'`,
  ]);
}

function limits({ enabled, scanLimit, enforced }: WorkgroupFacts, athena: AthenaFacts): readonly Finding[] {
  const about = { workgroup: athena.workgroupName };
  const enable = command([
    "aws athena update-work-group",
    `--region ${word(athena.region)} --work-group ${word(athena.workgroupName)} --state ENABLED`,
  ]);
  return [
    ...(enabled ? [] : [toMend({ code: "workgroup-off", ...about }, enable)]),
    ...(scanLimit === undefined
      ? [toMend({ code: "no-scan-limit", ...about }, update(athena, `BytesScannedCutoffPerQuery=${SENSIBLE_LIMIT}`))]
      : []),
    ...(enforced
      ? []
      : [note({ code: "not-enforced", ...about }, update(athena, "EnforceWorkGroupConfiguration=true"))]),
  ];
}

/** Athena keeps results itself, or has to be told where. */
function output({ keepsResults }: WorkgroupFacts, athena: AthenaFacts): readonly Finding[] {
  if (keepsResults) return [];
  const place = resultsPlace(athena);
  if (place === undefined) {
    const fix = setting("engine", "output", "s3://BUCKET/flow-witness");
    return [toMend({ code: "no-output", workgroup: athena.workgroupName }, fix)];
  }
  if (athena.outputBucket !== "missing") return [];
  const [bucket = ""] = place.replace("s3://", "").split("/");
  const fix = command([`aws s3api create-bucket --bucket ${word(bucket)}`, ...locationOf(athena.region)]);
  return [toMend({ code: "no-output-bucket", where: place }, fix)];
}

/** The oldest Region alone must not be named (API reference, CreateBucket). */
function locationOf(region: string): readonly string[] {
  const constraint = region === "us-east-1" ? [] : [`--create-bucket-configuration LocationConstraint=${word(region)}`];
  return [`--region ${word(region)}`, ...constraint];
}
