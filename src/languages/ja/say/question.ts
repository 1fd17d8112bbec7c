import type { End } from "../../../question/question.ts";
import { endWords, type NameOf, type Restatable } from "../../../question/restatable.ts";
import type { Window } from "../../../time/window.ts";
import type { Clock } from "../../clock.ts";
import { type Showing, showWindow, type WindowShown } from "../../shown-window.ts";
import { ja } from "./ja.ts";
import { INTERNET } from "./words.ts";

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

/** The same about a time in words: 「直近10分に」 */
export function askAbout(asked: Restatable, when: string, nameOf?: NameOf): string {
  const time = when === "" ? "" : `${when}、`;
  const traffic = trafficOf(asked, nameOf);
  switch (asked.intent) {
    case "blocked":
      return `${time}${traffic}は拒否されましたか。`;
    case "accepted":
      return `${time}${traffic}は許可されましたか。`;
    case "seen":
      return `${time}${traffic}はありましたか。`;
    case "why":
      return `${time}${traffic}の結果と、その理由を教えてください。`;
    case "talkers":
      return `${time}${connection(asked, nameOf)}接続したのはどのホストですか。`;
    case "reached":
      return `${time}${connection(asked, nameOf)}接続した先はどこですか。`;
    case "top_rejects":
      return traffic === ANY_TRAFFIC
        ? ja`${time}最も多く拒否された${traffic}はどれですか。`
        : ja`${time}${traffic}のうち、最も多く拒否されたものはどれですか。`;
    case "watch":
      return `${time}${traffic}が通ったら教えてください。`;
    case "digest":
      return `${traffic}の定期レポートを送ってください。`;
  }
}

/** Traffic of which nothing is said. */
const ANY_TRAFFIC = "通信";

/** 「A から B への 22番（TCP）の通信」 */
export function trafficOf({ src, dst, ...service }: Way, nameOf?: NameOf): string {
  const words = (end: End | undefined) => end && endWords(end, INTERNET, nameOf);
  return trafficBetween(words(src), words(dst), serviceOf(service));
}

/** The same of ends and service in words; an empty service is any. */
export function trafficBetween(src: string | undefined, dst: string | undefined, name: string): string {
  const from = src === undefined ? "" : ja`${src}から${dst === undefined ? "の" : ""}`;
  const to = dst === undefined ? "" : ja`${dst}への`;
  const way = ja`${from}${to}`;
  return name === "" ? ja`${way}${ANY_TRAFFIC}` : ja`${way}${name}の${ANY_TRAFFIC}`;
}

/** 「A から B へ 22番（TCP）で」 */
function connection({ src, dst, ...service }: Way, nameOf?: NameOf): string {
  const from = src === undefined ? "" : ja`${endWords(src, INTERNET, nameOf)}から`;
  const to = dst === undefined ? "" : ja`${endWords(dst, INTERNET, nameOf)}へ`;
  const name = serviceOf(service);
  return ja`${from}${to}${name === "" ? "" : ja`${name}で`}`;
}

type Way = Pick<Restatable, "src" | "dst" | "ports" | "protocol">;

/** 「22番（TCP）」; empty where nothing is said of it. */
export function serviceOf({ ports, protocol }: Omit<Way, "src" | "dst">): string {
  const name = protocol?.toUpperCase() ?? "";
  if (ports.length === 0) return name;
  const numbers = ports.map(({ from, to }) => (from === to ? `${from}` : `${from}〜${to}`)).join("、");
  return name === "" ? `${numbers}番` : `${numbers}番（${name}）`;
}

/** 「2026年10月7日に」「2026年10月7日 14:00〜15:00 に」 */
export function during({ from, to, extent, zone }: WindowShown): string {
  const suffix = zone === "UTC" ? "（UTC）" : "";
  switch (extent) {
    case "whole-day":
      return `${date(from)}${suffix}に`;
    case "within-a-day":
      return ja`${date(from)} ${from.time}〜${to.time}${suffix}に`;
    case "several-days":
      return ja`${date(from)} ${from.time}〜${date(to)} ${to.time}${suffix}に`;
  }
}

/** 「2026年10月7日 18:00 まで」: how long a watch is to last. */
export function limitOf(window: Window, clock: Clock): string {
  const { to, zone } = showWindow(window, clock);
  return ja`${date(to)} ${to.time}${zone === "UTC" ? "（UTC）" : ""}まで`;
}

function date({ year, month, day }: Showing): string {
  return `${year}年${month}月${day}日`;
}
