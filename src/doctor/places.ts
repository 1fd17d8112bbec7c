import type { FoundFlowLog } from "../aws/find-format.ts";
import { type FlowLogFacts, isDeliveredTo, isOfInterfaces } from "../aws/flow-logs.ts";
import type { DeliveryFacts, Facts, PlaceFacts } from "./facts.ts";
import type { Owner } from "./finding.ts";

/** Whether questions are answered from what a flow log writes. */
export function isRead(flowLog: FlowLogFacts, places: readonly PlaceFacts[]): boolean {
  return places.some((place) => isDeliveredTo(flowLog, place) && isMeant(flowLog.id, place));
}

/** Whether a source reads the flow log of that id. */
export function isMeant(id: string, { settings }: PlaceFacts): boolean {
  return settings.flowLogs?.includes(id) ?? true;
}

/** What is delivered for the accounts and Regions that a source names; for all where it names none. */
export function deliveriesMeant(place: PlaceFacts): readonly DeliveryFacts[] {
  return (place.deliveries ?? []).filter((delivery) => isConfigured(delivery, place));
}

/** Whether a source names the account and the Region. */
export function isConfigured({ account, region }: Owner, { settings: { accounts, regions } }: PlaceFacts): boolean {
  return (accounts?.includes(account) ?? true) && (regions?.includes(region) ?? true);
}

/** Flow logs of interfaces that questions are answered from, as EC2 describes them. */
export function flowLogsRead({ regions, places }: Facts): readonly FlowLogFacts[] {
  const all = regions.flatMap(({ flowLogs = [] }) => flowLogs);
  return all.filter((flowLog) => isOfInterfaces(flowLog) && isRead(flowLog, places));
}

/** Flow logs whose objects a source reads, and what they write. */
export function formatsRead(place: PlaceFacts): readonly {
  readonly fields: readonly string[];
  readonly encoding: "text" | "parquet";
  readonly writers: readonly FoundFlowLog[];
}[] {
  const { encoding: wanted } = place.settings;
  return place.formats.flatMap(({ format, encoding, flowLogs }) => {
    const writers = flowLogs.filter(({ id }) => isMeant(id, place));
    const fields = format.columns.map(({ field }) => field);
    return writers.length > 0 && (wanted ?? encoding) === encoding ? [{ fields, encoding, writers }] : [];
  });
}
