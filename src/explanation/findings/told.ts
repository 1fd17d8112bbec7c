import type { LegName, Sighting } from "../../conversations/conversation.ts";
import { wholeLeg } from "../../conversations/legs.ts";
import { TCP_FLAGS } from "../../net/five-tuple.ts";
import type { SymptomKind } from "../../question/question.ts";
import type { Direction, Observer } from "../../records/record.ts";
import type { Evidence, GroupVerdict } from "../../verdict/verdict.ts";
import type { Claim } from "../claims.ts";
import type { BlindEnd, Flow, Party, Seat, Service } from "../flow.ts";
import type { Step } from "../next.ts";

/** What a verdict gives to say at once, what stands behind it, and what to do. */
export interface Told {
  readonly lead: readonly Claim[];
  readonly details?: readonly Claim[];
  readonly next: readonly Step[];
}

/** What the sentences about one group may need beside its verdict. */
export interface Setting {
  readonly evidence: Evidence;
  readonly flow: Flow;
  readonly service: Service;
  /** How it failed for the person. */
  readonly symptom?: SymptomKind;
  /** The asked traffic is never logged. */
  readonly blindSpot?: BlindEnd;
  seatOf(observer: Observer): Seat;
}

/** One judged group. */
export interface Case<K extends GroupVerdict["kind"]> extends Setting {
  readonly verdict: Extract<GroupVerdict, { readonly kind: K }>;
}

/** The two ends by their part in the connections; an end that stands for "anybody" is left out. */
export interface Roles {
  readonly client?: Party;
  readonly server?: Party;
}

/** The asked source opened the connections, unless every sighting says that the destination did. */
export function rolesOf({ src, dst }: Flow, seen: readonly Sighting[]): Roles {
  const turned = seen.length > 0 && seen.every(({ opener }) => opener === "dst");
  const [client, server] = turned ? [dst, src] : [src, dst];
  return { ...(client === undefined ? {} : { client }), ...(server === undefined ? {} : { server }) };
}

/** The server alone, as a field to spread. */
export function serverOf(flow: Flow, seen: readonly Sighting[]): Pick<Roles, "server"> {
  const { server } = rolesOf(flow, seen);
  return server === undefined ? {} : { server };
}

/** Whether the other end may have begun: without ports, or with the same on both sides, requests look like replies. */
export function whoAskedFirst(flow: Flow, seen: readonly Sighting[]): readonly Claim<"who-asked-first">[] {
  const alike = seen.some(
    ({ group, example, request, reply }) =>
      (group.port === undefined || example?.clientPort === group.port) &&
      [request, reply].every((leg) => leg.flags === undefined && wholeLeg(leg) !== undefined),
  );
  const { server } = rolesOf(flow, seen);
  return alike ? [{ code: "who-asked-first", ...(server === undefined ? {} : { other: server }) }] : [];
}

/** Whether nothing among the rejects of the leg could have opened a connection; `false` where the log has no flags. */
export function opensNothing(seen: readonly Sighting[], leg: LegName): boolean {
  const rejecting = seen.map((sighting) => sighting[leg]).filter(({ rejected }) => rejected !== undefined);
  return rejecting.length > 0 && rejecting.every(({ flags }) => flags !== undefined && (flags & TCP_FLAGS.syn) === 0);
}

/** What one observer saw. */
export function sightingsOf({ sightings }: Evidence, { id }: Observer): readonly Sighting[] {
  return sightings.filter(({ observer }) => observer?.id === id);
}

/** A direction as a field to spread; absent where nothing tells it. */
export function heading(direction: Direction | undefined): { readonly direction?: Direction } {
  return direction === undefined ? {} : { direction };
}

/** The asked ends as fields to spread. */
export function ends({ src, dst }: Flow): { readonly src?: Party; readonly dst?: Party } {
  return { ...(src === undefined ? {} : { src }), ...(dst === undefined ? {} : { dst }) };
}

/** What is not delivered yet; nothing where the answer is final. */
export function pending({ evidence: { coverage } }: Setting): readonly Claim<"pending">[] {
  const { pending: window, judgeableAt } = coverage;
  return window === undefined
    ? []
    : [{ code: "pending", window, ...(judgeableAt === undefined ? {} : { judgeableAt }) }];
}

/** To ask again once the rest is delivered. */
export function waiting({ evidence: { coverage } }: Setting): Step<"wait-until"> {
  return { code: "wait-until", ...(coverage.judgeableAt === undefined ? {} : { at: coverage.judgeableAt }) };
}
