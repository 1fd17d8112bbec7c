import { TCP } from "../../../net/protocol.ts";
import type { CannotSayReason, Exchange, JudgedGroup } from "../../../verdict/verdict.ts";
import type { Clock } from "../../clock.ts";
import { isOneEnd } from "../../ends.ts";
import { isTcp, listEnds, namedPorts, rejectedPorts, rowParty, severalEnd } from "../../folded.ts";
import type { ListRow, MoreRows } from "../../language.ts";
import { size } from "../../size.ts";
import { word } from "./headline.ts";
import { bareMoment, bareStretch } from "./times.ts";
import { inFull, list as listed, many, number, protocolWord, serviceInFull } from "./words.ts";

/** "10.20.40.4 → port 22 (ssh) · 14 rejected · 14:01–14:09". */
export function group(row: ListRow, clock: Clock): string {
  return groupCells(row, clock).join(" · ");
}

/** The same in cells: between whom, how it went, and when. */
export function groupCells(row: ListRow, clock: Clock): readonly [string, string, string] {
  // A day that the headline names is not named again.
  const inWindow = { ...clock, now: row.flow.window.from };
  return [who(row), what(row, clock).join(" · "), when(row, inWindow)];
}

/** Only what differs from line to line: an end that was asked for by itself is in the headline already. */
function who({ group: judged, list, flow }: ListRow): string {
  const { folded } = judged;
  const [src, dst] = [inFull(rowParty("src", judged)), inFull(rowParty("dst", judged))];
  const { from: asked, to: aim } = listEnds(list, flow);
  const several = severalEnd(judged);
  const many = folded === undefined ? "" : `${number(folded.addresses)} addresses`;
  const from = several === "src" ? many : isOneEnd(asked) ? "" : src;
  const to = several === "dst" || isOneEnd(aim) ? "" : dst;
  const at =
    list.about === "rejects" && folded !== undefined && folded.ports > 1 ? `${folded.ports} ports` : ports(judged);
  const target = [to, at, several === "dst" ? `on ${many}` : ""].filter((text) => text !== "").join(" ");
  if (from === "") return target === "" ? `${src} → ${dst}` : `→ ${target}`;
  return target === "" ? from : `${from} → ${target}`;
}

/** "port 22 (ssh)", "UDP port 53 (dns)", "ICMP", "ports 443, 53/udp, 80 and 3 more". */
function ports(judged: JudgedGroup): string {
  const { folded } = judged;
  if (folded !== undefined && folded.ports > 1) {
    const named = namedPorts(folded).map(portNumber);
    const more = folded.ports - named.length;
    return `ports ${more === 0 ? listed(named) : `${named.join(", ")} and ${number(more)} more`}`;
  }
  return serviceInFull(judged);
}

function portNumber({ port, protocol }: Pick<JudgedGroup, "port" | "protocol">): string {
  if (port === undefined) return protocol === undefined ? "none" : protocolWord(protocol);
  return protocol === undefined || protocol === TCP ? `${port}` : `${port}/${protocolWord(protocol).toLowerCase()}`;
}

function what({ group: judged, flow }: ListRow, clock: Clock): readonly string[] {
  const { verdict, rejected, turnedAway, conversations, bytes, folded } = judged;
  if (verdict.kind === "cannot-say") return [REASONS[verdict.reason]];
  const connections = many(conversations, isTcp(judged) ? "connection" : "conversation");
  if (turnedAway > 0 && turnedAway < conversations) {
    const where = folded === undefined ? [] : rejectedPorts(folded).map(portNumber);
    const on = where.length === 0 ? "" : ` (on ${listed(where)})`;
    return [`${number(turnedAway)} of ${connections} rejected${on}`, size(bytes)];
  }
  if (rejected > 0) return [`${number(rejected)} rejected`, ...kindOfSource(folded)];
  const usual = verdict.kind === "accepted" && (folded !== undefined || USUAL.includes(verdict.exchange.kind));
  return [usual ? "accepted" : word(verdict, clock, flow).toLowerCase(), `${connections}, ${size(bytes)}`];
}

/** What else is known of a source that was rejected on many addresses or ports. */
function kindOfSource(folded: JudgedGroup["folded"]): readonly string[] {
  if (folded?.looksLike) return ["most likely a port scan"];
  return (folded?.sourceAccepts ?? 0) > 0 ? ["other traffic accepted"] : [];
}

const USUAL: readonly Exchange["kind"][] = ["completed", "two-way", "under-way"];

const REASONS: Readonly<Record<CannotSayReason, string>> = {
  "never-logged-traffic": "never logged",
  "records-skipped": "records lost",
  "too-early": "not delivered yet",
  "not-watched": "not recorded",
  "only-accepts-logged": "only accepts logged",
  "only-rejects-logged": "only rejects logged",
  "before-first-log": "before the first log",
};

function when({ group: { verdict, first, last }, list: { about }, flow: { window } }: ListRow, clock: Clock): string {
  const turn = verdict.kind === "mixed" ? verdict.turns.at(-1) : undefined;
  if (turn !== undefined) return `changed ${bareMoment(turn, clock)}`;
  const hosts = about === "sources" || about === "destinations";
  const begin = Math.max(first, window.from);
  const [from, to] = [bareMoment(begin, clock, last), bareMoment(last, clock, begin)];
  if (hosts && first < window.from) return `since ${from} or before, last ${to}`;
  return hosts && from !== to ? `since ${from}, last ${to}` : bareStretch({ from: first, to: last }, clock);
}

/** "40 more pairs, all accepted (in the details)", "12 more pairs with rejects, 3 of them in part (8 in the details)". */
export function moreGroups(more: MoreRows): string {
  const { count, told } = more;
  if (told === 0) return uncounted(more);
  return `${uncounted(more)} (${told === count ? "" : `${number(told)} `}in the details)`;
}

function uncounted({ count, how, about, partly }: MoreRows): string {
  const hosts = about === "sources" || about === "destinations";
  const more = `${number(count)} more ${hosts ? (count === 1 ? "host" : "hosts") : count === 1 ? "pair" : "pairs"}`;
  const some = (what: string) => (partly === 0 ? "" : `, ${number(partly)} of them ${what}`);
  switch (how) {
    case "accepted":
      return `${more}, ${count === 1 ? "" : "all "}accepted`;
    case "not-rejected":
      return `${more}, none rejected`;
    case "rejected":
      return `${more} with rejects${some("in part")}`;
    case "rejected-often":
      return `${number(count)} more ${count === 1 ? "source" : "sources"} rejected on many addresses or ports${some("with other traffic accepted")}`;
  }
}
