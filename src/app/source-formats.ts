import type { AwsClients } from "../aws/clients.ts";
import { type Delivery, findDeliveries } from "../aws/deliveries.ts";
import { AwsFailure } from "../aws/failure.ts";
import { type FoundFormat, findFormats } from "../aws/find-format.ts";
import { describeFlowLogs, isDeliveredTo } from "../aws/flow-logs.ts";
import { ANY_REGION, keyPrefix, objectsIn, readS3Place, type S3Place } from "../aws/objects.ts";
import type { Config } from "../config.ts";
import { SOURCES } from "../sources/index.ts";
import { lacksFormat } from "./tables.ts";

type SourceConfig = Config["sources"][number];

/**
 * The formats of those sources whose fields nobody named, by place in the configuration: from the flow logs' own settings
 * where EC2 tells them, else from an object. What may not be asked tells nothing; other failures of AWS are thrown.
 */
export async function findSourceFormats(
  { sources }: Config,
  clients: Pick<AwsClients, "s3" | "ec2">,
): Promise<ReadonlyMap<number, readonly FoundFormat[]>> {
  const found = new Map<number, readonly FoundFormat[]>();
  for (const [place, source] of sources.entries()) {
    const where = readS3Place(source.where ?? "");
    if (where !== undefined && lacksFormat(source)) found.set(place, await formatsAt(where, { source, clients }));
  }
  return found;
}

interface Search {
  readonly source: SourceConfig;
  readonly clients: Pick<AwsClients, "s3" | "ec2">;
}

async function formatsAt(place: S3Place, { source, clients }: Search): Promise<readonly FoundFormat[]> {
  const { regions = [], kind } = source;
  const facts = await Promise.all(
    regions.map((region) =>
      unlessForbidden(
        describeFlowLogs(() => clients.ec2(region), region),
        [],
      ),
    ),
  );
  const told = { source: SOURCES[kind], facts: facts.flat().filter((each) => isDeliveredTo(each, place)) };
  const store = objectsIn(place.bucket, () => clients.s3(regions[0] ?? ANY_REGION));
  const deliveries = await unlessForbidden(findDeliveries(store, keyPrefix(place)), []);
  const bucket = { store, deliveries: deliveries.filter((delivery) => isOf(source, delivery)) };
  return await unlessForbidden(findFormats({ ...told, bucket }), await findFormats(told));
}

async function unlessForbidden<Result>(attempt: Promise<Result>, otherwise: Result): Promise<Result> {
  try {
    return await attempt;
  } catch (error) {
    if (error instanceof AwsFailure && FORBIDDEN.has(error.problem)) return otherwise;
    throw error;
  }
}

/** A bucket that is not there is for whoever asks Athena to find out. */
const FORBIDDEN: ReadonlySet<AwsFailure["problem"]> = new Set(["not-permitted", "no-such-bucket"]);

function isOf({ accounts, regions }: SourceConfig, { account, region }: Delivery): boolean {
  return (accounts?.includes(account) ?? true) && (regions?.includes(region) ?? true);
}
