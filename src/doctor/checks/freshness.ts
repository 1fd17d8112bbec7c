import { placeText } from "../../aws/objects.ts";
import type { DeliveryFacts, Facts, PlaceFacts } from "../facts.ts";
import { type Check, type Finding, type Fix, fine, note, toMend } from "../finding.ts";
import { command, word } from "../fixes.ts";
import { deliveriesMeant } from "../places.ts";

/** Seconds: objects come every five minutes, some minutes after their time. */
const LATE_SECONDS = 30 * 60;

/** Flow logs are delivered until now. */
export const freshness: Check = (facts) => [
  ...facts.places.flatMap((place) => aboutPlace(place, facts.now)),
  ...aboutFiles(facts),
];

function aboutPlace(place: PlaceFacts, now: number): readonly Finding[] {
  const told = deliveriesMeant(place).filter((delivery) => delivery.newest !== undefined);
  const late = told.filter(({ newest = 0 }) => now - newest > LATE_SECONDS);
  const where = placeText(place);
  if (told.length === 0) return [];
  if (late.length === 0) return [fine({ code: "delivery-fresh", where, newest: oldestOf(told) })];
  const owners = late.map(({ account, region }) => ({ account, region }));
  const diagnosis = { code: "delivery-stopped", where, owners, newest: newestOf(late) } as const;
  return [toMend(diagnosis, ...[...new Set(owners.map(({ region }) => region))].map(listFlowLogs))];
}

/** What the flow logs of a Region are, and why they do not deliver. */
function listFlowLogs(region: string): Fix {
  return command([
    "aws ec2 describe-flow-logs",
    `--region ${word(region)}`,
    "--query 'FlowLogs[].[FlowLogId,ResourceId,FlowLogStatus,LogDestination,DeliverLogsErrorMessage]' --output table",
  ]);
}

function newestOf(deliveries: readonly DeliveryFacts[]): number {
  return Math.max(...deliveries.map(({ newest = 0 }) => newest));
}

function oldestOf(deliveries: readonly DeliveryFacts[]): number {
  return Math.min(...deliveries.map(({ newest = 0 }) => newest));
}

/** Files on this machine are often copies of an old time, and meant to be. */
function aboutFiles({ files, now }: Facts): readonly Finding[] {
  return files.flatMap(({ path: where, deliveries }) => {
    if (deliveries.length === 0) return [];
    const newest = Math.max(...deliveries.map((delivery) => delivery.newest));
    const isLate = now - newest > LATE_SECONDS;
    return [isLate ? note({ code: "logs-are-old", where, newest }) : fine({ code: "delivery-fresh", where, newest })];
  });
}
