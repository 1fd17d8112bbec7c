import { deniedAction } from "../../aws/failure.ts";
import { EngineFailure, type Remedy, type Trouble } from "../engine.ts";
import type { Api, Ended } from "./api.ts";

/** Why an execution gave nothing, in our words. */
export async function failureOfExecution(ended: Ended, { scanLimit }: Pick<Api, "scanLimit">): Promise<Error> {
  const { state, reason, retryable } = ended;
  const cause = new Error(`Athena: ${state}: ${reason}`);
  if (/Bytes scanned limit was exceeded/i.test(reason)) {
    return new EngineFailure("narrow-the-question", cause, { kind: "scan-limit", ...(await named(scanLimit)) });
  }
  if (state === "cancelled") return new EngineFailure("ask-anew", cause, { kind: "cancelled" });
  const told = findTold(reason);
  if (told !== undefined) return new EngineFailure(told.remedy, cause, told.trouble);
  if (OUR_FAULT.test(reason)) return cause;
  return new EngineFailure(retryable ? "try-again" : "mend-the-set-up", cause);
}

/** A limit that may not be looked up stays unnamed. */
async function named(scanLimit: Api["scanLimit"]): Promise<{ readonly bytes?: number }> {
  try {
    const bytes = await scanLimit();
    return bytes === undefined ? {} : { bytes };
  } catch {
    return {};
  }
}

/** A statement that nobody understands, or that counts wrongly. */
const OUR_FAULT =
  /^(?:FAILED: )?(?:\w*SYNTAX_ERROR|\w+_NOT_FOUND|\w*MISMATCH|INVALID_\w+|AMBIGUOUS_\w+|NUMERIC_VALUE_OUT_OF_RANGE|DIVISION_BY_ZERO|NOT_SUPPORTED)\b|mismatched input/;

interface Told {
  readonly remedy: Remedy;
  readonly trouble?: Trouble;
}

/** What stands in Athena's words; the first that fits, for permissions stand inside of other complaints. */
function findTold(reason: string): Told | undefined {
  for (const read of [deniedIn, missingIn, otherTableIn, overloadIn, badObjectIn]) {
    const told = read(reason);
    if (told !== undefined) return told;
  }
  return undefined;
}

function deniedIn(reason: string): Told | undefined {
  const action = deniedAction(reason);
  if (action === undefined && !/Access ?Denied|Permission denied|Insufficient [\w ]{0,60}permissions?/i.test(reason)) {
    return undefined;
  }
  // Of S3 only the path is told; a statement lists and reads there.
  const likely = /\bS3\b|s3:\/\//i.test(reason) ? "s3:ListBucket, s3:GetObject" : undefined;
  const named = action ?? likely;
  return {
    remedy: "mend-the-set-up",
    trouble: { kind: "not-permitted", ...(named !== undefined && { action: named }) },
  };
}

function missingIn(reason: string): Told | undefined {
  const { table } =
    /(?:Table|Schema|Database) '?(?:awsdatacatalog\.)?(?<table>[\w.]+)'? does (?:does )?not exist/i.exec(reason)
      ?.groups ?? {};
  if (table === undefined && !/^(?:TABLE|SCHEMA)_NOT_FOUND|EntityNotFoundException/.test(reason)) return undefined;
  return { remedy: "mend-the-set-up", trouble: { kind: "no-table", ...(table !== undefined && { table }) } };
}

/** Columns, types or partitions that are not those that `flow-witness table` writes. */
function otherTableIn(reason: string): Told | undefined {
  const differs =
    /COLUMN_NOT_FOUND|Column '\w+' cannot be resolved|is incompatible with type|HIVE_PARTITION_SCHEMA_MISMATCH|HIVE_INVALID_(?:METADATA|PARTITION_VALUE)|INVALID_TABLE_PROPERTY/;
  return differs.test(reason) ? { remedy: "mend-the-set-up", trouble: { kind: "table-differs" } } : undefined;
}

function overloadIn(reason: string): Told | undefined {
  if (/SlowDown|reduce your request rate|Rate exceeded|ThrottlingException/i.test(reason)) {
    return { remedy: "try-again", trouble: { kind: "throttled" } };
  }
  const isTooMuch = /exhausted resources|Query timeout|EXCEEDED_\w{0,60}LIMIT/i.test(reason);
  return isTooMuch ? { remedy: "narrow-the-question" } : undefined;
}

/** Athena also names a manifest of its own, which has nothing to do with it. */
function badObjectIn(reason: string): Told | undefined {
  if (!/^(?:HIVE_\w+|GENERIC_INTERNAL_ERROR)\b/.test(reason)) return undefined;
  const paths = reason.match(/s3:\/\/[^\s'"(),]+/g) ?? [];
  const [path] = paths.map((each) => each.replace(/[.:;]{1,3}$/, "")).filter((each) => !each.endsWith("-manifest.csv"));
  return path === undefined ? undefined : { remedy: "mend-the-set-up", trouble: { kind: "bad-object", path } };
}
