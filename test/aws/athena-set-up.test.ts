import { afterEach, describe, expect, test } from "vitest";
import { describeTable, describeWorkgroup } from "../../src/aws/athena-set-up.ts";
import { makeClients } from "../../src/aws/clients.ts";
import { type AthenaDouble, openAthena } from "../support/aws/athena-double.ts";
import type { AthenaOptions } from "../support/aws/athena-script.ts";
import { CREDENTIALS } from "../support/aws/loopback.ts";

let double: AthenaDouble | undefined;

afterEach(async () => {
  await double?.close();
  double = undefined;
});

async function athena(options: Partial<AthenaOptions> = {}) {
  const opened = await openAthena({ runStatement: () => ({ columns: [], rows: [], bytes: 0 }), ...options });
  double = opened;
  const clients = makeClients({ endpoint: opened.endpoint, credentials: CREDENTIALS });
  return { double: opened, client: () => clients.athena("eu-west-1") };
}

const TABLE = { database: "net", table: "logs" };

describe("a workgroup", () => {
  test("is told with its limit and with where results go", async () => {
    const { client } = await athena({ workgroup: "team", scanLimit: 10_000_000, output: "s3://results/" });

    expect(await describeWorkgroup(client, "team")).toEqual({
      enabled: true,
      enforced: true,
      scanLimit: 10_000_000,
      output: "s3://results/",
      keepsResults: false,
    });
  });

  test("without any setting has none", async () => {
    const { client } = await athena({ enforced: false, state: "DISABLED", keepsResults: true });

    expect(await describeWorkgroup(client, "primary")).toEqual({ enabled: false, enforced: false, keepsResults: true });
  });

  test("that is not there is undefined", async () => {
    const { client } = await athena();

    expect(await describeWorkgroup(client, "another")).toBeUndefined();
  });
});

describe("a table", () => {
  test("is told as the catalog has it", async () => {
    const { client } = await athena({
      tables: {
        "net.logs": {
          columns: [{ name: "srcAddr", type: "STRING" }],
          partitions: [{ name: "day", type: "string" }],
          parameters: {
            location: "s3://flow-logs/",
            "serde.serialization.lib": "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe",
          },
        },
      },
    });

    expect(await describeTable(client, TABLE)).toMatchObject({
      columns: [{ name: "srcaddr", type: "string" }],
      partitions: [{ name: "day", type: "string" }],
      location: "s3://flow-logs/",
      encoding: "parquet",
    });
  });

  test.each([
    { serde: "org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe", encoding: "text" },
    { serde: "org.openx.data.jsonserde.JsonSerDe", encoding: "other" },
  ])("is read by $serde", async ({ serde, encoding }) => {
    const parameters = { "serde.serialization.lib": serde };
    const { client } = await athena({ tables: { "net.logs": { columns: [], partitions: [], parameters } } });

    expect(await describeTable(client, TABLE)).toMatchObject({ encoding });
  });

  test("that is not there is undefined, and what the catalog leaves out as well", async () => {
    const { client } = await athena({ tables: { "net.other": { columns: [], partitions: [], parameters: {} } } });

    expect(await describeTable(client, TABLE)).toBeUndefined();
    expect(await describeTable(client, { ...TABLE, table: "other" })).toEqual({
      columns: [],
      partitions: [],
      properties: {},
    });
  });

  test.each([
    {
      type: "AccessDeniedException",
      message: "You are not authorized to perform: athena:GetTableMetadata on the resource.",
      failure: { problem: "not-permitted", action: "athena:GetTableMetadata" },
    },
    {
      type: "MetadataException",
      message: "User: arn:aws:iam::1:user/a is not authorized to perform: glue:GetTable on resource: x",
      failure: { problem: "not-permitted", action: "glue:GetTable" },
    },
    {
      type: "TooManyRequestsException",
      message: "Rate exceeded",
      failure: { problem: "throttled", action: "athena:GetTableMetadata" },
    },
  ])("that is not told fails with what can be done: $failure.action $failure.problem", async (fault) => {
    const { client, double: opened } = await athena();
    opened.fail({ kind: "error", type: fault.type, message: fault.message }, { operation: "GetTableMetadata" });

    await expect(describeTable(client, TABLE)).rejects.toMatchObject(fault.failure);
  });

  test("that fails for reasons nobody knows is a fault of ours", async () => {
    const { client, double: opened } = await athena();
    const odd = { kind: "error", type: "MetadataException", message: "the moon is full" } as const;
    opened.fail(odd, { operation: "GetTableMetadata" });

    await expect(describeTable(client, TABLE)).rejects.toThrow("the moon is full");
  });
});
