import { dayOf, wallOf } from "../../time/wall.ts";
import { type Draft, isNamed, type Settled, type Side, saidAt, sideOf } from "../draft.ts";
import { endText } from "../end.ts";
import type { End, Field, Intent, Question, Slot } from "../question.ts";
import type { EndToken } from "../readers/end-token.ts";
import type { Frame } from "../time/resolve-moment.ts";
import { countEnds, isCue, namesPort } from "./intent.ts";
import { leftOutOf } from "./left-out.ts";
import { moveWindow } from "./moved-window.ts";
import { intentSaid, mistakesOf, portsAssumed, portsSaid } from "./settle.ts";
import type { Thread } from "./thread.ts";
import { lastHour, readSaid, readWatch, settled, type WindowSettled } from "./window.ts";

/** Whether a message says enough to be no follow-up: its intent and both ends, or those its intent asks about. */
export function standsAlone({ intent, roles, hasError }: Draft): boolean {
  if (hasError && roles.dst !== undefined) return true;
  if (!isCue(intent)) return false;
  const alone: readonly Intent[] = ["top_rejects", "digest", "help", "none", "explain"];
  if (alone.includes(intent.intent)) return true;
  return countEnds({ roles }) >= (intent.intent === "talkers" || intent.intent === "reached" ? 1 : 2);
}

/** Odd words beside a time or a cue that leave them about the question before. */
const ODD_WORDS = { time: 1, cue: 3 } as const;

/** Whether a message changes the previous question at all. */
export function changes(draft: Draft, { words: followUps }: Thread): boolean {
  const { intent, self, times, words } = draft;
  if (countEnds(draft) > 0 || namesPort(draft) || self !== undefined) return true;
  const patterns = followUps.flatMap((each) => Object.values(each).flat());
  if (patterns.some((pattern: RegExp) => pattern.test(words))) return true;
  const { onTopic, strangers } = draft.subject();
  if (isCue(intent)) return onTopic || strangers <= ODD_WORDS.cue;
  return times.phrases.length > 0 && strangers <= ODD_WORDS.time;
}

/** "OK, will try again tomorrow": a time to come by itself, and no question mark. */
export function isPlan(draft: Draft, { mistakes }: Settled): boolean {
  const namesMore = countEnds(draft) > 0 || namesPort(draft) || isCue(draft.intent);
  return !namesMore && mistakes.some(({ code }) => code === "future_window") && !draft.words.includes("?");
}

/** Joins a message to the previous question: everything is inherited but what the message names. */
export function follow(draft: Draft, thread: Thread, frame: Frame): Settled {
  const { previous } = thread;
  const intent = isCue(draft.intent) ? draft.intent.intent : previous.intent;
  const ends = inheritEnds(draft, thread, intent);
  const window = inheritWindow(draft, { thread, intent, frame });
  const ports = inheritPorts(draft, previous);
  return {
    intent,
    src: ends.src,
    dst: ends.dst,
    ...ports,
    leftOut: leftOutOf(draft, { ...ends, ...ports }),
    ...(window.window === undefined ? {} : { window: window.window }),
    ...symptomOf(draft, previous, ends),
    direction: ends.direction,
    time: window.doubtful,
    mistakes: [...mistakesOf(draft), ...window.mistakes],
    said: [...intentSaid(draft), ...ends.said, ...portsSaid(draft), ...window.said],
    assumed: [...inherited(draft, { ...ends, ...ports }), ...portsAssumed(draft), ...window.assumed],
    open: draft.self !== undefined && !isNamed(ends.src) ? ["src"] : [],
  };
}

/** How it failed holds for the same two ends only. */
function symptomOf({ symptom }: Draft, previous: Question, { src, dst }: EndsInherited): Pick<Settled, "symptom"> {
  if (symptom !== undefined) return { symptom };
  const isSame = isSameEnd(src.value, previous.src) && isSameEnd(dst.value, previous.dst);
  return previous.symptom === undefined || !isSame ? {} : { symptom: { kind: previous.symptom.kind } };
}

function isSameEnd(a: End | undefined, b: End | undefined): boolean {
  return a === undefined || b === undefined ? a === b : endText(a) === endText(b);
}

/** What the message does not say itself comes from the question before. */
function inherited(
  { intent, ports: written }: Draft,
  { src, dst, said, ports, protocol }: EndsInherited & Pick<Settled, "ports" | "protocol">,
): Settled["assumed"] {
  const names = (role: "src" | "dst") => said.some(({ field }) => field === role);
  const fields: readonly (readonly [Field, boolean])[] = [
    ["intent", !isCue(intent)],
    ["src", isNamed(src) && !names("src")],
    ["dst", isNamed(dst) && !names("dst")],
    ["port", ports.length > 0 && written.portSaid === undefined],
    ["protocol", protocol !== undefined && written.protocolSaid === undefined],
  ];
  return fields.flatMap(([field, isInherited]) => (isInherited ? [{ field, rule: "previous-question" }] : []));
}

interface EndsInherited {
  readonly src: Side;
  readonly dst: Side;
  readonly direction: boolean;
  readonly said: Settled["said"];
}

function inheritEnds(draft: Draft, { previous, words }: Thread, intent: Intent): EndsInherited {
  const kept = keptEnds(draft, previous, intent);
  const { roles } = draft;
  const [first, second] = roles.loose;
  const isReverse = words.some(({ reverse }) => reverse.some((pattern) => pattern.test(draft.words)));
  const base = isReverse ? { src: kept.dst, dst: kept.src } : kept;
  const named = {
    ...base,
    ...(roles.src === undefined ? {} : { src: sideOf(roles.src) }),
    ...(roles.dst === undefined ? {} : { dst: sideOf(roles.dst) }),
  };
  const said = [...saidAt("src", roles.src), ...saidAt("dst", roles.dst)];
  if (first === undefined) return { ...named, direction: false, said };
  if (second !== undefined)
    return {
      src: sideOf(first),
      dst: sideOf(second),
      direction: true,
      said: [...saidAt("src", first), ...saidAt("dst", second)],
    };
  return placeLoose(first, { base: named, missing: previous.missing, intent });
}

/** Asking who talks to it keeps the destination only, asking where it went the source only. */
function keptEnds({ intent, self }: Draft, previous: Question, asked: Intent): { src: Side; dst: Side } {
  const src = previous.src === undefined || self !== undefined ? {} : { value: previous.src };
  const dst = previous.dst === undefined ? {} : { value: previous.dst };
  if (intent === undefined) return { src, dst };
  if (asked === "talkers") return { src: {}, dst: isNamed(dst) ? dst : src };
  if (asked === "reached") return { src: isNamed(src) ? src : dst, dst: {} };
  return { src, dst };
}

interface Place {
  readonly base: { readonly src: Side; readonly dst: Side };
  readonly missing: readonly Slot[];
  readonly intent: Intent;
}

/** An end without a role fills the role that was asked for, else it replaces the destination. */
function placeLoose(end: EndToken, { base, missing, intent }: Place): EndsInherited {
  const asked = missing.filter((slot) => slot !== "port");
  const slot = asked.length === 1 ? asked[0] : undefined;
  const role = slot ?? (intent === "reached" ? "src" : "dst");
  const direction = slot === undefined && isNamed(base.src) && isNamed(base.dst);
  return { ...base, [role]: sideOf(end), direction, said: saidAt(role, end) };
}

/** A new number keeps tcp or udp and drops icmp; a service sets both; ping clears the port. */
function inheritPorts({ ports }: Draft, previous: Question): Pick<Settled, "ports" | "protocol"> {
  const { ranges, protocol, byService, mistaken } = ports;
  if (ranges.length === 0 && mistaken.length === 0) {
    if (protocol === undefined) return { ports: previous.ports, ...kept(previous.protocol) };
    return { ports: protocol === "icmp" ? [] : previous.ports, protocol };
  }
  const inherited = byService || previous.protocol === "icmp" ? undefined : previous.protocol;
  return { ports: ranges, ...kept(protocol ?? inherited) };
}

function kept(protocol: Question["protocol"]): Pick<Settled, "protocol"> {
  return protocol === undefined ? {} : { protocol };
}

interface WindowPlace {
  readonly thread: Thread;
  readonly intent: Intent;
  readonly frame: Frame;
}

function inheritWindow(draft: Draft, { thread, intent, frame }: WindowPlace): WindowSettled {
  const { previous } = thread;
  if (intent === "watch") {
    const isOther = previous.intent !== "watch" || draft.times.phrases.length > 0;
    return isOther ? readWatch(draft, frame) : inheritedWindow(previous);
  }
  const moved = moveWindow(draft.words, thread, frame);
  if (moved !== undefined) return settled(moved);
  const said = readSaid(draft, onInheritedDay(draft, previous, frame));
  if (said !== undefined) return settled(said);
  return previous.window === undefined || previous.intent === "watch" ? lastHour(frame) : inheritedWindow(previous);
}

/** As it was stored, not read anew: an hour later it is still the hour that was asked about. */
function inheritedWindow({ window }: Question): WindowSettled {
  return {
    ...(window === undefined ? {} : { window }),
    doubtful: false,
    mistakes: [],
    said: [],
    assumed: [{ field: "window", rule: "previous-question" }],
  };
}

/** A clock time without a date means the day that is being talked about. */
function onInheritedDay({ times }: Draft, { window }: Question, frame: Frame): Frame {
  const isClock = times.phrases.some((phrase) => "moment" in phrase && phrase.moment.clock !== undefined);
  if (!isClock || window === undefined) return frame;
  return { ...frame, day: dayOf(wallOf(window.from, times.zone ?? frame.zone)) };
}
