import { describe, expect, test } from "vitest";
import { makeClients } from "../../../src/aws/clients.ts";
import { EngineFailure, type Remedy, type Trouble } from "../../../src/engines/engine.ts";
import type { StatementFailure } from "../../support/aws/athena-script.ts";
import { asked, run } from "./laboratory.ts";

interface Expected {
  readonly remedy: Remedy;
  readonly trouble?: Trouble;
}

/** What a statement that ends so is told as. */
async function endOf(end: StatementFailure): Promise<unknown> {
  return await run(await asked({ runStatement: () => end })).catch((error: unknown) => error);
}

const DENIED = "mend-the-set-up";

/** Athena's own words, from its documentation and from reports of its users; names and paths are ours. */
const ENDS: readonly ({ readonly reason: string } & Expected)[] = [
  {
    reason:
      'PERMISSION_DENIED: User: arn:aws:iam::123456789012:user/flow is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::flow-logs/central/AWSLogs/x.log.gz" because no identity-based policy allows the s3:GetObject action (Service: S3, Status Code: 403, Request ID: 0A, Extended Request ID: 0B)',
    remedy: DENIED,
    trouble: { kind: "not-permitted", action: "s3:GetObject" },
  },
  {
    reason: "Access denied when reading from location: s3://flow-logs/central (Service: Amazon S3; Status Code: 403)",
    remedy: DENIED,
    trouble: { kind: "not-permitted", action: "s3:ListBucket, s3:GetObject" },
  },
  {
    reason:
      "Permission denied on S3 path: s3://flow-logs/central/AWSLogs/123456789012/vpcflowlogs/eu-west-1/2026/11/22",
    remedy: DENIED,
    trouble: { kind: "not-permitted", action: "s3:ListBucket, s3:GetObject" },
  },
  {
    reason:
      "Insufficient permissions to execute the query. User: arn:aws:sts::123456789012:assumed-role/flow/s is not authorized to perform: glue:GetTable on resource: arn:aws:glue:eu-west-1:123456789012:catalog",
    remedy: DENIED,
    trouble: { kind: "not-permitted", action: "glue:GetTable" },
  },
  {
    reason: "Insufficient Lake Formation permission(s): Required Select on vpc_flow_logs",
    remedy: DENIED,
    trouble: { kind: "not-permitted" },
  },
  {
    reason: "TABLE_NOT_FOUND: line 91:6: Table 'awsdatacatalog.flow_witness.vpc_flow_logs' does not exist",
    remedy: DENIED,
    trouble: { kind: "no-table", table: "flow_witness.vpc_flow_logs" },
  },
  {
    reason: "SYNTAX_ERROR: line 2:6: Table awsdatacatalog.flow_witness.vpc_flow_logs does not exist",
    remedy: DENIED,
    trouble: { kind: "no-table", table: "flow_witness.vpc_flow_logs" },
  },
  {
    reason: "SCHEMA_NOT_FOUND: line 91:6: Schema 'flow_witness' does not exist",
    remedy: DENIED,
    trouble: { kind: "no-table", table: "flow_witness" },
  },
  {
    reason:
      "COLUMN_NOT_FOUND: line 3:10: Column 'flow_direction' cannot be resolved or requester is not authorized to access requested resources",
    remedy: DENIED,
    trouble: { kind: "table-differs" },
  },
  {
    reason:
      "HIVE_BAD_DATA: Field srcport's type INT64 in parquet file s3://flow-logs/central/a.log.parquet is incompatible with type varchar defined in table schema",
    remedy: DENIED,
    trouble: { kind: "table-differs" },
  },
  {
    reason:
      "HIVE_CURSOR_ERROR: incorrect header check: s3://flow-logs/central/AWSLogs/123456789012_vpcflowlogs_x.log.gz",
    remedy: DENIED,
    trouble: { kind: "bad-object", path: "s3://flow-logs/central/AWSLogs/123456789012_vpcflowlogs_x.log.gz" },
  },
  {
    reason:
      "HIVE_CURSOR_ERROR: Failed to read Parquet file: s3://flow-logs/central/x.log.parquet. If a data manifest file was generated at 's3://results/0-1-manifest.csv', you may need to manually clean the data from locations specified in the manifest. Athena will not delete data in your account.",
    remedy: DENIED,
    trouble: { kind: "bad-object", path: "s3://flow-logs/central/x.log.parquet" },
  },
  {
    reason:
      "HIVE_CANNOT_OPEN_SPLIT: Error opening Hive split s3://flow-logs/x.log.gz (offset=0, length=311): Unexpected end of input stream",
    remedy: DENIED,
    trouble: { kind: "bad-object", path: "s3://flow-logs/x.log.gz" },
  },
  {
    reason: "GENERIC_INTERNAL_ERROR: Failed to read file at s3://flow-logs/x.log.gz",
    remedy: DENIED,
    trouble: { kind: "bad-object", path: "s3://flow-logs/x.log.gz" },
  },
  {
    reason:
      "HIVE_FILESYSTEM_ERROR: Please reduce your request rate. (Service: Amazon S3; Status Code: 503; Error Code: SlowDown)",
    remedy: "try-again",
    trouble: { kind: "throttled" },
  },
  { reason: "Query exhausted resources at this scale factor", remedy: "narrow-the-question" },
  { reason: "Query timeout", remedy: "narrow-the-question" },
  { reason: "HIVE_UNKNOWN_ERROR: something new", remedy: DENIED },
];

describe("a statement that fails is told in our words:", () => {
  test.each(ENDS)("$reason", async ({ reason, remedy, trouble }) => {
    const error = await endOf({ reason });

    expect(error).toBeInstanceOf(EngineFailure);
    expect(error).toMatchObject({ remedy, trouble });
    expect(error).toHaveProperty("cause.message", `Athena: failed: ${reason}`);
  });

  test.each([
    "SYNTAX_ERROR: line 1:8: mismatched input 'FROM'",
    "line 1:8: mismatched input 'FROM'. Expecting: <expression>",
    "FUNCTION_NOT_FOUND: line 1:8: Function 'arg_min' not registered",
    "TYPE_MISMATCH: line 4:3: Cannot apply operator: varchar + bigint",
    "INVALID_FUNCTION_ARGUMENT: Bucket must be positive",
    "DIVISION_BY_ZERO: Division by zero",
  ])("as a fault of ours: %s", async (reason) => {
    const error = await endOf({ reason });

    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(EngineFailure);
    expect(error).toHaveProperty("message", `Athena: failed: ${reason}`);
  });
});

/** What a refused start is told as. */
async function refusedWith(type: string, message: string): Promise<unknown> {
  const desk = await asked();
  desk.double.fail({ kind: "error", type, message }, { operation: "StartQueryExecution" });
  return await run(desk).catch((error: unknown) => error);
}

const REFUSALS: readonly ({ readonly type: string; readonly message: string } & Expected)[] = [
  {
    type: "AccessDeniedException",
    message:
      "User: arn:aws:sts::123456789012:assumed-role/flow/s is not authorized to perform: athena:StartQueryExecution on resource: arn:aws:athena:eu-west-1:123456789012:workgroup/primary because no identity-based policy allows the athena:StartQueryExecution action",
    remedy: DENIED,
    trouble: { kind: "not-permitted", action: "athena:StartQueryExecution" },
  },
  {
    type: "AccessDeniedException",
    message: "You are not authorized to perform: athena:GetWorkGroup on the resource.",
    remedy: DENIED,
    trouble: { kind: "not-permitted", action: "athena:GetWorkGroup" },
  },
  {
    type: "ExpiredTokenException",
    message: "The security token included in the request is expired",
    remedy: DENIED,
    trouble: { kind: "no-credentials" },
  },
  {
    type: "UnrecognizedClientException",
    message: "The security token included in the request is invalid.",
    remedy: DENIED,
    trouble: { kind: "no-credentials" },
  },
  {
    type: "InvalidSignatureException",
    message: "Signature expired: 20261122T050000Z is now earlier than 20261122T060000Z",
    remedy: DENIED,
    trouble: { kind: "no-credentials" },
  },
  {
    type: "InvalidRequestException",
    message: "WorkGroup is not found.",
    remedy: DENIED,
    trouble: { kind: "no-workgroup" },
  },
  {
    type: "InvalidRequestException",
    message: "WorkGroup flow-witness is disabled.",
    remedy: DENIED,
    trouble: { kind: "no-workgroup" },
  },
  {
    type: "InvalidRequestException",
    message:
      "No output location provided. An output location is required either through the Workgroup result configuration setting or as an API input.",
    remedy: DENIED,
    trouble: { kind: "no-output" },
  },
  {
    type: "InvalidRequestException",
    message: "Unable to verify/create output bucket results",
    remedy: DENIED,
    trouble: { kind: "no-output" },
  },
  { type: "InternalServerException", message: "", remedy: "try-again", trouble: { kind: "unreachable" } },
];

describe("a start that is refused is told in our words:", () => {
  test.each(REFUSALS)("$type $message", async ({ type, message, remedy, trouble }) => {
    const status = type === "InternalServerException" ? 500 : 400;
    const desk = await asked();
    desk.double.fail({ kind: "error", type, message, status }, { operation: "StartQueryExecution" });
    const error = await run(desk).catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(EngineFailure);
    expect(error).toMatchObject({ remedy, trouble });
    expect(desk.double.executions).toHaveLength(0);
  });

  test("as a fault of ours: a request that Athena does not understand", async () => {
    const error = await refusedWith("InvalidRequestException", "Idempotent parameters do not match");

    expect(error).not.toBeInstanceOf(EngineFailure);
    expect(error).toMatchObject({ name: "InvalidRequestException" });
  });
});

test("an Athena that nobody can reach is tried a few times", async () => {
  const endpoint = "http://127.0.0.1:1";
  const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" };
  const desk = await asked({}, { settings: { clients: makeClients({ endpoint, credentials }) } });

  await expect(run(desk)).rejects.toMatchObject({ remedy: "try-again", trouble: { kind: "unreachable" } });
  expect(desk.waits).toEqual([100, 200, 400]);
});

test("results that are kept no longer have to be asked for anew", async () => {
  const desk = await asked();
  const message = "Could not find results";
  desk.double.fail({ kind: "error", type: "InvalidRequestException", message }, { operation: "GetQueryResults" });

  await expect(run(desk)).rejects.toMatchObject({ remedy: "ask-anew", trouble: undefined });
});
