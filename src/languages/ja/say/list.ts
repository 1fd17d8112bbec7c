import type { Flow } from "../../../explanation/flow.ts";
import type { CannotSayReason, JudgedGroup } from "../../../verdict/verdict.ts";
import type { Clock } from "../../clock.ts";
import { isOneEnd } from "../../ends.ts";
import { serviceName } from "../../service-name.ts";
import { word } from "./headline.ts";
import { during, moment } from "./times.ts";
import { number } from "./words.ts";

/** 「10.20.40.4 → 22番 · 拒否 14 回 · 14:01〜14:09」 */
export function group(judged: JudgedGroup, flow: Flow, clock: Clock): string {
  // A day that the headline names is not named again.
  const inWindow = { ...clock, now: flow.window.from };
  return [who(judged, flow), what(judged, clock), when(judged, inWindow)].join(" · ");
}

/** Only what differs from line to line: an end that was asked for by itself is in the headline already. */
function who(judged: JudgedGroup, flow: Flow): string {
  const { src, dst, port } = judged;
  const from = isOneEnd(flow.src) ? "" : src;
  const to = isOneEnd(flow.dst) ? "" : dst;
  const name = serviceName(judged);
  const at = port === undefined ? "" : `${port}番${name === undefined ? "" : `（${name}）`}`;
  const target = [to, at].filter((text) => text !== "").join(" ");
  if (from === "") return target === "" ? `${src} → ${dst}` : `→ ${target}`;
  return target === "" ? from : `${from} → ${target}`;
}

function what({ verdict, accepted, rejected }: JudgedGroup, clock: Clock): string {
  if (verdict.kind === "cannot-say") return REASONS[verdict.reason];
  // What is rejected as a whole may still have been let out by the interface it came from.
  if (rejected > 0 && (accepted === 0 || verdict.kind === "rejected")) return `拒否 ${number(rejected)} 回`;
  if (rejected > 0) return `許可 ${number(accepted)} 回、拒否 ${number(rejected)} 回`;
  return `${word(verdict, clock)}（${number(accepted)} 件）`;
}

const REASONS: Readonly<Record<CannotSayReason, string>> = {
  "never-logged-traffic": "記録対象外",
  "records-skipped": "ログの欠け",
  "too-early": "ログ未着",
  "not-watched": "記録なし（未監視）",
  "only-accepts-logged": "許可のみ記録",
  "only-rejects-logged": "拒否のみ記録",
  "before-first-log": "最初のログより前",
};

function when({ verdict, first, last }: JudgedGroup, clock: Clock): string {
  const turn = verdict.kind === "mixed" ? verdict.turns.at(-1) : undefined;
  return turn === undefined ? during({ first, last }, clock) : `${moment(turn, clock)} に変化`;
}

/** 「ほか 40 組はすべて許可」 */
export function moreGroups(count: number, how: "accepted" | "not-rejected" | "any"): string {
  return `ほか ${number(count)} 組${{ accepted: "はすべて許可", "not-rejected": "は拒否なし", any: "" }[how]}`;
}
