import { isAbsolute, relative, resolve } from "node:path";
import type { AwsClients } from "../aws/clients.ts";
import { readS3Place } from "../aws/objects.ts";
import type { Config } from "../config.ts";
import { duckdb } from "../engines/duckdb/index.ts";
import type { Engine } from "../engines/engine.ts";
import { SOURCES } from "../sources/index.ts";
import type { Format, ObjectKey } from "../sources/source.ts";
import { type BucketSettings, bucketIn } from "./bucket.ts";

/** What an engine in this process is told beside the configuration. */
export interface Embedding {
  /** Files and folders; the configured places where nobody named any. */
  readonly paths: readonly string[];
  /** Fields of text without a header; what the configuration says where absent. */
  readonly format?: Format;
  readonly clients: AwsClients;
  readonly stopwatch: () => number;
  /** Hears how far objects that are fetched from S3 have come. */
  readonly tell?: BucketSettings["tell"];
}

/** The engine in this process, as the configuration describes its logs; it starts with its first question. */
export function embeddedIn(config: Config, { paths, format, clients, stopwatch, tell }: Embedding): Engine {
  return duckdb({
    paths: paths.length > 0 ? paths : config.sources.flatMap(({ where }) => where ?? []),
    bucket: bucketIn(config, clients, tell),
    source: SOURCES.vpc,
    ...formatIn(config, format),
    memoryMiB: config.engine.memoryMiB,
    stopwatch,
    labelOf: (object) => findLog(config, object),
  });
}

/** The fields of text without a header: named for this call, else in the configuration. */
function formatIn({ sources }: Config, format: Format | undefined): { readonly format?: Format } {
  const [named] = [format, ...sources.map((source) => SOURCES[source.kind].readFormat(source.format))].filter(
    (candidate) => candidate !== undefined,
  );
  return named === undefined ? {} : { format: named };
}

/** The configured source an object belongs to: by flow log, else by place, account and region. */
function findLog(
  { sources }: Config,
  { path, key }: { readonly path: string; readonly key?: ObjectKey },
): number | undefined {
  const fits = ({ where, accounts, regions, flowLogs }: Config["sources"][number]) =>
    (where === undefined || isWithin(path, where)) &&
    (key === undefined ||
      ((accounts?.includes(key.account) ?? true) &&
        (regions?.includes(key.region) ?? true) &&
        (flowLogs?.includes(key.flowLog) ?? true)));
  const place = sources.findIndex(fits);
  return place < 0 ? undefined : place;
}

function isWithin(path: string, folder: string): boolean {
  const [object, place] = [readS3Place(path), readS3Place(folder)];
  if (object !== undefined && place !== undefined) {
    const isBelow = place.prefix === "" || `${object.prefix}/`.startsWith(`${place.prefix}/`);
    return object.bucket === place.bucket && isBelow;
  }
  if (object !== undefined || place !== undefined) return false;
  const steps = relative(resolve(folder), resolve(path));
  return !steps.startsWith("..") && !isAbsolute(steps);
}
