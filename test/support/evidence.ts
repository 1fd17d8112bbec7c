import type { NearMiss, Sighting, Slice, Tally } from "../../src/conversations/conversation.ts";
import type { PatternName } from "../../src/conversations/patterns.ts";
import type { Coverage, Watcher } from "../../src/coverage/coverage.ts";
import type { Asked, Evidence } from "../../src/verdict/verdict.ts";
import { at, CLIENT, CLIENT_ENI, SERVER, SERVER_ENI } from "./records.ts";

/** So many records, ten packets of a hundred bytes each, in the first minute or as told. */
export function tally(records: number, change: Partial<Tally> = {}): Tally {
  return { records, packets: records * 10, bytes: records * 1000, first: at(0), last: at(60), ...change };
}

/** The legs that a pattern usually has. */
const LEGS: Readonly<Record<PatternName, Pick<Sighting, "request" | "reply">>> = {
  "named-denial": { request: { rejected: tally(1) }, reply: {} },
  "both-actions": { request: { accepted: tally(1), rejected: tally(1) }, reply: {} },
  "reply-rejected": { request: { accepted: tally(1) }, reply: { rejected: tally(1) } },
  "request-rejected": { request: { rejected: tally(1) }, reply: {} },
  "lone-reply-rejected": { request: {}, reply: { rejected: tally(1) } },
  refused: { request: { accepted: tally(1) }, reply: { accepted: tally(1) } },
  reset: { request: { accepted: tally(1) }, reply: { accepted: tally(1) } },
  completed: { request: { accepted: tally(1) }, reply: { accepted: tally(1) } },
  "under-way": { request: { accepted: tally(1) }, reply: { accepted: tally(1) } },
  "two-way": { request: { accepted: tally(1) }, reply: { accepted: tally(1) } },
  "no-reply": { request: { accepted: tally(1) }, reply: {} },
  "reply-only": { request: {}, reply: { accepted: tally(1) } },
};

/** One conversation of the pattern at the server's interface. */
export function sighting(pattern: PatternName, change: Partial<Sighting> = {}): Sighting {
  return { ...together(pattern), observer: SERVER_ENI, ...change };
}

/** One conversation of the pattern, all observers taken together. */
export function together(pattern: PatternName, change: Partial<Sighting> = {}): Sighting {
  const group = { src: CLIENT, dst: SERVER, port: 443, protocol: 6 };
  return { group, pattern, opener: "src", conversations: 1, ...LEGS[pattern], ...change };
}

/** The first minute of the requests at the server's interface. */
export function slice(change: Partial<Slice> = {}): Slice {
  return { from: at(0), to: at(60), observer: SERVER_ENI, leg: "request", ...change };
}

/** An observer of the destination that watched all ten minutes. */
export function watcher(change: Partial<Watcher> = {}): Watcher {
  return {
    observer: SERVER_ENI,
    side: "dst",
    how: "flow-direction",
    trafficType: "all",
    trafficTypeFrom: "assumed",
    aggregationSeconds: 60,
    watched: [{ from: at(0), to: at(600) }],
    complete: true,
    records: { ok: 50, noData: 0, skipData: 0 },
    ...change,
  };
}

/** Ten delivered minutes that both ends' observers watched. */
export function coverage(change: Partial<Coverage> = {}): Coverage {
  const asked = { from: at(0), to: at(600) };
  return {
    asked,
    judged: asked,
    deliveredUntil: at(700),
    deliveredByClock: false,
    watchers: [watcher({ observer: CLIENT_ENI, side: "src" }), watcher()],
    gaps: [],
    unreadable: [],
    firstRecord: at(-3600),
    recordsRead: 100,
    ...change,
  };
}

/** What was asked: the client to port 443 of the server. */
export function asked(change: Partial<Asked> = {}): Asked {
  return {
    group: { src: CLIENT, dst: SERVER, port: 443, protocol: 6 },
    window: { from: at(0), to: at(600) },
    srcObservers: [CLIENT_ENI],
    dstObservers: [SERVER_ENI],
    ...change,
  };
}

/** Evidence of silence while both ends were watched, changed as told. */
export function evidence(change: Partial<Evidence> = {}): Evidence {
  const nearMisses: readonly NearMiss[] = [];
  return { asked: asked(), sightings: [], merged: [], slices: [], nearMisses, coverage: coverage(), ...change };
}

/** Evidence of conversations, each as one observer saw it and taken together. */
export function evidenceOf(...sightings: readonly Sighting[]): Evidence {
  return evidence({ sightings, merged: sightings.map(({ observer: _, ...merged }) => merged) });
}
