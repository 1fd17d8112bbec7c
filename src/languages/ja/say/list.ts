import type { Flow } from "../../../explanation/flow.ts";
import type { CannotSayReason, JudgedGroup } from "../../../verdict/verdict.ts";
import type { Clock } from "../../clock.ts";
import { isOneEnd } from "../../ends.ts";
import { isTcp, listEnds, namedPorts, rejectedPorts, rowParty, severalEnd } from "../../folded.ts";
import type { ListRow, MoreRows } from "../../language.ts";
import { size } from "../../size.ts";
import { accepted, word } from "./headline.ts";
import { ja } from "./ja.ts";
import { during, moment } from "./times.ts";
import { inFull, number, portNumber, serviceInFull } from "./words.ts";

/** 「10.20.40.4 → 22番（ssh） · 拒否 14 回 · 14:01〜14:09」 */
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
  const many = folded === undefined ? "" : ja`${number(folded.addresses)}アドレス`;
  const from = several === "src" ? many : isOneEnd(asked) ? "" : src;
  const to = several === "dst" ? many : isOneEnd(aim) ? "" : dst;
  const at =
    list.about === "rejects" && folded !== undefined && folded.ports > 1 ? ja`${folded.ports}ポート` : ports(judged);
  const gap = several === "dst" ? "・" : to.endsWith("）") ? "" : " ";
  const target = [to, at].filter((text) => text !== "").join(gap);
  if (from === "") return target === "" ? `${src} → ${dst}` : `→ ${target}`;
  return target === "" ? from : `${from} → ${target}`;
}

/** 「22番（ssh）」「UDP 53番（dns）」「ICMP」「443番、22番、80番ほか 3」 */
function ports(judged: JudgedGroup): string {
  const { folded } = judged;
  if (folded !== undefined && folded.ports > 1) {
    const named = namedPorts(folded).map(portNumber);
    const more = folded.ports - named.length;
    return more === 0 ? named.join("、") : ja`${named.join("、")}ほか${number(more)}`;
  }
  return serviceInFull(judged);
}

function what({ group: judged, flow }: ListRow, clock: Clock): readonly string[] {
  const { verdict, rejected, turnedAway, conversations, bytes, folded } = judged;
  if (verdict.kind === "cannot-say") return [REASONS[verdict.reason]];
  const noun = isTcp(judged) ? "接続" : "通信";
  if (turnedAway > 0 && turnedAway < conversations) {
    const where = folded === undefined ? [] : rejectedPorts(folded).map(portNumber);
    const on = where.length === 0 ? "" : `（${where.join("、")}）`;
    return [`${noun} ${number(conversations)} 件中 ${number(turnedAway)} 件で拒否${on}`, size(bytes)];
  }
  if (rejected > 0) {
    return [`拒否 ${number(rejected)} 回`, ...kindOfSource(folded)];
  }
  return [howItWent(judged, flow, clock), `${noun} ${number(conversations)} 件、${size(bytes)}`];
}

/** What else is known of a source that was rejected on many addresses or ports. */
function kindOfSource(folded: JudgedGroup["folded"]): readonly string[] {
  if (folded?.looksLike) return ["ポートスキャンの可能性が高い"];
  return (folded?.sourceAccepts ?? 0) > 0 ? ["ほかの通信は許可あり"] : [];
}

/** How one of several groups went is not how all of them did. */
function howItWent({ verdict, folded }: JudgedGroup, flow: Flow, clock: Clock): string {
  if (verdict.kind !== "accepted") return word(verdict, clock, flow);
  return folded === undefined ? accepted(verdict.exchange, "許可") : "許可";
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

function when({ group: { verdict, first, last }, list: { about }, flow: { window } }: ListRow, clock: Clock): string {
  const turn = verdict.kind === "mixed" ? verdict.turns.at(-1) : undefined;
  if (turn !== undefined) return `${moment(turn, clock)} に変化`;
  const [from, to] = [moment(first, clock), moment(last, clock)];
  const hosts = about === "sources" || about === "destinations";
  if (hosts && first < window.from) return ja`${moment(window.from, clock)}以前から（最終 ${to}）`;
  if (from === to || !hosts) return during({ first, last }, clock);
  return ja`${from}から（最終 ${to}）`;
}

/** 「ほか 40 組はすべて許可（詳細に表示）」「ほか 12 組で拒否（うち 3 組は一部、8 組は詳細に表示）」 */
export function moreGroups(more: MoreRows): string {
  const { count, told, how, partly } = more;
  const unit = unitOf(more);
  const notes = [
    ...(partly === 0
      ? []
      : [`うち ${number(partly)} ${unit}は${how === "rejected-often" ? "ほかの通信が許可" : "一部"}`]),
    ...(told === 0 ? [] : [told === count ? "詳細に表示" : `${number(told)} ${unit}は詳細に表示`]),
  ];
  return uncounted(more) + (notes.length === 0 ? "" : `（${notes.join("、")}）`);
}

function unitOf({ how, about }: MoreRows): string {
  if (how === "rejected-often") return "件";
  return about === "sources" || about === "destinations" ? "台" : "組";
}

function uncounted(rows: MoreRows): string {
  const { count, how } = rows;
  const more = `ほか ${number(count)} ${unitOf(rows)}`;
  switch (how) {
    case "accepted":
      return `${more}はすべて許可`;
    case "not-rejected":
      return `${more}は拒否なし`;
    case "rejected":
      return `${more}で拒否`;
    case "rejected-often":
      return `ほかに、多数の宛先やポートで拒否された送信元 ${number(count)} 件`;
  }
}
