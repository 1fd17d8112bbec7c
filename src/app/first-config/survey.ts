import type { AwsClients } from "../../aws/clients.ts";
import { type Delivery, findDeliveries } from "../../aws/deliveries.ts";
import { AwsFailure } from "../../aws/failure.ts";
import { describeFlowLogs, type FlowLogFacts, isDeliveredTo, isOfInterfaces } from "../../aws/flow-logs.ts";
import { ANY_REGION, keyPrefix, objectsIn, placeText, type S3Place } from "../../aws/objects.ts";
import { describeVpcs, type VpcFacts } from "../../aws/vpcs.ts";
import { type PlaceFinding, type PlaceTraces, surveyPlace } from "./place.ts";

/** Where to look: a place in S3, Regions, or both; what is not said is found out. */
export interface Hints {
  readonly place?: S3Place;
  readonly regions: readonly string[];
}

/** Everything that AWS tells of the flow logs there are. */
export interface Survey {
  readonly regions: readonly string[];
  readonly flowLogs: readonly FlowLogFacts[];
  readonly vpcs: readonly VpcFacts[];
  readonly findings: readonly PlaceFinding[];
  readonly refusals: readonly Refusal[];
}

/** What AWS did not tell. */
export interface Refusal {
  /** A Region, or `s3://bucket/prefix`. */
  readonly where: string;
  readonly failure: AwsFailure;
}

/** Looks around in AWS; what may not be asked is among the refusals. Nothing is changed and no record is read. */
export async function surveyAws(clients: Pick<AwsClients, "s3" | "ec2">, hints: Hints): Promise<Survey> {
  const refusals: Refusal[] = [];
  const round: Round = { clients, hints, try: (where, call) => tried(call, { where, refusals }) };
  const told = hints.place === undefined ? [] : await deliveriesAt(hints.place, round);
  const regions = hints.regions.length > 0 ? hints.regions : [...new Set(told.map(({ region }) => region))];
  const flowLogs = await overRegions(regions, (region) =>
    round.try(region, () => describeFlowLogs(() => clients.ec2(region), region)),
  );
  const vpcs = await overRegions(regions, (region) =>
    round.try(region, () => describeVpcs(() => clients.ec2(region), region)),
  );
  const findings = await findingsOf({ ...round, flowLogs, told });
  return { regions, flowLogs, vpcs, findings, refusals };
}

/** One survey in progress. */
interface Round {
  readonly clients: Pick<AwsClients, "s3" | "ec2">;
  readonly hints: Hints;
  try<Item>(where: string, call: () => Promise<readonly Item[]>): Promise<readonly Item[]>;
}

async function tried<Item>(
  call: () => Promise<readonly Item[]>,
  { where, refusals }: { readonly where: string; readonly refusals: Refusal[] },
): Promise<readonly Item[]> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof AwsFailure)) throw error;
    refusals.push({ where, failure: error });
    return [];
  }
}

async function overRegions<Item>(
  regions: readonly string[],
  ask: (region: string) => Promise<readonly Item[]>,
): Promise<readonly Item[]> {
  return (await Promise.all(regions.map(ask))).flat();
}

async function deliveriesAt(place: S3Place, { clients, hints, try: attempt }: Round): Promise<readonly Delivery[]> {
  const deliveries = await attempt(placeText(place), () =>
    findDeliveries(storeAt(place, { clients, hints }), keyPrefix(place)),
  );
  return deliveries.filter(({ region }) => hints.regions.length === 0 || hints.regions.includes(region));
}

function storeAt({ bucket }: S3Place, { clients, hints }: Pick<Round, "clients" | "hints">) {
  return objectsIn(bucket, () => clients.s3(hints.regions[0] ?? ANY_REGION));
}

interface Known extends Round {
  readonly flowLogs: readonly FlowLogFacts[];
  /** What is delivered to the hinted place. */
  readonly told: readonly Delivery[];
}

async function findingsOf({ flowLogs, told, ...round }: Known): Promise<readonly PlaceFinding[]> {
  const { place: hinted } = round.hints;
  const findings: PlaceFinding[] = [];
  for (const place of hinted === undefined ? destinationsOf(flowLogs) : [hinted]) {
    const deliveries = hinted === undefined ? await deliveriesAt(place, round) : told;
    const facts = flowLogs.filter((each) => isDeliveredTo(each, place));
    const store = storeAt(place, round);
    const attempt: PlaceTraces["try"] = (call) => round.try(placeText(place), call);
    findings.push(...(await surveyPlace({ place, store, deliveries, facts, try: attempt })));
  }
  return findings;
}

function destinationsOf(flowLogs: readonly FlowLogFacts[]): readonly S3Place[] {
  const places = flowLogs.filter(isOfInterfaces).flatMap(({ delivery }) => delivery ?? []);
  return [...new Map(places.map((place) => [placeText(place), place])).values()];
}
