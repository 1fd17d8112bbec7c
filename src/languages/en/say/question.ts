import type { End } from "../../../question/question.ts";
import { endWords, type NameOf, type Restatable } from "../../../question/restatable.ts";
import type { Window } from "../../../time/window.ts";
import type { Clock } from "../../clock.ts";
import { type Showing, showWindow, type WindowShown } from "../../shown-window.ts";
import { INTERNET, list, sentence } from "./words.ts";

/** The question as a person would ask it; reading the sentence gives the same question. */
export function question(asked: Restatable, clock: Clock, nameOf?: NameOf): string {
  if (asked.window === undefined) return askAbout(asked, "", nameOf);
  const { window } = asked;
  return askAbout(asked, asked.intent === "watch" ? limitOf(window, clock) : during(showWindow(window, clock)), nameOf);
}

/** The same about a time that is told in UTC, so that it is read as the same in any zone. */
export function lastingQuestion(asked: Restatable & { readonly window: Window }): string {
  const { window } = asked;
  return askAbout(asked, during({ ...showWindow(window, { zone: "UTC", now: window.to }), zone: "UTC" }));
}

/** The same about a time in words: "in the last 10 minutes". */
export function askAbout(asked: Restatable, when: string, nameOf?: NameOf): string {
  const time = when === "" ? "" : ` ${when}`;
  const way = wayOf(asked, nameOf);
  const name = (end: End | undefined) => (end === undefined ? "anything" : endWords(end, INTERNET, nameOf));
  switch (asked.intent) {
    case "blocked":
      return `Was anything blocked${way}${time}?`;
    case "accepted":
      return `Did anything get through${way}${time}?`;
    case "seen":
      return `Was there any traffic${way}${time}?`;
    case "why":
      return `What happened to traffic${way}${time}, and why?`;
    case "talkers":
      return `Who connected${way}${time}?`;
    case "reached":
      return `What did ${name(asked.src)} connect to${asked.dst === undefined ? "" : ` in ${name(asked.dst)}`}${serviceOf(asked)}${time}?`;
    case "top_rejects":
      return `Which traffic${way} was rejected most${time}?`;
    case "watch":
      return sentence(`${when === "" ? "" : `${when}, `}let me know when traffic${way} gets through.`);
    // The last words keep the full stop off a port, which would be read as a part of it.
    case "digest":
      return `Send me a regular digest of traffic${way}, please.`;
  }
}

/** " from A to B on port 22 (tcp)", with a blank before it; empty where nothing was named. */
export function wayOf({ src, dst, ...service }: Way, nameOf?: NameOf): string {
  const from = src === undefined ? "" : ` from ${endWords(src, INTERNET, nameOf)}`;
  const to = dst === undefined ? "" : ` to ${endWords(dst, INTERNET, nameOf)}`;
  return from + to + serviceOf(service);
}

type Way = Pick<Restatable, "src" | "dst" | "ports" | "protocol">;

function serviceOf({ ports, protocol }: Pick<Restatable, "ports" | "protocol">): string {
  if (ports.length === 0) return protocol === undefined ? "" : ` over ${protocol}`;
  const numbers = list(ports.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)));
  const noun = ports.length === 1 && ports[0]?.from === ports[0]?.to ? "port" : "ports";
  return ` on ${noun} ${numbers}${protocol === undefined ? "" : ` (${protocol})`}`;
}

/** "on 7 Oct 2026", "between 14:00 and 15:00 on 7 Oct 2026". */
function during({ from, to, extent, zone }: WindowShown): string {
  const suffix = zone === "UTC" ? " UTC" : "";
  switch (extent) {
    case "whole-day":
      return `on ${date(from)}${suffix}`;
    case "within-a-day":
      return `between ${from.time} and ${to.time}${suffix} on ${date(from)}`;
    case "several-days":
      return `between ${from.time}${suffix} on ${date(from)} and ${to.time}${suffix} on ${date(to)}`;
  }
}

/** "until 18:00 on 7 Oct 2026": how long a watch is to last. */
export function limitOf(window: Window, clock: Clock): string {
  const { to, zone } = showWindow(window, clock);
  return `until ${to.time}${zone === "UTC" ? " UTC" : ""} on ${date(to)}`;
}

function date({ year, month, day }: Showing): string {
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
