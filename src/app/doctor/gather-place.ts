import { type Delivery, findDeliveries } from "../../aws/deliveries.ts";
import { findFormats } from "../../aws/find-format.ts";
import { type FlowLogFacts, isDeliveredTo } from "../../aws/flow-logs.ts";
import { ANY_REGION, keyPrefix, type ObjectStore, objectsIn, placeText, type S3Place } from "../../aws/objects.ts";
import type { DeliveryFacts, PlaceFacts } from "../../doctor/facts.ts";
import { SOURCES } from "../../sources/index.ts";
import { type Inquiry, type Subject, tryTo } from "./inquiry.ts";
import { type SourceConfig, settingsOf } from "./settings-of.ts";
import { weighDelivery } from "./weigh-delivery.ts";

/** A source that lies in S3. */
export interface PlaceSource extends S3Place {
  /** Its place in the configuration. */
  readonly place: number;
  readonly settings: SourceConfig;
}

/** A bucket whose folders were listed. */
export interface BucketSurvey {
  readonly source: PlaceSource;
  readonly store: ObjectStore;
  readonly subject: Subject;
  /** Absent where it may not be listed. */
  readonly deliveries?: readonly Delivery[];
  readonly isMissing: boolean;
}

/** Looks which accounts and Regions deliver to a source. */
export async function surveyBucket(source: PlaceSource, inquiry: Inquiry): Promise<BucketSurvey> {
  const { bucket, prefix, settings } = source;
  const region = settings.regions?.[0] ?? inquiry.config.engine.region ?? ANY_REGION;
  const store = objectsIn(bucket, () => inquiry.clients.s3(region));
  const subject = { where: placeText(source), region, bucket, prefix };
  const before = inquiry.refusals.length;
  const deliveries = await tryTo(inquiry, subject, () => findDeliveries(store, keyPrefix(source)));
  const isMissing = inquiry.refusals.slice(before).some((refusal) => isAbsent(refusal, subject));
  return { source, store, subject, isMissing, ...(deliveries && { deliveries }) };
}

function isAbsent({ problem, where }: Inquiry["refusals"][number], subject: Subject): boolean {
  return problem === "no-such-bucket" && where === subject.where;
}

/** What a source is and what it holds. `flowLogs`: everything that EC2 told. */
export async function gatherPlace(
  survey: BucketSurvey,
  flowLogs: readonly FlowLogFacts[],
  inquiry: Inquiry,
): Promise<PlaceFacts> {
  const { source, subject, isMissing, deliveries } = survey;
  const { place, bucket, prefix } = source;
  const settings = settingsOf(source.settings);
  const weighed = deliveries && (await tryTo(inquiry, subject, () => weighAll(survey, deliveries)));
  return {
    ...{ source: place, bucket, prefix, settings, isMissing },
    ...(weighed && { deliveries: weighed }),
    formats: await formatsOf(survey, flowLogs, inquiry),
  };
}

async function weighAll(
  { source, store }: BucketSurvey,
  deliveries: readonly Delivery[],
): Promise<readonly DeliveryFacts[]> {
  const { flowLogs, encoding } = source.settings;
  const isMeant: Parameters<typeof weighDelivery>[1]["isMeant"] = (key) =>
    (flowLogs?.includes(key.flowLog) ?? true) && (encoding ?? key.encoding) === key.encoding;
  const shelf = { store, prefix: keyPrefix(source), source: SOURCES.vpc, isMeant };
  const weighed: DeliveryFacts[] = [];
  // One after the other: each lists some dozen folders at a time, and there can be hundreds of accounts.
  for (const delivery of deliveries) weighed.push(await weighDelivery(delivery, shelf));
  return weighed;
}

/** As EC2 tells them; of flow logs that it does not know, as an object shows them. */
async function formatsOf(
  { source, store, subject, deliveries = [] }: BucketSurvey,
  flowLogs: readonly FlowLogFacts[],
  inquiry: Inquiry,
): Promise<PlaceFacts["formats"]> {
  const { accounts, regions } = source.settings;
  const told = { source: SOURCES.vpc, facts: flowLogs.filter((flowLog) => isDeliveredTo(flowLog, source)) };
  const own = deliveries.filter(
    ({ account, region }) => (accounts?.includes(account) ?? true) && (regions?.includes(region) ?? true),
  );
  const [first] = own;
  if (first !== undefined) await tryTo(inquiry, subject, () => openOne(store, first));
  const found = await tryTo(inquiry, subject, () => findFormats({ ...told, bucket: { store, deliveries: own } }));
  return found ?? (await findFormats(told));
}

/** Opening some object shows whether it is allowed, which EC2's word on formats does not. */
async function openOne(store: ObjectStore, { newest }: Delivery): Promise<void> {
  for await (const { key } of store.list(newest)) {
    await store.readBytes(key, { from: 0, to: 1 });
    return;
  }
}
