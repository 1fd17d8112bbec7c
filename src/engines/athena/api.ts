import type {
  AthenaClient,
  GetQueryExecutionCommandOutput,
  GetQueryResultsCommandOutput,
} from "@aws-sdk/client-athena";
import { attempt } from "../../aws/failure.ts";
import { failureOfCall } from "./call-failures.ts";
import { type Pace, patiently } from "./patience.ts";
import type { ResultColumn, TextRow } from "./rows.ts";

/** Where a statement runs, and where its results go. */
export interface Place {
  readonly database: string;
  readonly workgroup: string;
  /** `s3://bucket/prefix`, for workgroups that do not say. */
  readonly output?: string;
}

/** How an execution stands, in our own words. */
export type Execution = { readonly state: "under-way" } | Succeeded | Ended;

export interface Succeeded {
  readonly state: "succeeded";
  /** Bytes read from S3. */
  readonly bytes: number;
}

/** An execution that gave nothing. */
export interface Ended {
  readonly state: "failed" | "cancelled";
  /** Bytes read from S3 until then. */
  readonly bytes: number;
  /** In Athena's words. */
  readonly reason: string;
  /** Whether another attempt may well succeed. */
  readonly retryable: boolean;
}

/** Some rows of a result; the header is still among them. */
export interface Page {
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly TextRow[];
  /** Names the next page. */
  readonly next?: string;
}

/** Athena's operations. What passes by itself is tried again; what is thrown is translated. */
export interface Api {
  /** Starts a statement and names its execution; again under the same token: the same execution. */
  start(statement: string, token: string): Promise<string>;
  look(execution: string): Promise<Execution>;
  page(execution: string, token?: string): Promise<Page>;
  stop(execution: string): Promise<void>;
  /** Bytes that the workgroup lets a statement read; `undefined` where it sets no limit. */
  scanLimit(): Promise<number | undefined>;
}

/** A client, and the package that makes its commands. */
interface Line {
  readonly athena: AthenaClient;
  readonly sdk: typeof import("@aws-sdk/client-athena");
}

/** Speaks with Athena. The package is loaded with the first call. */
export function makeApi(client: () => Promise<AthenaClient>, place: Place, pace: Pace): Api {
  const call = <Output>(operation: string, send: (line: Line) => Promise<Output>, waiting = pace) =>
    patiently(
      () =>
        attempt(`athena:${operation}`, async () =>
          send({ athena: await client(), sdk: await import("@aws-sdk/client-athena") }),
        ),
      { pace: waiting, translated: failureOfCall },
    );
  // However great the hurry, what is to be stopped has to be stopped.
  const { hurry: _, ...calm } = pace;
  return {
    start: (statement, token) => call("StartQueryExecution", (line) => start(line, { statement, token, ...place })),
    look: (execution) => call("GetQueryExecution", (line) => look(line, execution)),
    page: (execution, token) => call("GetQueryResults", (line) => page(line, execution, token)),
    stop: (execution) => call("StopQueryExecution", (line) => stop(line, execution), calm),
    scanLimit: () => call("GetWorkGroup", (line) => scanLimit(line, place)),
  };
}

type Order = Place & { readonly statement: string; readonly token: string };

/** Results are never reused between questions: Athena does not look whether objects were delivered since. */
async function start({ athena, sdk }: Line, { statement, token, ...place }: Order): Promise<string> {
  const { QueryExecutionId } = await athena.send(
    new sdk.StartQueryExecutionCommand({
      QueryString: statement,
      ClientRequestToken: token,
      QueryExecutionContext: { Database: place.database },
      WorkGroup: place.workgroup,
      ...(place.output !== undefined && { ResultConfiguration: { OutputLocation: place.output } }),
    }),
  );
  if (QueryExecutionId === undefined) throw new Error("Athena started a statement and did not name its execution");
  return QueryExecutionId;
}

async function look({ athena, sdk }: Line, execution: string): Promise<Execution> {
  const command = new sdk.GetQueryExecutionCommand({ QueryExecutionId: execution });
  return executionIn(await athena.send(command));
}

function executionIn({ QueryExecution }: GetQueryExecutionCommandOutput): Execution {
  const { Status, Statistics } = QueryExecution ?? {};
  const bytes = Statistics?.DataScannedInBytes ?? 0;
  switch (Status?.State) {
    case "SUCCEEDED":
      return { state: "succeeded", bytes };
    case "FAILED":
    case "CANCELLED": {
      const { Retryable, ErrorCategory, ErrorMessage = "" } = Status.AthenaError ?? {};
      return {
        state: Status.State === "FAILED" ? "failed" : "cancelled",
        bytes,
        reason: Status.StateChangeReason ?? ErrorMessage,
        retryable: Status.State === "FAILED" && (Retryable ?? ErrorCategory === SYSTEM),
      };
    }
    default:
      // What runs can be queued again, and new names of states would be such as pass.
      return { state: "under-way" };
  }
}

/** The category of errors that are Athena's own (AWS, "Athena error catalog"). */
const SYSTEM = 1;

async function page({ athena, sdk }: Line, execution: string, token: string | undefined): Promise<Page> {
  const command = new sdk.GetQueryResultsCommand({
    QueryExecutionId: execution,
    ...(token !== undefined && { NextToken: token }),
  });
  return pageIn(await athena.send(command));
}

function pageIn({ ResultSet, NextToken }: GetQueryResultsCommandOutput): Page {
  const { ResultSetMetadata, Rows = [] } = ResultSet ?? {};
  return {
    columns: (ResultSetMetadata?.ColumnInfo ?? []).map(({ Name = "", Type = "" }) => ({ name: Name, type: Type })),
    rows: Rows.map(({ Data = [] }) => Data.map(({ VarCharValue }) => VarCharValue)),
    ...(NextToken !== undefined && { next: NextToken }),
  };
}

async function stop({ athena, sdk }: Line, execution: string): Promise<void> {
  await athena.send(new sdk.StopQueryExecutionCommand({ QueryExecutionId: execution }));
}

async function scanLimit({ athena, sdk }: Line, { workgroup }: Place): Promise<number | undefined> {
  const { WorkGroup } = await athena.send(new sdk.GetWorkGroupCommand({ WorkGroup: workgroup }));
  return WorkGroup?.Configuration?.BytesScannedCutoffPerQuery;
}
