import type { ServerResponse } from "node:http";
import type {
  AthenaCall,
  AthenaFault,
  AthenaOperation,
  AthenaOptions,
  DoubleTable,
  StatementEnd,
  Strike,
} from "./athena-script.ts";
import { type Loopback, openLoopback, type Received } from "./loopback.ts";

/** One execution, as the double remembers it. */
export interface DoubleExecution {
  readonly id: string;
  readonly statement: string;
  readonly token: string;
  /** Somebody stopped it before it had ended. */
  readonly stopped: boolean;
}

/** Athena as its clients see it, on loopback. */
export interface AthenaDouble extends Loopback {
  readonly calls: readonly AthenaCall[];
  readonly executions: readonly DoubleExecution[];
  fail(fault: AthenaFault, strike: Strike): void;
  /** As if its history had been cleared: no execution is known any more. */
  forget(): void;
}

interface Execution extends DoubleExecution {
  readonly input: string;
  stopped: boolean;
  /** How often it has been seen since it was stopped. */
  looks: number;
  readonly states: string[];
  end?: StatementEnd;
  readonly done: Promise<void>;
}

interface Plan {
  readonly fault: AthenaFault;
  readonly operation: AthenaOperation;
  after: number;
  left: number;
}

interface Hall {
  readonly options: AthenaOptions;
  readonly calls: AthenaCall[];
  readonly executions: Execution[];
  readonly plans: Plan[];
  /** Executions from this place on are known. */
  known: number;
}

type Input = Readonly<Record<string, unknown>>;

/** Opens an Athena with one workgroup. */
export async function openAthena(options: AthenaOptions): Promise<AthenaDouble> {
  const hall: Hall = { options, calls: [], executions: [], plans: [], known: 0 };
  const server = await openLoopback((request, response) => answer(request, response, hall));
  return {
    ...server,
    calls: hall.calls,
    executions: hall.executions,
    fail: (fault, { operation, after = 0, times = Number.POSITIVE_INFINITY }) => {
      hall.plans.push({ fault, operation, after, left: times });
    },
    forget: () => {
      hall.known = hall.executions.length;
    },
  };
}

/** What Athena refuses a call with. */
class Refusal extends Error {
  readonly type: string;
  readonly status: number;

  constructor(type: string, message: string, status = 400) {
    super(message);
    this.type = type;
    this.status = status;
  }
}

const OPERATIONS: Readonly<Record<AthenaOperation, (input: Input, hall: Hall) => Promise<object> | object>> = {
  StartQueryExecution: start,
  GetQueryExecution: look,
  GetQueryResults: results,
  StopQueryExecution: stop,
  GetWorkGroup: workgroup,
  GetTableMetadata: tableMetadata,
};

function isOperation(name: string): name is AthenaOperation {
  return Object.hasOwn(OPERATIONS, name);
}

/** AWS's JSON 1.1 protocol: the operation in a header, errors by their type in the body. */
async function answer(request: Received, response: ServerResponse, hall: Hall): Promise<void> {
  try {
    const { operation, input } = readCall(request);
    hall.calls.push({ operation, input });
    const fault = findFault(operation, hall);
    if (fault?.kind === "error") throw new Refusal(fault.type, fault.message, fault.status);
    const output = await OPERATIONS[operation](input, hall);
    if (fault?.kind === "lost") response.destroy();
    else write(response, 200, fault === undefined ? output : { ...output, NextToken: input["NextToken"] ?? "0" });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    write(response, error.status, { __type: error.type, Message: error.message });
  }
}

function readCall({ headers, region, body }: Received): AthenaCall {
  const operation = `${headers["x-amz-target"]}`.replace(/^AmazonAthena\./, "");
  if (!isOperation(operation)) throw new Refusal("UnknownOperationException", `no operation ${operation}`);
  if (region === undefined) throw new Refusal("MissingAuthenticationTokenException", "Missing Authentication Token");
  const input: unknown = JSON.parse(body);
  return { operation, input: Object.fromEntries(Object.entries(Object(input))) };
}

function findFault(operation: AthenaOperation, { plans }: Hall): AthenaFault | undefined {
  const mine = plans.filter((plan) => plan.operation === operation && plan.left > 0);
  const ready = mine.find(({ after }) => after === 0);
  if (ready !== undefined) ready.left -= 1;
  for (const plan of mine) if (plan.after > 0) plan.after -= 1;
  return ready?.fault;
}

function write(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/x-amz-json-1.1" }).end(JSON.stringify(body));
}

/** Athena's own limits (API reference, StartQueryExecution): bytes of a statement, characters of a token. */
const MOST_STATEMENT_BYTES = 262_144;
const TOKEN = /^.{32,128}$/s;

function start(input: Input, hall: Hall): object {
  const statement = `${input["QueryString"]}`;
  const token = `${input["ClientRequestToken"]}`;
  if (Buffer.byteLength(statement) > MOST_STATEMENT_BYTES) refuse("QueryString is too long");
  if (!TOKEN.test(token)) refuse("ClientRequestToken must have length between 32 and 128");
  if (input["ExecutionParameters"] !== undefined) refuse("this double takes no ExecutionParameters");
  requireWorkgroup(input, hall);
  const whole = JSON.stringify(input);
  const known = hall.executions.find((execution) => execution.token === token);
  if (known !== undefined && known.input !== whole) refuse("Idempotent parameters do not match");
  return { QueryExecutionId: (known ?? begin({ statement, token, input: whole }, hall)).id };
}

function refuse(message: string): never {
  throw new Refusal("InvalidRequestException", message);
}

function begin(order: Pick<Execution, "statement" | "token" | "input">, { options, executions }: Hall): Execution {
  const run = executions.length;
  const execution: Execution = {
    ...order,
    id: `00000000-0000-4000-8000-${`${run}`.padStart(12, "0")}`,
    stopped: false,
    looks: 0,
    states: [...(options.states ?? [])],
    done: Promise.resolve()
      .then(() => options.runStatement(order.statement, run))
      .catch((error: unknown) => ({ reason: `GENERIC_INTERNAL_ERROR: ${error}`, category: 3 }))
      .then((end) => {
        execution.end = end;
      }),
  };
  executions.push(execution);
  return execution;
}

function find(input: Input, { executions, known }: Hall): Execution {
  const id = `${input["QueryExecutionId"]}`;
  const execution = executions.slice(known).find((each) => each.id === id);
  return execution ?? refuse(`QueryExecution ${id} was not found`);
}

async function look(input: Input, hall: Hall): Promise<object> {
  const execution = find(input, hall);
  // Scripts end at once; a real engine takes its time.
  await Promise.race([execution.done, new Promise((soon) => setTimeout(soon, 20))]);
  const { state, reason, bytes, error } = statusOf(execution, hall.options);
  return {
    QueryExecution: {
      QueryExecutionId: execution.id,
      Query: execution.statement,
      WorkGroup: hall.options.workgroup ?? "primary",
      Status: { State: state, StateChangeReason: reason, AthenaError: error },
      Statistics: { DataScannedInBytes: bytes, EngineExecutionTimeInMillis: 7, TotalExecutionTimeInMillis: 9 },
    },
  };
}

interface Status {
  readonly state: string;
  readonly reason?: string;
  readonly bytes?: number;
  readonly error?: object;
}

function statusOf(execution: Execution, { scanLimit = Number.POSITIVE_INFINITY, stopping }: AthenaOptions): Status {
  const { end, stopped, states } = execution;
  const state = states.shift();
  if (stopped) return statusOfStopped(execution, stopping);
  if (state !== undefined) return { state };
  if (end === undefined) return { state: "RUNNING" };
  if (!("reason" in end)) {
    if (end.bytes <= scanLimit) return { state: "SUCCEEDED", bytes: end.bytes };
    return { state: "CANCELLED", reason: "Bytes scanned limit was exceeded", bytes: scanLimit };
  }
  const { category, retryable, reason, bytes = 0 } = end;
  const error = { ErrorCategory: category, Retryable: retryable, ErrorMessage: reason };
  return {
    state: end.state ?? "FAILED",
    reason,
    bytes,
    ...((category !== undefined || retryable !== undefined) && { error }),
  };
}

function statusOfStopped(execution: Execution, { bytes, looks } = { bytes: 0, looks: 0 }): Status {
  execution.looks += 1;
  if (execution.looks <= looks) return { state: "RUNNING", bytes };
  return { state: "CANCELLED", reason: "Query cancelled by user", bytes };
}

function results(input: Input, hall: Hall): object {
  const { end, stopped } = find(input, hall);
  if (end === undefined || stopped) return refuse("Query has not yet finished. Current state: RUNNING");
  if ("reason" in end) return refuse("Query did not finish successfully. Final query state: FAILED");
  const pageSize = Math.min(Number(input["MaxResults"] ?? 1000), hall.options.pageSize ?? 1000);
  const from = Number(input["NextToken"] ?? 0);
  const all = [end.columns.map(({ name }) => name), ...end.rows];
  const to = from + pageSize;
  return {
    ResultSet: {
      Rows: all.slice(from, to).map((row) => ({ Data: row.map(datum) })),
      ResultSetMetadata: { ColumnInfo: end.columns.map(({ name, type }) => ({ Name: name, Label: name, Type: type })) },
    },
    ...(to < all.length && { NextToken: `${to}` }),
  };
}

/** Every value is text; an absent one is no value at all. */
function datum(value: unknown): object {
  return value === null || value === undefined ? {} : { VarCharValue: `${value}` };
}

/** A statement that has ended is left as it is. */
function stop(input: Input, hall: Hall): object {
  const execution = find(input, hall);
  if (execution.end === undefined || execution.states.length > 0) execution.stopped = true;
  return {};
}

function workgroup(input: Input, hall: Hall): object {
  requireWorkgroup(input, hall);
  const { scanLimit, enforced = true, state = "ENABLED", output, keepsResults } = hall.options;
  return {
    WorkGroup: {
      Name: hall.options.workgroup ?? "primary",
      State: state,
      Configuration: {
        BytesScannedCutoffPerQuery: scanLimit,
        EnforceWorkGroupConfiguration: enforced,
        ResultConfiguration: { OutputLocation: output },
        ...(keepsResults && { ManagedQueryResultsConfiguration: { Enabled: true } }),
      },
    },
  };
}

function tableMetadata(input: Input, { options: { tables = {} } }: Hall): object {
  const name = `${input["TableName"]}`;
  const table = tables[`${input["DatabaseName"]}.${name}`];
  if (input["CatalogName"] !== "AwsDataCatalog" || table === undefined) {
    const service = "Service: AmazonDataCatalog; Status Code: 400; Error Code: EntityNotFoundException; Request ID: 1";
    throw new Refusal("MetadataException", `Entity Not Found (${service}; Proxy: null)`);
  }
  const columns = (list: DoubleTable["columns"]) => list.map((each) => ({ Name: each.name, Type: each.type }));
  return {
    TableMetadata: {
      Name: name,
      TableType: "EXTERNAL_TABLE",
      Columns: columns(table.columns),
      PartitionKeys: columns(table.partitions),
      Parameters: table.parameters,
    },
  };
}

function requireWorkgroup(input: Input, { options: { workgroup: name = "primary" } }: Hall): void {
  if (input["WorkGroup"] !== undefined && input["WorkGroup"] !== name) refuse("WorkGroup is not found.");
}
