import type { Group, Leg, NearMiss, Sighting, Slice, Tally } from "../conversations/conversation.ts";
import type { Listing } from "../conversations/fold.ts";
import { wholeLeg } from "../conversations/legs.ts";
import { listingOf } from "../conversations/listing.ts";
import { PATTERNS } from "../conversations/patterns.ts";
import type { LossRow, TotalRow, WatchRow } from "../coverage/watch.ts";
import { sliceLength } from "../plan/axis.ts";
import type { Plan } from "../plan/plan.ts";
import type { Direction, Observer, ObserverKind } from "../records/record.ts";
import { type Layout, MOST_ROWS } from "./answer.ts";
import { addressIn, groupIn } from "./group-row.ts";
import { DIRECTION, KIND, PART } from "./kinds.ts";
import { readListing } from "./read-listing.ts";
import { findNumber, findText, maskIn, numberIn, type Row } from "./row.ts";
import { watchesEverybody } from "./scan.ts";

/** What the rows of an answer say, in our own words. */
export interface Findings {
  readonly sightings: readonly Sighting[];
  readonly merged: readonly Sighting[];
  readonly slices: readonly Slice[];
  readonly nearMisses: readonly NearMiss[];
  readonly watch: readonly WatchRow[];
  /** Records that any observer lost, for a list. */
  readonly losses: readonly LossRow[];
  readonly totals: readonly TotalRow[];
  /** Lines that are no records, where the engine leaves it to the statement to find them. */
  readonly damagedLines: number;
  /** The groups as rows of a list, by the end that opened them. */
  readonly listings: Readonly<Record<Sighting["opener"], Listing>>;
  /** Records of the asked traffic, counted at each observer, also those that are not told. */
  readonly recordCount: number;
  /** Late rejects that no row of a list counts, at each observer. */
  readonly setAside?: Tally;
  /** Rows were cut at the limit. */
  readonly cut: boolean;
}

/** Reads the rows of `answerQuery`. */
export function readAnswer(rows: readonly Row[], { plan, layout }: { plan: Plan; layout: Layout }): Findings {
  const counted = watchesEverybody(plan, layout) ? "everybody" : "known-interfaces";
  const of = (part: number) => rows.filter((row) => numberIn(row, "part") === part);
  const sightings = of(PART.sighting).map((row) => ({ ...sightingIn(row), observer: observerIn(row) }));
  const merged = of(PART.merged).map(sightingIn);
  const total = of(PART.total);
  const totals: readonly TotalRow[] = total
    .filter((row) => findNumber(row, "last") !== undefined)
    .map((row) => ({ of: counted, ...countsIn(row) }));
  // Nothing accepted means something only where accepts are logged, and were looked for: those of the asked source.
  const logsAccepts = plan.rejectsOnly && totals.some((total) => total.accepts > 0);
  const listing = (opener: Sighting["opener"]) => {
    const mine = (all: readonly Sighting[]) => all.filter((sighting) => sighting.opener === opener);
    if (!plan.broad) return listingOf({ merged: mine(merged), sightings: mine(sightings) });
    const rowsOf = of(PART.merged).filter((row) => openerIn(row) === opener);
    const looked = opener === "src" || plan.src === undefined;
    return readListing(rowsOf, logsAccepts && looked ? "logged" : "unknown");
  };
  const turned = merged.length > 0 && merged.every(({ opener }) => opener === "dst");
  return {
    sightings,
    merged,
    slices: of(PART.slice).flatMap((row) => sliceIn(row, { plan, turned })),
    nearMisses: of(PART.near).flatMap((row) => nearMissIn(row, plan)),
    watch: of(PART.watch).flatMap(watchIn),
    losses: of(PART.lost).flatMap(lossIn),
    totals,
    damagedLines: total.reduce((sum, row) => sum + numberIn(row, "damaged"), 0),
    listings: { src: listing("src"), dst: listing("dst") },
    recordCount: plan.broad ? Math.max(0, ...rows.map((row) => numberIn(row, "all_records"))) : countOf(sightings),
    ...(plan.broad ? setAsideIn(rows) : {}),
    cut: rows.length >= MOST_ROWS,
  };
}

function setAsideIn([row = {}]: readonly Row[]): Pick<Findings, "setAside"> {
  const setAside = tallyIn(row, "set_aside");
  return setAside === undefined ? {} : { setAside };
}

/** Records of both legs at every observer, with those that were set aside. */
function countOf(sightings: readonly Sighting[]): number {
  const tallies = sightings.flatMap(({ request, reply, late }) => [wholeLeg(request), wholeLeg(reply), late]);
  return tallies.reduce((sum, tally) => sum + (tally?.records ?? 0), 0);
}

function sightingIn(row: Row): Sighting {
  const pattern = PATTERNS[numberIn(row, "pattern")];
  if (pattern === undefined) throw new Error("a conversation without a pattern");
  const late = tallyIn(row, "late");
  const reason = findText(row, "reason");
  const clientPort = findNumber(row, "example_port");
  const group = groupIn(row);
  return {
    group,
    pattern: pattern.name,
    opener: openerIn(row),
    conversations: numberIn(row, "conversations"),
    request: legIn(row, "q"),
    reply: legIn(row, "r"),
    ...(late !== undefined && { late }),
    ...(reason !== undefined && { rejectReason: reason }),
    ...viaIn(row, group),
    example: { at: numberIn(row, "first"), ...(clientPort !== undefined && clientPort > 0 && { clientPort }) },
  };
}

function openerIn(row: Row): Sighting["opener"] {
  return numberIn(row, "opener") === 1 ? "dst" : "src";
}

function viaIn(row: Row, group: Group): Pick<Sighting, "via"> {
  const otherOf = (end: "src" | "dst") =>
    findText(row, `via_${end}`) === undefined ? group[end] : addressIn(row, `via_${end}`);
  const via = { src: otherOf("src"), dst: otherOf("dst") };
  return via.src === group.src && via.dst === group.dst ? {} : { via };
}

/** Logs with and without an action are not mixed at one observer; where all are taken together, one makes the leg unjudged. */
function legIn(row: Row, leg: "q" | "r"): Leg {
  const passed = tallyIn(row, `${leg}_passed`);
  const rejected = tallyIn(row, `${leg}_rejected`);
  const flags = findNumber(row, `${leg}_flags`);
  const direction = DIRECTIONS.get(numberIn(row, `${leg}_directions`));
  return {
    ...(passed && (numberIn(row, `${leg}_unjudged`) > 0 ? { unjudged: passed } : { accepted: passed })),
    ...(rejected && { rejected }),
    ...(flags !== undefined && { flags }),
    ...(direction && { direction }),
  };
}

/** Absent where the log has none, or packets of one leg went both ways. */
const DIRECTIONS: ReadonlyMap<number, Direction> = new Map([
  [DIRECTION.in, "in"],
  [DIRECTION.out, "out"],
]);

function tallyIn(row: Row, prefix: string): Tally | undefined {
  const records = numberIn(row, `${prefix}_records`);
  if (records === 0) return undefined;
  return {
    records,
    packets: numberIn(row, `${prefix}_packets`),
    bytes: numberIn(row, `${prefix}_bytes`),
    first: numberIn(row, `${prefix}_first`),
    last: numberIn(row, `${prefix}_last`),
  };
}

/** Who wrote what the row is about; what it is, its id tells. */
export function observerIn(row: Row): Observer {
  const id = findText(row, "observer") ?? "-";
  return { id, kind: kindOf(id) };
}

function kindOf(id: string): ObserverKind {
  if (id.startsWith("eni-")) return "interface";
  if (id.startsWith("nat-")) return "nat-gateway";
  return id.startsWith("i-") ? "instance" : "unknown";
}

function sliceIn(row: Row, { plan: { window }, turned }: { plan: Plan; turned: boolean }): Slice[] {
  const length = sliceLength(window);
  const from = window.from + numberIn(row, "bucket") * length;
  const way = numberIn(row, "way") === 0 ? "q" : "r";
  const { accepted, rejected, unjudged } = legIn(row, way);
  return [
    {
      from,
      to: Math.min(from + length, window.to),
      observer: observerIn(row),
      leg: (way === "q") === turned ? "reply" : "request",
      ...(accepted && { accepted }),
      ...(rejected && { rejected }),
      ...(unjudged && { unjudged }),
    },
  ];
}

const NEAR_KINDS: ReadonlyMap<number, NearMiss["kind"]> = new Map([
  [KIND.otherPort, "other-port"],
  [KIND.reverse, "reverse"],
  [KIND.otherSource, "other-source"],
  [KIND.otherTime, "other-time"],
]);

function nearMissIn(row: Row, plan: Plan): NearMiss[] {
  const kind = NEAR_KINDS.get(numberIn(row, "near"));
  const { accepted, rejected } = legIn(row, "q");
  const first = numberIn(row, "first");
  if (kind === undefined) return [];
  const [src, dst] = kind === "reverse" ? [plan.dst, plan.src] : [plan.src, plan.dst];
  const { port, protocol } = groupIn(row);
  const only = plan.ports.length === 1 && plan.ports[0]?.from === plan.ports[0]?.to ? plan.ports[0]?.from : undefined;
  const seen = kind === "other-time" ? only : port;
  return [
    {
      kind,
      ...(src && { src: src.text }),
      ...(dst && { dst: dst.text }),
      ...(kind === "other-source" && { src: addressIn(row, "src") }),
      ...(seen !== undefined && { port: seen }),
      ...(protocol !== undefined && { protocol }),
      accepted: accepted?.records ?? 0,
      rejected: rejected?.records ?? 0,
      first,
      last: numberIn(row, "last"),
    },
  ];
}

function watchIn(row: Row): WatchRow[] {
  const block = findNumber(row, "bucket");
  const log = findNumber(row, "log");
  // Records outside the axis tell nothing about who watched when.
  if (block === undefined) return [];
  return [
    {
      observer: observerIn(row),
      block,
      watched: maskIn(row, "watched"),
      skipped: maskIn(row, "skipped"),
      ownSrc: numberIn(row, "own_src"),
      ownDst: numberIn(row, "own_dst"),
      touchSrc: numberIn(row, "touch_src"),
      touchDst: numberIn(row, "touch_dst"),
      longest: numberIn(row, "longest"),
      ...peersIn(row, "src"),
      ...peersIn(row, "dst"),
      ...(log !== undefined && { log }),
      ...countsIn(row),
    },
  ];
}

/** Who lost how many records, and where on the axis. */
function lossIn(row: Row): LossRow[] {
  const [id, block] = [findText(row, "observer"), findNumber(row, "bucket")];
  if (id === undefined) return [];
  const marks = block === undefined ? {} : { marks: { block, skipped: maskIn(row, "skipped") } };
  return [{ observer: observerIn(row), skipData: numberIn(row, "skip_data"), ...marks }];
}

function peersIn(row: Row, end: "src" | "dst"): Pick<WatchRow, "srcPeers" | "dstPeers"> {
  const [least, most] = [findText(row, `${end}_peer_least`), findText(row, `${end}_peer_most`)];
  if (least === undefined || most === undefined) return {};
  return end === "src" ? { srcPeers: { least, most } } : { dstPeers: { least, most } };
}

/** How many records of each kind the row stands for, and from when to when they reach. */
export function countsIn(row: Row): Omit<TotalRow, "of"> {
  return {
    ok: numberIn(row, "ok"),
    noData: numberIn(row, "no_data"),
    skipData: numberIn(row, "skip_data"),
    accepts: numberIn(row, "accepts"),
    rejects: numberIn(row, "rejects"),
    first: numberIn(row, "first"),
    last: numberIn(row, "last"),
  };
}
