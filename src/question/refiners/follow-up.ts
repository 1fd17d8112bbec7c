import { dayOf, wallOf } from "../../time/wall.ts";
import { type Draft, isNamed, type Settled, type Side, saidAt, sideOf } from "../draft.ts";
import type { Field, Intent, Question, Slot } from "../question.ts";
import type { EndToken } from "../readers/end-token.ts";
import type { Frame } from "../time/resolve-moment.ts";
import { moveWindow } from "./moved-window.ts";
import { intentSaid, mistakesOf, portsAssumed, portsSaid } from "./settle.ts";
import type { Thread } from "./thread.ts";
import { lastHour, readSaid, readWatch, settled, type WindowSettled } from "./window.ts";

/** Whether a message says enough to be no follow-up: its intent and both ends, or those its intent asks about. */
export function standsAlone({ intent, roles, hasError }: Draft): boolean {
  const count = [roles.src, roles.dst].filter((end) => end !== undefined).length + roles.loose.length;
  if (hasError && roles.dst !== undefined) return true;
  if (intent === undefined || intent.row === "courtesy") return false;
  const alone: readonly Intent[] = ["top_rejects", "digest", "help", "none", "explain"];
  if (alone.includes(intent.intent)) return true;
  return intent.intent === "talkers" || intent.intent === "reached" ? count >= 1 : count >= 2;
}

/** Whether a message changes the previous question at all. */
export function changes({ intent, roles, self, ports, times, words }: Draft, { words: followUps }: Thread): boolean {
  const says = intent !== undefined && intent.row !== "courtesy";
  const names = roles.src !== undefined || roles.dst !== undefined || roles.loose.length > 0 || self !== undefined;
  const numbers = ports.ranges.length > 0 || ports.mistaken.length > 0 || ports.protocol !== undefined;
  const patterns = followUps.flatMap((each) => Object.values(each).flat());
  return (
    says || names || numbers || times.phrases.length > 0 || patterns.some((pattern: RegExp) => pattern.test(words))
  );
}

/** Joins a message to the previous question: everything is inherited but what the message names. */
export function follow(draft: Draft, thread: Thread, frame: Frame): Settled {
  const { previous } = thread;
  const intent = draft.intent === undefined || draft.intent.row === "courtesy" ? previous.intent : draft.intent.intent;
  const ends = inheritEnds(draft, thread, intent);
  const window = inheritWindow(draft, { thread, intent, frame });
  const ports = inheritPorts(draft, previous);
  return {
    intent,
    src: ends.src,
    dst: ends.dst,
    ...ports,
    ...(window.window === undefined ? {} : { window: window.window }),
    direction: ends.direction,
    time: window.doubtful,
    mistakes: [...mistakesOf(draft), ...window.mistakes],
    said: [...intentSaid(draft), ...ends.said, ...portsSaid(draft), ...window.said],
    assumed: [...inherited(draft, { ...ends, ...ports }), ...portsAssumed(draft), ...window.assumed],
    open: draft.self !== undefined && !isNamed(ends.src) ? ["src"] : [],
  };
}

/** What the message does not say itself comes from the question before. */
function inherited(
  { intent, ports: written }: Draft,
  { src, dst, said, ports, protocol }: EndsInherited & Pick<Settled, "ports" | "protocol">,
): Settled["assumed"] {
  const names = (role: "src" | "dst") => said.some(({ field }) => field === role);
  const fields: readonly (readonly [Field, boolean])[] = [
    ["intent", intent === undefined || intent.row === "courtesy"],
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
  if (intent === "watch" && (previous.intent !== "watch" || draft.times.phrases.length > 0))
    return readWatch(draft, frame);
  const moved = moveWindow(draft.words, thread, frame);
  if (moved !== undefined) return settled(moved);
  const said = readSaid(draft, onInheritedDay(draft, previous, frame));
  if (said !== undefined) return settled(said);
  const isOver = previous.window === undefined && intent !== "watch";
  if (isOver || (previous.intent === "watch" && intent !== "watch")) return lastHour(frame);
  return {
    ...(previous.window === undefined ? {} : { window: previous.window }),
    doubtful: false,
    mistakes: [],
    said: [],
    assumed: [{ field: "window", rule: "previous-question" }],
  };
}

/** A clock time without a date means the day that is being talked about. */
function onInheritedDay({ times }: Draft, { window }: Question, frame: Frame): Frame {
  const isClock = times.phrases.some(
    (phrase) => (phrase.kind === "point" || phrase.kind === "range") && phrase.moment.clock !== undefined,
  );
  if (!isClock || window === undefined) return frame;
  return { ...frame, day: dayOf(wallOf(window.from, times.zone ?? frame.zone)) };
}
