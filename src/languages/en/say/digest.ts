import type { Hole } from "../../../coverage/day.ts";
import type { Doubt } from "../../../jobs/digest/compare.ts";
import type { Digest } from "../../../jobs/digest/digest.ts";
import type { Clients } from "../../../jobs/digest/line.ts";
import type { ToldLine } from "../../../jobs/digest/told.ts";
import { lengthOf } from "../../../time/window.ts";
import { zoneName } from "../../../time/zone.ts";
import { type Clock, sameDay } from "../../clock.ts";
import { digestCommand } from "../../digest-command.ts";
import { lineQuestion } from "../../digest-question.ts";
import type { AboutDigest, DigestWords, FilePlace, NameOfAddress, Untold } from "../../digest-words.ts";
import { isScattered } from "../../scattered.ts";
import { whyNoDigest } from "./digest-failures.ts";
import { lastingQuestion } from "./question.ts";
import { bareMoment, bareStretch, dateWords as day, moment } from "./times.ts";
import { inFull, list, many, number, place, sentence, serviceInFull } from "./words.ts";

/** What a channel is told of a day. */
export const digest: DigestWords = {
  headline,
  line,
  hole,
  more,
  question: (asked, day) => {
    const about = lineQuestion(asked, day);
    return about && lastingQuestion(about);
  },
  watched,
  doubts,
  about,
  failed: (date, clock) => `The digest of ${day(date, clock)} could not be made.`,
  why: whyNoDigest,
  reference: (id) => `Reference: ${id}.`,
  file: (told, clock) => `Digest of ${day(told.date, clock)}: ${list(contents(told))}`,
};

function headline(told: Digest, clock: Clock): { readonly word: string; readonly text: string } {
  const { date, kind, counts } = told;
  const on = day(date, clock);
  if (kind === "blind") return { word: "Nothing was recorded", text: `nothing can be said of ${on}` };
  if (counts.rejected + counts.stopped === 0) {
    return { word: `Nothing was rejected${kind === "quiet" ? "" : ", as far as was recorded"}`, text: on };
  }
  const least = counts.listed < counts.rejected ? "at least " : "";
  const total = counts.rejected === 0 ? "no rejects" : `${least}${many(counts.rejects, "reject")} in all`;
  return { word: sentence(changes(told).join(", ")), text: `${total} on ${on}` };
}

/** "3 new rejected pairs", "2 no longer rejected"; where nothing can be compared "40 rejected pairs". */
function changes({ counts, compared, all }: Digest): readonly string[] {
  const hedge = (section: ToldLine["section"]) =>
    all.some((told) => told.section === section && told.standing === "unknown") ? "perhaps " : "";
  const stopped = counts.new > 0 ? number(counts.stopped) : many(counts.stopped, "pair");
  const found = [
    ...(counts.new > 0 ? [`${hedge("new")}${many(counts.new, "new rejected pair")}`] : []),
    ...(counts.stopped > 0 ? [`${stopped} ${hedge("stopped")}no longer rejected`] : []),
  ];
  if (found.length > 0) return found;
  if (compared === "nothing") return [many(counts.rejected, "rejected pair")];
  return [compared === "own" ? "nothing new from inside" : "nothing new"];
}

function more({ untold, filed, folded }: Untold, file: FilePlace): string {
  const where = file === "below" ? "in the file below" : "with `--csv`";
  const singly = folded === 0 ? [] : [`the addresses one by one ${where}`];
  if (filed === 0) return [...(untold === 0 ? [] : [`${number(untold)} more`]), ...singly].join("; ");
  const some = filed < untold ? `, ${number(filed)} of them` : "";
  return `${number(untold)} more${some} ${where}`;
}

function line({ section, standing, line: told }: ToldLine, nameOf: NameOfAddress, clock: Clock): string {
  const { clients, rejects, seen } = told;
  const server = [named(told.dst, nameOf), serviceInFull(told)].filter((text) => text !== "").join(", ");
  const how =
    seen === undefined
      ? [`${number(rejects)} rejected the day before`]
      : [`${number(rejects)} rejected`, bareStretch({ from: seen.first, to: seen.last }, clock)];
  const hedge = standing === "unknown" ? "perhaps " : "";
  const title = section === "rejected" ? "" : `${hedge}${WORDS[section]}: `;
  return `${title}${[`${from(clients, nameOf)} → ${server}`, ...how].join(" · ")}`;
}

const WORDS = { new: "new", stopped: "no longer rejected" } as const;

function from(clients: Clients, nameOf: NameOfAddress): string {
  if ("address" in clients) return named(clients.address, nameOf);
  if (clients.side === "own") return `${clients.isCut ? "at least " : ""}${number(clients.count)} addresses inside`;
  return clients.count === 1
    ? `${named(clients.example, nameOf)} outside`
    : `${number(clients.count)} addresses outside`;
}

function named(address: string, nameOf: NameOfAddress): string {
  const name = nameOf(address);
  return inFull({ side: "dst", text: address, ...(name !== undefined && { name }) });
}

function hole(told: Hole, clock: Clock): string {
  const { observer, kind, minutes, lost, window } = told;
  const { from, to } = window;
  const end = sameDay(clock, to, clock.now) ? bareMoment(to, clock) : "24:00";
  const when = isScattered(told) ? ", spread over the day" : ` between ${bareMoment(from, clock)} and ${end}`;
  const what = {
    skipped:
      lost === minutes
        ? `lost records in ${duration(lost)}${when} (SKIPDATA)`
        : `lost records in ${duration(lost)} (SKIPDATA) and nothing recorded for ${duration(minutes - lost)}${when}`,
    gap: `nothing recorded for ${duration(minutes)}${when}`,
    ended: `nothing recorded from ${bareMoment(from, clock)} on`,
    began: `nothing recorded before ${end}`,
  }[kind];
  return `${place({ observer })}: ${what}`;
}

/** "40 min", "3 h", "3 h 10 min". */
function duration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [...(hours > 0 ? [`${hours} h`] : []), ...(rest > 0 || hours === 0 ? [`${rest} min`] : [])].join(" ");
}

function watched(told: Digest, file: FilePlace, clock: Clock): readonly string[] {
  const { date, day: seen, kind, counts } = told;
  const { window, totals, pending, unreadable } = seen;
  const hours = lengthOf(window) / 3600;
  const length = hours === 24 ? "" : `, ${hours} hours because the clocks changed`;
  const on = `${day(date, clock)} (${zoneName(window.from, clock.zone)}${length})`;
  if (kind === "blind")
    return [`Not one record of ${on} was found; \`flow-witness doctor\` tells whether logs arrive.`];
  const inDay = { ...clock, now: window.from };
  return [
    `${on}: ${many(totals.records, "record")} of ${many(totals.observers, "interface")}${gaps(told)}.`,
    ...(pending === undefined ? [] : [`The logs are delivered up to ${moment(pending.from, inDay)} only.`]),
    ...(totals.late === 0 ? [] : [lateRejects(totals.late)]),
    ...(unreadable.length === 0 ? [] : [`${many(unreadable.length, "file")} could not be read, or not wholly.`]),
    ...(kind === "quiet" && counts.untold > 0
      ? [`${file === "below" ? "The file below has" : "`--csv` shows"} the details.`]
      : []),
  ];
}

function gaps({ day: { totals }, counts: { holes } }: Digest): string {
  if (holes === 0) return "";
  if (totals.observers === 1) return ", with gaps";
  return `, ${holes === totals.observers ? "all" : number(holes)} of them with gaps`;
}

/** Rule 14. */
function lateRejects(count: number): string {
  const what = count === 1 ? "is most likely a late packet" : "are most likely late packets";
  return `${many(count, "reject")} just after a connection closed ${what}, so not counted.`;
}

function doubts({ doubts: found, counts }: Digest, clock: Clock): readonly string[] {
  const stopped =
    counts.stopped === 0 ? [] : ["No longer rejected does not mean accepted: ask about the pair to know."];
  return [...found.map((doubt) => doubtSentence(doubt, clock)), ...stopped];
}

function doubtSentence(doubt: Doubt, clock: Clock): string {
  switch (doubt.code) {
    case "first-time":
      return "No earlier digest is remembered; from the next one on, it tells what is new and what is no longer rejected.";
    case "missed-day":
      return "Nothing is known of the day before, so nothing is called new.";
    case "other-terms":
      return "The configuration has changed since the day before (what this digest is about, its zone, your networks or where the logs lie), so nothing is called new.";
    case "not-compared":
      return "The command line compares nothing: what is new, and what is no longer rejected, stands in the digest of a channel.";
    case "cut":
      return doubt.side === "own"
        ? "There are too many rejected pairs to tell which ones are new."
        : "Of clients outside there are too many to tell what is new.";
    case "observers": {
      const doctor = doubt.now < doubt.before ? "; `flow-witness doctor` tells whether all logs arrive" : "";
      return `Records came from ${many(doubt.now, "interface")}, after ${number(doubt.before)} the day before${doctor}.`;
    }
    case "not-watched":
      return doubt.change === "new"
        ? `${day(doubt.date, clock)} was not recorded completely, so what looks new may have been there before.`
        : `${day(doubt.date, clock)} was not recorded completely, so what looks gone may have been rejected all the same.`;
  }
}

function about(told: AboutDigest, clock: Clock): readonly string[] {
  const { about: ends, owner, wasDue, repeated, fileless, until } = told;
  return [
    ...(ends === undefined ? [] : [`Only traffic from or to ${list(some(ends), "or")}.`]),
    ...(wasDue === undefined ? [] : [`Late: it was due at ${moment(wasDue, clock)}.`]),
    ...(repeated ? ["This may be a repeat: it could not be found out whether it was posted before."] : []),
    ...(fileless === undefined ? [] : [`The file could not be sent: \`${digestCommand(fileless)} --csv\` prints it.`]),
    ...(until === undefined ? [] : [`This is the last one: \`until\` in the configuration is ${day(until, clock)}.`]),
    ...(owner === undefined ? [] : [`About this digest: ${owner}.`]),
  ];
}

/** A configuration may name very many. */
function some(ends: readonly string[]): readonly string[] {
  return ends.length <= 5 ? ends : [...ends.slice(0, 5), `${number(ends.length - 5)} more`];
}

/** What the file has, and how much there is where that is more. */
function contents({ counts }: Digest): readonly string[] {
  const of = counts.listed < counts.rejected ? `${number(counts.listed)} of ` : "";
  const fresh = counts.new === 0 ? "" : ` (${number(counts.new)} new)`;
  return [
    `${of}${many(counts.rejected, "rejected pair")}${fresh}`,
    ...(counts.stopped === 0 ? [] : [`${number(counts.stopped)} no longer rejected`]),
    ...(counts.holes === 0 ? [] : [`${many(counts.holes, "interface")} with gaps`]),
  ];
}
