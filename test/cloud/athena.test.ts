import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { tablesOf } from "../../src/app/tables.ts";
import { readConfig } from "../../src/config.ts";
import { tableDdl } from "../../src/engines/athena/tables/ddl.ts";
import { packaged } from "../package/packaged.ts";
import { allOf, propertiesOf } from "./reading.ts";

const { template } = packaged("default");

test("the workgroup holds to its limits, whatever a client asks for", () => {
  expect(propertiesOf(template, "Workgroup")).toMatchObject({
    Name: "witness",
    // With its history, which else keeps the stack from being removed.
    RecursiveDeleteOption: true,
    WorkGroupConfiguration: {
      EngineVersion: { SelectedEngineVersion: "Athena engine version 3" },
      EnforceWorkGroupConfiguration: true,
      // There is a digest, and ten times what a question may read is its limit.
      BytesScannedCutoffPerQuery: 500_000_000_000,
      PublishCloudWatchMetricsEnabled: true,
      ResultConfiguration: {
        OutputLocation: { "Fn::Sub": `s3://$${"{Results}"}/results/` },
        EncryptionConfiguration: { EncryptionOption: "SSE_KMS", KmsKey: { "Fn::GetAtt": ["Key", "Arn"] } },
      },
    },
  });
});

describe("the tables", () => {
  const made = allOf(template, "AWS::Glue::Table").map(([, { Properties }]) => Properties as unknown as GlueTable);

  test("are those that `flow-witness table` prints", () => {
    const printed = printedTables().map((ddl) => ddl.split("\n"));

    expect(propertiesOf(template, "Database")).toMatchObject({ DatabaseInput: { Name: "witness" } });
    expect(made.map((table) => ddlOf(table).split("\n"))).toEqual(printed);
  });

  test("are of both kinds", () => {
    expect(made.map(({ TableInput }) => [TableInput.Name, TableInput.StorageDescriptor.Columns.length])).toEqual([
      ["central", 54],
      ["vpc_flow_logs_2", 14],
    ]);
  });
});

function printedTables(): readonly string[] {
  const config = readConfig(readFileSync(join(import.meta.dirname, "flow-witness.yaml"), "utf8"));
  const tables = config.ok ? tablesOf(config.config) : config;
  if (!tables.ok) throw new Error(JSON.stringify(tables.mistakes));
  return tables.tables.map((table) => tableDdl(table, "witness"));
}

interface GlueTable {
  readonly TableInput: {
    readonly Name: string;
    readonly Parameters: Readonly<Record<string, string>>;
    readonly PartitionKeys: readonly GlueColumn[];
    readonly StorageDescriptor: {
      readonly Columns: readonly GlueColumn[];
      readonly Location: string;
      readonly InputFormat: string;
      readonly OutputFormat: string;
      readonly SerdeInfo: { readonly SerializationLibrary: string; readonly Parameters: object };
    };
  };
}

interface GlueColumn {
  readonly Name: string;
  readonly Type: string;
}

/** The statement that would make a table of the catalog. */
function ddlOf({ TableInput: { Name, Parameters, PartitionKeys, StorageDescriptor } }: GlueTable): string {
  const { EXTERNAL, ...properties } = Parameters;
  expect(EXTERNAL).toBe("TRUE");
  return [
    `CREATE EXTERNAL TABLE IF NOT EXISTS \`witness\`.\`${Name}\` (`,
    columns(StorageDescriptor.Columns),
    ")",
    "PARTITIONED BY (",
    columns(PartitionKeys),
    ")",
    storedAs(StorageDescriptor),
    `LOCATION '${StorageDescriptor.Location}'`,
    "TBLPROPERTIES (",
    Object.entries(properties)
      .map(([name, value]) => `  '${name}' = '${value}'`)
      .join(",\n"),
    ")",
  ].join("\n");
}

function columns(all: readonly GlueColumn[]): string {
  return all.map(({ Name, Type }) => `  \`${Name}\` ${Type}`).join(",\n");
}

/** Hive's words for how objects are read, where everything that they stand for is there. */
function storedAs({ InputFormat, OutputFormat, SerdeInfo }: GlueTable["TableInput"]["StorageDescriptor"]): string {
  const told = [InputFormat, OutputFormat, SerdeInfo.SerializationLibrary, JSON.stringify(SerdeInfo.Parameters)];
  const [words = `no words for ${told}`] = STORED.find(([, ...parts]) => `${parts}` === `${told}`) ?? [];
  return words;
}

/** What Athena writes into the catalog for them (Athena User Guide, "SerDe reference"). */
const STORED: readonly (readonly [string, ...string[]])[] = [
  [
    "ROW FORMAT DELIMITED FIELDS TERMINATED BY ' '\nSTORED AS TEXTFILE",
    "org.apache.hadoop.mapred.TextInputFormat",
    "org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat",
    "org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe",
    '{"field.delim":" ","serialization.format":" "}',
  ],
  [
    "STORED AS PARQUET",
    "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat",
    "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat",
    "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe",
    '{"serialization.format":"1"}',
  ],
];
