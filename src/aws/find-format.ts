import type { Source } from "../sources/source.ts";
import { type Delivery, sampleObjects } from "./deliveries.ts";
import { type FlowLogFacts, isOfInterfaces } from "./flow-logs.ts";
import { type ObjectFormat, readObjectFormat } from "./object-format.ts";
import type { ObjectStore } from "./objects.ts";

/** A format that flow logs under one prefix write, with everything known of those that do. */
export interface FoundFormat extends ObjectFormat {
  /** By id; at least one. */
  readonly flowLogs: readonly FoundFlowLog[];
}

/** A flow log, and where its format was taken from. */
export interface FoundFlowLog {
  readonly id: string;
  readonly from: FormatOrigin;
  /** What EC2 says about it, where it does. */
  readonly facts?: FlowLogFacts;
}

/** `ec2`: the flow log's own settings. `object`: the first line or the columns of that object. */
export type FormatOrigin = { readonly kind: "ec2" } | { readonly kind: "object"; readonly key: string };

/** What formats are found from. */
export interface Traces {
  readonly source: Source;
  /** Flow logs delivered to the place, as EC2 knows them; none where it may not be asked. */
  readonly facts: readonly FlowLogFacts[];
  /** The bucket, and the folders to look into; absent where it may not be listed. */
  readonly bucket?: { readonly store: ObjectStore; readonly deliveries: readonly Delivery[] };
}

/**
 * The formats of the flow logs under one prefix, from their settings where EC2 knows them, else from one object of
 * each. Objects that say nothing are left out. May throw `AwsFailure`.
 */
export async function findFormats({ source, facts, bucket }: Traces): Promise<readonly FoundFormat[]> {
  const told = facts.flatMap((each) => formatOf(each, source));
  const known = new Set(facts.map(({ id }) => id));
  const read = bucket === undefined ? [] : await readSamples({ ...bucket, source, known });
  const groups = Map.groupBy([...told, ...read].filter(isOurs), formatKey);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { format, encoding } = first;
    return [{ format, encoding, flowLogs: group.map(({ flowLog }) => flowLog) }];
  });
}

/** EC2 does not tell of other accounts' transit gateways: their fields do. */
function isOurs({ format }: ObjectFormat): boolean {
  return !format.columns.some(({ field }) => field.startsWith("tgw-"));
}

interface Finding extends ObjectFormat {
  readonly flowLog: FoundFlowLog;
}

function formatOf(facts: FlowLogFacts, source: Source): readonly Finding[] {
  const format = isOfInterfaces(facts) ? source.readFormat(facts.format) : undefined;
  if (format === undefined || facts.delivery === undefined) return [];
  const { encoding } = facts.delivery;
  return [{ format, encoding, flowLog: { id: facts.id, from: { kind: "ec2" }, facts } }];
}

/** Columns of Parquet go by name, so their order makes no other format. */
function formatKey({ format, encoding }: ObjectFormat): string {
  const names = format.columns.map(({ name }) => name);
  return [encoding, ...(encoding === "parquet" ? names.sort() : names)].join(" ");
}

interface Sampling extends Pick<Traces, "source"> {
  readonly store: ObjectStore;
  readonly deliveries: readonly Delivery[];
  /** Flow logs that nobody has to look at. */
  readonly known: ReadonlySet<string>;
}

async function readSamples({ store, deliveries, source, known }: Sampling): Promise<readonly Finding[]> {
  const seen = new Set(known);
  const findings: Finding[] = [];
  for (const { newest } of deliveries) {
    for (const sample of await sampleObjects(store, newest, (key) => source.readKey(key)?.flowLog)) {
      const id = source.readKey(sample.key)?.flowLog ?? "";
      if (seen.has(id)) continue;
      seen.add(id);
      const found = await readObjectFormat(store, sample, source);
      if (found) findings.push({ ...found, flowLog: { id, from: { kind: "object", key: sample.key } } });
    }
  }
  return findings;
}
