import { describeTable, describeWorkgroup, type TableShape } from "../../aws/athena-set-up.ts";
import { AwsFailure } from "../../aws/failure.ts";
import type { FoundFormat } from "../../aws/find-format.ts";
import { objectsIn, readS3Place } from "../../aws/objects.ts";
import { problemsOf } from "../../config-mistake.ts";
import type { AthenaFacts, PlaceFacts, TableFacts } from "../../doctor/facts.ts";
import { resultsPlace } from "../../doctor/results-place.ts";
import { priceOf } from "../../engines/athena/price.ts";
import { dropDdl, tableDdl } from "../../engines/athena/tables/ddl.ts";
import { definitionOf } from "../../engines/athena/tables/definition.ts";
import { coveredBy } from "../../engines/athena/tables/partitions.ts";
import type { Table } from "../../engines/athena/tables/table.ts";
import { tablesOf } from "../tables.ts";
import { type Inquiry, tryTo } from "./inquiry.ts";

/** What Athena tells of its workgroup and of the tables that the configuration needs. */
export async function gatherAthena(places: readonly PlaceFacts[], inquiry: Inquiry): Promise<AthenaFacts | undefined> {
  const { region, database, workgroup: name, output, usdPerTb } = inquiry.config.engine;
  if (region === undefined) return undefined;
  const reading = tablesOf(inquiry.config, formatsAt(places));
  const tables = reading.ok ? reading.tables : [];
  const obstacles = reading.ok ? [] : problemsOf(reading.mistakes);
  const within = coveredBy(tables);
  const workgroup = await workgroupAt(region, inquiry);
  const results = resultsPlace({ ...(workgroup && { workgroup }), ...(output !== undefined && { output }) });
  const outputBucket = results === undefined ? undefined : await bucketState(results, region, inquiry);
  return {
    ...{ region, database, workgroupName: name, usdPerTb, leastUsd: priceOf(1, usdPerTb), obstacles },
    ...(workgroup && { workgroup }),
    ...(output !== undefined && { output }),
    ...(outputBucket && { outputBucket }),
    ...(within && { within }),
    tables: await Promise.all(tables.map((table) => tableFacts(table, region, inquiry))),
  };
}

/** Formats by the place of their source, for those whose fields nobody wrote down. */
function formatsAt(places: readonly PlaceFacts[]): ReadonlyMap<number, readonly FoundFormat[]> {
  return new Map(places.map(({ source, formats }) => [source, formats]));
}

async function workgroupAt(region: string, inquiry: Inquiry): Promise<AthenaFacts["workgroup"]> {
  const { workgroup: name } = inquiry.config.engine;
  const subject = { where: name, region, workgroup: name };
  return await tryTo(
    inquiry,
    subject,
    async () => (await describeWorkgroup(() => inquiry.clients.athena(region), name)) ?? ("none" as const),
  );
}

/** Nothing is written to find out: a listing of one page tells that the bucket is there. */
async function bucketState(output: string, region: string, inquiry: Inquiry): Promise<AthenaFacts["outputBucket"]> {
  const place = readS3Place(output);
  if (place === undefined) return undefined;
  const store = objectsIn(place.bucket, () => inquiry.clients.s3(region));
  return await tryTo(inquiry, { where: output, region, ...place }, async () => {
    try {
      for await (const _ of store.listLevel(place.prefix)) break;
      return "there" as const;
    } catch (error) {
      if (error instanceof AwsFailure && error.problem === "no-such-bucket") return "missing" as const;
      throw error;
    }
  });
}

async function tableFacts(table: Table, region: string, inquiry: Inquiry): Promise<TableFacts> {
  const { database } = inquiry.config.engine;
  const { name, log, encoding } = table;
  const found = await tryTo(
    inquiry,
    { where: `${database}.${name}`, region, workgroup: inquiry.config.engine.workgroup, database },
    async () =>
      (await describeTable(() => inquiry.clients.athena(region), { database, table: name })) ?? ("none" as const),
  );
  const wanted: TableShape = { ...definitionOf(table), encoding };
  return {
    ...{ name, source: log, wanted },
    ...(found && { found }),
    create: `${tableDdl(table, database)};`,
    drop: `${dropDdl(table, database)};`,
  };
}
