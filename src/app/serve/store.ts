import type { Config } from "../../config.ts";
import { makeDynamoStore } from "../../state/dynamodb.ts";
import { makeMemoryStore } from "../../state/memory.ts";
import { openSqliteStore } from "../../state/sqlite.ts";
import type { Store } from "../../state/store.ts";
import { type Environment, findAws } from "../chat/environment.ts";

/** What is remembered where the configuration says so: a file, a table, else this process. */
export function openStore({ state: { file, table } }: Config, env: Environment): Store {
  if (file !== undefined) return openSqliteStore(file);
  if (table === undefined) return makeMemoryStore();
  const aws = findAws(env);
  if (aws === undefined) throw new Error("state.table needs the variable AWS_REGION");
  return makeDynamoStore({ ...aws, table });
}
