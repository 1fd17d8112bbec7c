import type { Delivery } from "../../aws/deliveries.ts";
import { type FoundFormat, findFormats } from "../../aws/find-format.ts";
import { type FlowLogFacts, isOfInterfaces } from "../../aws/flow-logs.ts";
import type { ObjectStore, S3Place } from "../../aws/objects.ts";
import { SOURCES } from "../../sources/index.ts";
import type { KeyScheme } from "../../sources/key-layout.ts";

/** What is delivered to one place in one layout. */
export interface PlaceFinding extends KeyScheme {
  readonly place: S3Place;
  /** What the folders tell, by account and Region; none where the place may not be listed, or holds nothing yet. */
  readonly deliveries: readonly Delivery[];
  readonly formats: readonly FoundFormat[];
}

/** What is known of a place beforehand. */
export interface PlaceTraces {
  readonly place: S3Place;
  readonly store: ObjectStore;
  readonly deliveries: readonly Delivery[];
  /** Flow logs that are delivered to it. */
  readonly facts: readonly FlowLogFacts[];
  /** Makes a call; what AWS refuses gives nothing, and is noted. */
  try<Item>(call: () => Promise<readonly Item[]>): Promise<readonly Item[]>;
}

/** One finding for each layout at the place. */
export async function surveyPlace(traces: PlaceTraces): Promise<readonly PlaceFinding[]> {
  const { place, store, deliveries, facts } = traces;
  const findings: PlaceFinding[] = [];
  for (const scheme of schemesOf(deliveries, facts)) {
    const own = deliveries.filter((delivery) => isSame(delivery, scheme));
    const told = facts.filter(({ delivery }) => delivery?.layout === scheme.layout);
    const known = { source: SOURCES.vpc, facts: told };
    const read = await traces.try(() => findFormats({ ...known, bucket: { store, deliveries: own } }));
    const formats = read.length > 0 ? read : await findFormats(known);
    findings.push({ place, layout: scheme.layout, serviceKey: scheme.serviceKey, deliveries: own, formats });
  }
  return findings;
}

/** The layouts that folders show, and those that flow logs have which delivered nothing yet. */
function schemesOf(deliveries: readonly Delivery[], facts: readonly FlowLogFacts[]): readonly KeyScheme[] {
  const shown = deliveries.filter((scheme, place) => deliveries.findIndex((other) => isSame(other, scheme)) === place);
  const layouts = new Set(facts.filter(isOfInterfaces).flatMap(({ delivery }) => delivery?.layout ?? []));
  const unseen = [...layouts].filter((layout) => shown.every((scheme) => scheme.layout !== layout));
  return [...shown, ...unseen.map((layout) => ({ layout, serviceKey: "aws-service" as const }))];
}

function isSame(a: KeyScheme, b: KeyScheme): boolean {
  return a.layout === b.layout && a.serviceKey === b.serviceKey;
}
