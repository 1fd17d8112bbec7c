/** What a statement gave, as the engine behind Athena would give it. */
export interface StatementResult {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly unknown[])[];
  /** Bytes read from S3. */
  readonly bytes: number;
}

/** How a statement ended otherwise; `FAILED` where no state is told. */
export interface StatementFailure {
  readonly state?: "FAILED" | "CANCELLED";
  readonly reason: string;
  /** 1 system, 2 user, 3 other (Athena's error catalogue). */
  readonly category?: number;
  readonly retryable?: boolean;
  readonly bytes?: number;
}

export type StatementEnd = StatementResult | StatementFailure;

export type AthenaOperation =
  | "StartQueryExecution"
  | "GetQueryExecution"
  | "GetQueryResults"
  | "StopQueryExecution"
  | "GetWorkGroup"
  | "GetTableMetadata";

/** One call that came in. */
export interface AthenaCall {
  readonly operation: AthenaOperation;
  readonly input: Readonly<Record<string, unknown>>;
}

/**
 * What Athena can be made to answer instead of the truth. `lost`: the call is done, but nobody hears of it;
 * `repeated-token`: a page of results names itself as the next.
 */
export type AthenaFault =
  | { readonly kind: "error"; readonly type: string; readonly message: string; readonly status?: number }
  | { readonly kind: "lost" }
  | { readonly kind: "repeated-token" };

/** When a fault strikes: at the first calls, or later ones. */
export interface Strike {
  readonly operation: AthenaOperation;
  /** Calls that go well before; none where absent. */
  readonly after?: number;
  /** How often; always where absent. */
  readonly times?: number;
}

/** A table as GetTableMetadata hands it out. */
export interface DoubleTable {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly partitions: readonly { readonly name: string; readonly type: string }[];
  readonly parameters: Readonly<Record<string, string>>;
}

/** How a double answers. */
export interface AthenaOptions {
  /** Runs a statement: a script, or a real engine. Statements that fail may throw anything. */
  readonly runStatement: (statement: string, run: number) => Promise<StatementEnd> | StatementEnd;
  /** States told before the end, in turn; `RUNNING` afterwards for as long as the statement takes. */
  readonly states?: readonly string[];
  readonly workgroup?: string;
  /** What has been read of a statement when it is stopped, and how often it is seen running after that. */
  readonly stopping?: { readonly bytes: number; readonly looks: number };
  /** Most bytes a statement may read; any where absent. */
  readonly scanLimit?: number;
  /** The workgroup's other settings; enforced, enabled and without a place for results where absent. */
  readonly enforced?: boolean;
  readonly state?: "ENABLED" | "DISABLED";
  readonly output?: string;
  readonly keepsResults?: boolean;
  /** Tables of the catalog, by `database.table`. */
  readonly tables?: Readonly<Record<string, DoubleTable>>;
  /** Rows on a page with its header; Athena's own 1,000 where absent. */
  readonly pageSize?: number;
}
