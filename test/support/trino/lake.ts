import { inject } from "vitest";
import { databaseDdl, tableDdl } from "../../../src/engines/athena/tables/ddl.ts";
import type { Table } from "../../../src/engines/athena/tables/table.ts";
import type { StatementEnd } from "../aws/athena-script.ts";
import { openS3, type S3Double } from "../aws/s3-double.ts";
import { openDoor } from "./bucket-door.ts";
import { runOrThrow, runStatement } from "./client.ts";
import { hiveTable } from "./hive-table.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the script that runs these tests has opened a Trino. */
    readonly trino: string;
    /** Whether every story is told in every layout and encoding. */
    readonly all: boolean;
  }
}

/** Buckets, and a catalog of a real Trino over them. */
export interface Lake {
  /** What the AWS clients talk to. */
  readonly s3: S3Double;
  /** Makes tables by the very statements that Athena gets. */
  makeTables(tables: readonly Table[]): Promise<void>;
  run(statement: string): Promise<StatementEnd>;
  close(): Promise<void>;
}

/** The database of the tables. */
export const DATABASE = "flow";

/** Opens buckets without objects, and a catalog of its own without tables; in the Trino of the tests by itself. */
export async function openLake(topic: string, url = inject("trino")): Promise<Lake> {
  // What an interrupted run left behind stands in nobody's way.
  const name = `${topic}_${process.pid}`;
  const s3 = await openS3();
  const door = await openDoor(s3);
  const session = { url, catalog: name, schema: DATABASE };
  // Keeps the list of tables.
  s3.put(METASTORE, "README", "");
  await runOrThrow(`CREATE CATALOG ${name} USING hive WITH (${catalogText(door.endpoint)})`, { url });
  if (!databaseDdl(DATABASE).includes(`\`${DATABASE}\``)) throw new Error("another statement than is translated here");
  await runOrThrow(`CREATE SCHEMA ${DATABASE}`, session);
  return {
    s3,
    async makeTables(tables) {
      for (const table of tables) await runOrThrow(hiveTable(tableDdl(table, DATABASE)), session);
    },
    run: (statement) => runStatement(statement, session),
    async close() {
      await runOrThrow(`DROP CATALOG ${name}`, { url });
      await door.close();
      await s3.close();
    },
  };
}

const METASTORE = "metastore";

/** The Hive connector with its own S3 client, and a file for each table in place of a metastore. */
function catalogText(endpoint: string): string {
  const settings = {
    "fs.hadoop.enabled": "false",
    "fs.native-s3.enabled": "true",
    "s3.endpoint": endpoint,
    "s3.path-style-access": "true",
    "s3.region": "us-east-1",
    "s3.aws-access-key": "AKIDEXAMPLE",
    "s3.aws-secret-key": "secret",
    "hive.metastore": "file",
    "hive.metastore.catalog.dir": `s3://${METASTORE}/catalog`,
    "hive.metastore.user": "test",
    "hive.partition-projection-enabled": "true",
    "hive.non-managed-table-creates-enabled": "true",
    "hive.recursive-directories": "true",
    "hive.security": "allow-all",
  };
  return Object.entries(settings)
    .map(([key, value]) => `"${key}" = '${value}'`)
    .join(", ");
}
