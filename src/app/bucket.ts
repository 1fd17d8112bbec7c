import { homedir } from "node:os";
import { join } from "node:path";
import type { AwsClients } from "../aws/clients.ts";
import { ANY_REGION, objectsIn } from "../aws/objects.ts";
import type { Config } from "../config.ts";
import type { duckdb } from "../engines/duckdb/index.ts";
import type { KeyScheme } from "../sources/key-layout.ts";
import { bytesPerStatement } from "./limits.ts";

/** How the embedded engine reaches S3. */
export type BucketSettings = NonNullable<Parameters<typeof duckdb>[0]["bucket"]>;

/** What the configuration says about objects in S3; nothing is asked or loaded before a question needs one. */
export function bucketIn(config: Config, clients: AwsClients, tell?: BucketSettings["tell"]): BucketSettings {
  const { engine, sources } = config;
  const region = engine.region ?? sources.flatMap(({ regions }) => regions ?? []).at(0) ?? ANY_REGION;
  const bytesPerQuestion = bytesPerStatement(config);
  return {
    storeOf: (bucket) => objectsIn(bucket, () => clients.s3(region)),
    known: sources.flatMap(placeIn),
    cache: engine.cache ?? join(homedir(), ".cache", "flow-witness"),
    room: engine.cacheMiB * BYTES_PER_MIB,
    ...(bytesPerQuestion !== undefined && { bytesPerQuestion }),
    ...(tell && { tell }),
  };
}

const BYTES_PER_MIB = 1_048_576;

type Layout = Config["sources"][number]["layout"];
type ServiceKey = Config["sources"][number]["serviceKey"];

function placeIn({ where, layout, serviceKey, accounts, regions }: Config["sources"][number]) {
  if (where === undefined) return [];
  const scheme = schemeOf(layout, serviceKey);
  return [{ where, ...(scheme && { scheme }), ...(accounts && { accounts }), ...(regions && { regions }) }];
}

/** Hive prefixes are spelt in two ways: where nobody says which, listing tells. */
function schemeOf(layout: Layout, serviceKey: ServiceKey): KeyScheme | undefined {
  const isPlain = layout === "daily" || layout === "hourly";
  if (isPlain) return { layout, serviceKey: "aws-service" };
  if (layout === undefined || layout === "loose" || serviceKey === undefined) return undefined;
  return { layout, serviceKey };
}
