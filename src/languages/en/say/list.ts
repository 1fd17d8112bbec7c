import type { Flow } from "../../../explanation/flow.ts";
import type { CannotSayReason, JudgedGroup } from "../../../verdict/verdict.ts";
import type { Clock } from "../../clock.ts";
import { isOneEnd } from "../../ends.ts";
import { serviceName } from "../../service-name.ts";
import { word } from "./headline.ts";
import { bareMoment, bareStretch } from "./times.ts";
import { number } from "./words.ts";

/** "10.20.40.4 → port 22 · 14 rejected · 14:01–14:09". */
export function group(judged: JudgedGroup, flow: Flow, clock: Clock): string {
  // A day that the headline names is not named again.
  const inWindow = { ...clock, now: flow.window.from };
  return [who(judged, flow), ...what(judged, clock), when(judged, inWindow)].join(" · ");
}

/** Only what differs from line to line: an end that was asked for by itself is in the headline already. */
function who(judged: JudgedGroup, flow: Flow): string {
  const { src, dst, port } = judged;
  const from = isOneEnd(flow.src) ? "" : src;
  const to = isOneEnd(flow.dst) ? "" : dst;
  const name = serviceName(judged);
  const at = port === undefined ? "" : `port ${port}${name === undefined ? "" : ` (${name})`}`;
  const target = [to, at].filter((text) => text !== "").join(" ");
  if (from === "") return target === "" ? `${src} → ${dst}` : `→ ${target}`;
  return target === "" ? from : `${from} → ${target}`;
}

function what({ verdict, accepted, rejected }: JudgedGroup, clock: Clock): readonly string[] {
  if (verdict.kind === "cannot-say") return [REASONS[verdict.reason]];
  // What is rejected as a whole may still have been let out by the interface it came from.
  if (rejected > 0 && (accepted === 0 || verdict.kind === "rejected")) return [`${number(rejected)} rejected`];
  if (rejected > 0) return [`${number(accepted)} accepted, ${number(rejected)} rejected`];
  return [word(verdict, clock).toLowerCase(), `${number(accepted)} records`];
}

const REASONS: Readonly<Record<CannotSayReason, string>> = {
  "never-logged-traffic": "never logged",
  "records-skipped": "records lost",
  "too-early": "not delivered yet",
  "not-watched": "not recorded",
  "only-accepts-logged": "only accepts logged",
  "only-rejects-logged": "only rejects logged",
  "before-first-log": "before the first log",
};

function when({ verdict, first, last }: JudgedGroup, clock: Clock): string {
  const turn = verdict.kind === "mixed" ? verdict.turns.at(-1) : undefined;
  if (turn !== undefined) return `changed ${bareMoment(turn, clock)}`;
  return bareMoment(first, clock) === bareMoment(last, clock)
    ? bareMoment(first, clock)
    : bareStretch({ from: first, to: last }, clock);
}

/** "40 more, all accepted". */
export function moreGroups(count: number, how: "accepted" | "not-rejected" | "any"): string {
  const rest = { accepted: ", all accepted", "not-rejected": ", none rejected", any: "" }[how];
  return `${number(count)} more${rest}`;
}
