import type { Draft, Settled } from "../draft.ts";
import { saidAt, sideOf } from "../draft.ts";
import type { Intent } from "../question.ts";
import type { EndToken } from "../readers/end-token.ts";
import type { Frame } from "../time/resolve-moment.ts";
import { isCue } from "./intent.ts";
import { leftOutOf } from "./left-out.ts";
import { settleWindow } from "./window.ts";

/** Settles a message that stands alone. */
export function settle(draft: Draft, intent: Intent, frame: Frame): Settled {
  const ends = settleEnds(draft, intent);
  const { ports } = draft;
  const window = settleWindow(draft, intent, frame);
  const asked = {
    src: sideOf(ends.src),
    dst: sideOf(ends.dst),
    ports: ports.ranges,
    ...(ports.protocol === undefined ? {} : { protocol: ports.protocol }),
  };
  return {
    intent,
    ...asked,
    leftOut: leftOutOf(draft, asked),
    ...(window.window === undefined ? {} : { window: window.window }),
    ...(draft.symptom === undefined ? {} : { symptom: draft.symptom }),
    direction: ends.direction,
    time: window.doubtful,
    mistakes: [...mistakesOf(draft), ...window.mistakes],
    said: [
      ...intentSaid(draft),
      ...saidAt("src", ends.src ?? draft.self),
      ...saidAt("dst", ends.dst),
      ...portsSaid(draft),
      ...window.said,
    ],
    assumed: [...intentAssumed(draft), ...ends.assumed, ...portsAssumed(draft), ...window.assumed],
    open:
      ends.src === undefined && draft.self !== undefined && intent !== "talkers" ? ["src", ...draft.open] : draft.open,
  };
}

/** Places of what is no address and no port. */
export function mistakesOf({ mistaken, ports }: Draft): Settled["mistakes"] {
  return [
    ...mistaken.flatMap(({ mistake, start, end }) => (mistake === undefined ? [] : [{ code: mistake, start, end }])),
    ...ports.mistaken.map(({ start, end }) => ({ code: "invalid_port", start, end }) as const),
  ];
}

/** Where port and protocol were said. */
export function portsSaid({ ports }: Draft): Settled["said"] {
  return [...saidAt("port", ports.portSaid), ...saidAt("protocol", ports.protocolSaid)];
}

/** What was filled in for port and protocol. */
export function portsAssumed({ ports, hasError }: Draft): Settled["assumed"] {
  const byService = ports.byService && ports.ranges.length > 0;
  return [
    ...(byService ? [{ field: "port", rule: "service-port" } as const] : []),
    ...(byService && ports.protocol !== undefined ? [{ field: "protocol", rule: "service-protocol" } as const] : []),
    ...(hasError && !byService && ports.protocol === "tcp"
      ? [{ field: "protocol", rule: "connection-error-is-tcp" } as const]
      : []),
  ];
}

/** Where the intent was said; a complaint only lets us assume it. */
export function intentSaid({ intent }: Draft): Settled["said"] {
  return intent === undefined || isStatement(intent) ? [] : saidAt("intent", intent.said);
}

function isStatement({ row }: NonNullable<Draft["intent"]>): boolean {
  return row === "complaint" || row === "trouble" || row === "courtesy";
}

function intentAssumed({ intent, hasError }: Draft): Settled["assumed"] {
  const isComplaint = intent?.row === "complaint" || intent?.row === "trouble";
  if (isComplaint || (!isCue(intent) && hasError)) return [{ field: "intent", rule: "intent-from-complaint" }];
  return !isCue(intent) ? [{ field: "intent", rule: "intent-from-bare-ends" }] : [];
}

interface EndsSettled {
  readonly src?: EndToken;
  readonly dst?: EndToken;
  /** The words leave open which end is which. */
  readonly direction: boolean;
  readonly assumed: Settled["assumed"];
}

/** Gives the loose ends the places that the words leave free. */
function settleEnds({ roles, self, isCommand }: Draft, intent: Intent): EndsSettled {
  const { src, dst, loose } = roles;
  const [first, second] = loose;
  const given = { ...(src === undefined ? {} : { src }), ...(dst === undefined ? {} : { dst }) };
  if (first === undefined || src !== undefined || dst !== undefined) return { ...given, direction: false, assumed: [] };
  if (self !== undefined) return { dst: first, direction: false, assumed: [] };
  if (second !== undefined) {
    const assumed = isCommand ? [] : ([{ field: "src", rule: "first-end-is-source" }] as const);
    return { src: first, dst: second, direction: !isCommand, assumed };
  }
  if (intent === "reached") return { src: first, direction: false, assumed: [] };
  const isPlain = intent === "talkers" || intent === "top_rejects" || intent === "digest";
  return {
    dst: first,
    direction: !isPlain,
    assumed: isPlain ? [] : [{ field: "dst", rule: "single-end-is-destination" }],
  };
}
