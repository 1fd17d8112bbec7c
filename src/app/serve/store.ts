import type { Config } from "../../config.ts";
import { makeDynamoStore } from "../../state/dynamodb.ts";
import { makeMemoryStore } from "../../state/memory.ts";
import type { AwsAccess } from "../../state/signed-call.ts";
import { openSqliteStore } from "../../state/sqlite.ts";
import type { Store } from "../../state/store.ts";

/** What is remembered where the configuration says so: a file, a table, else this process. */
export function openStore({ state: { file, table } }: Config, aws: AwsAccess | undefined): Store {
  if (file !== undefined) return openSqliteStore(file);
  if (table === undefined) return makeMemoryStore();
  if (aws === undefined) throw new Error("state.table needs the variable AWS_REGION");
  return makeDynamoStore({ ...aws, table });
}

/** Whether what is remembered outlives the process. */
export function isLasting({ state: { file, table } }: Config): boolean {
  return file !== undefined || table !== undefined;
}
