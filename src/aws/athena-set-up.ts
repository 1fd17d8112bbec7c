import type { AthenaClient, Column, TableMetadata, WorkGroup } from "@aws-sdk/client-athena";
import { AwsFailure, attempt, deniedAction } from "./failure.ts";

/** What Athena says about a workgroup. */
export interface WorkgroupFacts {
  readonly enabled: boolean;
  /** Bytes that one statement may read; any number where absent. */
  readonly scanLimit?: number;
  /** Whether its settings hold whatever a client asks for. */
  readonly enforced: boolean;
  /** `s3://bucket/prefix/` */
  readonly output?: string;
  /** Athena itself keeps the results, without any bucket. */
  readonly keepsResults: boolean;
}

/** A table as the catalog describes it. */
export interface TableShape {
  /** In their order; types in the words of Hive, small letters. */
  readonly columns: readonly ColumnShape[];
  readonly partitions: readonly ColumnShape[];
  /** `s3://bucket/prefix/`; absent where the catalog does not tell. */
  readonly location?: string;
  /** How objects are read; absent where the catalog does not tell. */
  readonly encoding?: "text" | "parquet" | "other";
  readonly properties: Readonly<Record<string, string>>;
}

/** A column as the catalog describes it. */
export interface ColumnShape {
  readonly name: string;
  readonly type: string;
}

/** A workgroup; `undefined` where there is none of that name. May throw `AwsFailure`. */
export async function describeWorkgroup(
  client: () => Promise<AthenaClient>,
  name: string,
): Promise<WorkgroupFacts | undefined> {
  const { GetWorkGroupCommand } = await import("@aws-sdk/client-athena");
  return await ask("athena:GetWorkGroup", async () => {
    const { WorkGroup: found } = await (await client()).send(new GetWorkGroupCommand({ WorkGroup: name }));
    return found && workgroupFacts(found);
  });
}

/** A table of the account's own catalog; `undefined` where there is none. May throw `AwsFailure`. */
export async function describeTable(
  client: () => Promise<AthenaClient>,
  { database, table }: { readonly database: string; readonly table: string },
): Promise<TableShape | undefined> {
  const { GetTableMetadataCommand } = await import("@aws-sdk/client-athena");
  const names = { CatalogName: "AwsDataCatalog", DatabaseName: database, TableName: table };
  return await ask("athena:GetTableMetadata", async () => {
    const { TableMetadata: found } = await (await client()).send(new GetTableMetadataCommand(names));
    return found && shapeOf(found);
  });
}

/** Athena tells with the same error that something is not there, that it may not be seen and that it is busy. */
async function ask<Result>(action: string, call: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await attempt(action, call);
  } catch (error) {
    const text = error instanceof Error && !(error instanceof AwsFailure) ? `${error.name}: ${error.message}` : "";
    if (NOT_THERE.test(text)) return undefined;
    const denied = deniedAction(text);
    if (denied !== undefined) throw new AwsFailure("not-permitted", denied, error);
    if (text.startsWith("TooManyRequestsException")) throw new AwsFailure("throttled", action, error);
    throw error;
  }
}

/** `MetadataException: … EntityNotFoundException …`, `InvalidRequestException: WorkGroup x is not found.` */
const NOT_THERE = /EntityNotFoundException|Entity Not Found|WorkGroup .{0,160}not found/i;

function workgroupFacts({ State, Configuration = {} }: WorkGroup): WorkgroupFacts {
  const {
    BytesScannedCutoffPerQuery: scanLimit,
    ResultConfiguration,
    ManagedQueryResultsConfiguration,
  } = Configuration;
  const output = ResultConfiguration?.OutputLocation;
  return {
    enabled: State !== "DISABLED",
    ...(scanLimit !== undefined && { scanLimit }),
    enforced: Configuration.EnforceWorkGroupConfiguration === true,
    ...(output && { output }),
    keepsResults: ManagedQueryResultsConfiguration?.Enabled === true,
  };
}

/** Athena hands out what stands in the catalog beside the properties under names of its own, in small letters. */
function shapeOf({ Columns = [], PartitionKeys = [], Parameters: properties = {} }: TableMetadata): TableShape {
  const { location, "serde.serialization.lib": serde } = properties;
  return {
    columns: Columns.map(columnShape),
    partitions: PartitionKeys.map(columnShape),
    ...(location !== undefined && { location }),
    ...(serde !== undefined && { encoding: ENCODINGS.find(([name]) => name.test(serde))?.[1] ?? "other" }),
    properties,
  };
}

const ENCODINGS = [
  [/LazySimpleSerDe$/, "text"],
  [/ParquetHiveSerDe$/, "parquet"],
] as const;

function columnShape({ Name = "", Type = "" }: Column): ColumnShape {
  return { name: Name.toLowerCase(), type: Type.toLowerCase() };
}
