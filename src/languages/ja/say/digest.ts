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
import { ja } from "./ja.ts";
import { lastingQuestion } from "./question.ts";
import { bareMoment, bareStretch, dateWords as day, moment } from "./times.ts";
import { inFull, number, place, serviceInFull } from "./words.ts";

/** What a channel is told of a day. */
export const digest: DigestWords = {
  headline,
  line,
  hole,
  more,
  question: (asked, window) => {
    const about = lineQuestion(asked, window);
    return about && lastingQuestion(about);
  },
  watched,
  doubts,
  about,
  failed: (date, clock) => `${day(date, clock)}の日次レポートを作成できませんでした。`,
  why: whyNoDigest,
  reference: (id) => `参照番号: ${id}`,
  file: (told, clock) => `${day(told.date, clock)}の日次レポート: ${contents(told).join("、")}`,
};

function headline(told: Digest, clock: Clock): { readonly word: string; readonly text: string } {
  const { date, kind, counts } = told;
  const on = day(date, clock);
  if (kind === "blind") return { word: "記録がありません", text: `${on}については何も判断できません` };
  if (counts.rejected + counts.stopped === 0) {
    return { word: `${kind === "quiet" ? "" : "記録された範囲で、"}拒否はありません`, text: on };
  }
  const least = counts.listed < counts.rejected ? "以上" : "";
  const total = counts.rejected === 0 ? "の拒否はありません" : `の拒否は計 ${number(counts.rejects)} 回${least}`;
  return { word: changes(told).join("、"), text: `${on}${total}` };
}

/** 「新たな拒否 3 組」「なくなった拒否 2 組」; where nothing can be compared 「拒否 40 組」 */
function changes({ counts, compared, all }: Digest): readonly string[] {
  const hedge = (section: ToldLine["section"]) =>
    all.some((told) => told.section === section && told.standing === "unknown") ? "（未確定）" : "";
  const found = [
    ...(counts.new > 0 ? [`新たな拒否 ${number(counts.new)} 組${hedge("new")}`] : []),
    ...(counts.stopped > 0 ? [`なくなった拒否 ${number(counts.stopped)} 組${hedge("stopped")}`] : []),
  ];
  if (found.length > 0) return found;
  if (compared === "nothing") return [`拒否 ${number(counts.rejected)} 組`];
  return [`${compared === "own" ? "内部からの" : ""}新たな拒否はありません`];
}

function more({ untold, filed, folded }: Untold, file: FilePlace): string {
  const where = file === "below" ? "は下のファイルにあります" : "は `--csv` で表示できます";
  const singly = folded === 0 ? [] : [`アドレスごとの内訳${where}`];
  if (filed === 0) return [...(untold === 0 ? [] : [`ほか ${number(untold)} 件`]), ...singly].join("。");
  return filed < untold
    ? `ほか ${number(untold)} 件（うち ${number(filed)} 件${where}）`
    : `ほか ${number(untold)} 件${where}`;
}

function line({ section, standing, line: told }: ToldLine, nameOf: NameOfAddress, clock: Clock): string {
  const { clients, rejects, seen } = told;
  const way = `${from(clients, nameOf)} → ${server(told, nameOf)}`;
  const how =
    seen === undefined
      ? [`前日は ${number(rejects)} 回`]
      : [`${number(rejects)} 回`, bareStretch({ from: seen.first, to: seen.last }, clock)];
  const hedge = standing === "unknown" ? "（未確定）" : "";
  return `${WORDS[section]}${hedge}: ${[way, ...how].join(" · ")}`;
}

const WORDS = { new: "新たな拒否", stopped: "なくなった拒否", rejected: "拒否" } as const;

function from(clients: Clients, nameOf: NameOfAddress): string {
  if ("address" in clients) return named(clients.address, nameOf);
  if (clients.side === "own") return `内部 ${number(clients.count)} アドレス${clients.isCut ? "以上" : ""}`;
  return clients.count === 1 ? `外部の ${named(clients.example, nameOf)}` : `外部 ${number(clients.count)} アドレス`;
}

/** 「給与DB（10.23.0.60）22番（ssh）」 */
function server({ dst, ...service }: ToldLine["line"], nameOf: NameOfAddress): string {
  const end = named(dst, nameOf);
  return `${end}${end.endsWith("）") ? "" : " "}${serviceInFull(service)}`.trimEnd();
}

function named(address: string, nameOf: NameOfAddress): string {
  const name = nameOf(address);
  return inFull({ side: "dst", text: address, ...(name !== undefined && { name }) });
}

function hole(told: Hole, clock: Clock): string {
  const { observer, kind, minutes, lost, window } = told;
  const { from, to } = window;
  const end = sameDay(clock, to, clock.now) ? bareMoment(to, clock) : "24:00";
  const when = isScattered(told) ? "一日を通して断続的に" : `${bareMoment(from, clock)}〜${end} に`;
  const what = {
    skipped: `${when}計 ${duration(lost)}の記録が欠落（SKIPDATA）${lost === minutes ? "" : `、計 ${duration(minutes - lost)}の記録なし`}`,
    gap: `${when}計 ${duration(minutes)}の記録なし`,
    ended: `${bareMoment(from, clock)} 以降の記録なし`,
    began: `${end} より前の記録なし`,
  }[kind];
  return `${place({ observer })}: ${what}`;
}

/** 「40 分」「3 時間」「3 時間 10 分」 */
function duration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [...(hours > 0 ? [`${hours} 時間`] : []), ...(rest > 0 || hours === 0 ? [`${rest} 分`] : [])].join(" ");
}

function watched(told: Digest, file: FilePlace, clock: Clock): readonly string[] {
  const { date, day: seen, kind, counts } = told;
  const { window, totals, pending, unreadable } = seen;
  const on = `${day(date, clock)}${zone(seen.window.from, clock)}`;
  if (kind === "blind") {
    return [`${on}の記録は 1 件も見つかりませんでした。ログの配信状況は \`flow-witness doctor\` で確認できます。`];
  }
  const hours = lengthOf(window) / 3600;
  return [
    ja`${on}の記録は${number(totals.records)}件、インターフェースは${number(totals.observers)}個${gaps(told)}です。`,
    ...(hours === 24 ? [] : [`夏時間などの切り替えにより、この日は ${hours} 時間でした。`]),
    ...(pending === undefined
      ? []
      : [ja`ログは${moment(pending.from, { ...clock, now: window.from })}の分までしか届いていません。`]),
    ...(totals.late === 0
      ? []
      : [
          `接続終了の直後に拒否された記録 ${number(totals.late)} 件は、遅れて届いたパケットとみられるため数えていません。`,
        ]),
    ...(unreadable.length === 0
      ? []
      : [`一部または全部を読み取れなかったファイルが ${number(unreadable.length)} 個あります。`]),
    ...(kind === "quiet" && counts.untold > 0
      ? [`詳細は${file === "below" ? "下のファイルにあります" : " `--csv` で表示できます"}。`]
      : []),
  ];
}

function gaps({ day: { totals }, counts: { holes } }: Digest): string {
  if (holes === 0) return "";
  if (totals.observers === 1) return "（記録に欠けあり）";
  return `（${holes === totals.observers ? "すべて" : `うち ${number(holes)} 個は`}記録に欠けあり）`;
}

/** Named only where it is not Japan's. */
function zone(instant: number, clock: Clock): string {
  const name = zoneName(instant, clock.zone);
  return name === "JST" ? "" : `［${name}］`;
}

function doubts({ doubts: found, counts }: Digest, clock: Clock): readonly string[] {
  const stopped =
    counts.stopped === 0 ? [] : ["拒否がなくなっても、許可されたとは限りません。「詳しく聞く」で確認できます。"];
  return [...found.map((doubt) => doubtSentence(doubt, clock)), ...stopped];
}

function doubtSentence(doubt: Doubt, clock: Clock): string {
  switch (doubt.code) {
    case "first-time":
      return "以前の日次レポートの情報がないため、前日との比較はありません。次回から比較します。";
    case "missed-day":
      return "前日の情報がないため、前日との比較はありません。";
    case "other-terms":
      return "設定（対象、タイムゾーン、自組織のネットワーク、ログの場所のいずれか）が変わったため、前日との比較はありません。";
    case "not-compared":
      return "コマンドラインでは前日と比較しません。新たな拒否や、なくなった拒否は、チャンネルに投稿される日次レポートに表示されます。";
    case "cut":
      return doubt.side === "own"
        ? "拒否された組が多すぎるため、前日とは比較していません。"
        : "外部からの通信は数が多すぎるため、前日とは比較していません。";
    case "observers": {
      const doctor = doubt.now < doubt.before ? "ログの配信状況は `flow-witness doctor` で確認できます。" : "";
      return `記録のあるインターフェースは、前日の ${number(doubt.before)} 個に対して ${number(doubt.now)} 個です。${doctor}`;
    }
    case "not-watched":
      return doubt.change === "new"
        ? `${day(doubt.date, clock)}は記録が一部欠けているため、新規とは言い切れません。`
        : `${day(doubt.date, clock)}は記録が一部欠けているため、拒否がなくなったとは言い切れません。`;
  }
}

function about(told: AboutDigest, clock: Clock): readonly string[] {
  const { about: ends, owner, wasDue, repeated, fileless, until } = told;
  return [
    ...(ends === undefined ? [] : [ja`${some(ends)}の通信だけを対象としています。`]),
    ...(wasDue === undefined ? [] : [ja`予定の${moment(wasDue, clock)}より遅れて投稿しました。`]),
    ...(repeated ? ["投稿済みかどうかを確認できなかったため、重複しているかもしれません。"] : []),
    ...(fileless === undefined
      ? []
      : [`ファイルを送信できませんでした。内容は \`${digestCommand(fileless)} --csv\` で表示できます。`]),
    ...(until === undefined ? [] : [`設定（\`until\`）により、この日次レポートは${day(until, clock)}で終了します。`]),
    ...(owner === undefined ? [] : [ja`この日次レポートについては${owner}へお問い合わせください。`]),
  ];
}

/** A configuration may name very many. */
function some(ends: readonly string[]): string {
  const more = ends.length <= 5 ? "" : ` ほか ${number(ends.length - 5)} 件`;
  return `${ends.slice(0, 5).join("、")}${more}`;
}

/** What the file has, and how much there is where that is more. */
function contents({ counts }: Digest): readonly string[] {
  const of = counts.listed < counts.rejected ? `${number(counts.rejected)} 組中 ` : "";
  const fresh = counts.new === 0 ? "" : `（うち新たな拒否 ${number(counts.new)} 組）`;
  return [
    `拒否 ${of}${number(counts.listed)} 組${fresh}`,
    ...(counts.stopped === 0 ? [] : [`なくなった拒否 ${number(counts.stopped)} 組`]),
    ...(counts.holes === 0 ? [] : [`記録の欠け ${number(counts.holes)} 件`]),
  ];
}
