import { portName } from "../../../net/services.ts";
import type { Choice, Filling } from "../../../question/asking-back/choices.ts";
import type { Lack } from "../../../question/asking-back/lack.ts";
import type { Mistake, MistakeCode, Slot } from "../../../question/question.ts";
import type { Reply } from "../../language.ts";
import { ja } from "./ja.ts";

/** Which words are wrong, why, and how they are right. */
export function mistake({ code, text }: Mistake, repair?: string): string {
  return MISTAKES[code](text, repair);
}

const MISTAKES: Readonly<Record<MistakeCode, (text: string, repair?: string) => string>> = {
  invalid_ip: (text, repair) =>
    `「${text}」は IP アドレスとして正しくありません。${meant(repair) ?? "正しいアドレスを教えてください。例: `10.20.40.4`、`2001:db8::7`"}`,
  invalid_cidr: (text, repair) =>
    `「${text}」はネットワークの指定として正しくありません（プレフィックス長は IPv4 で 0〜32、IPv6 で 0〜128 です）。${meant(repair) ?? "正しいネットワークを教えてください。例: `10.20.40.0/24`"}`,
  invalid_port: (text) =>
    `${digitsIn(text)}番というポートはありません。ポート番号は 1〜65535 で指定してください。例: \`10.20.40.4 → 10.23.0.60 443 直近1時間\``,
  invalid_time: (text) =>
    `「${text}」は日時として読み取れません。いつの通信でしょうか。例: \`14:00〜14:30\`、\`直近1時間\``,
  end_before_start: (text, repair) =>
    `「${text}」は終了が開始より前になっています。${meant(repair) ?? "いつからいつまででしょうか。例: `14:00〜14:30`"}`,
  future_window: (text) =>
    `「${text}」は未来の時間帯なので、まだ記録がありません。いつの通信を調べますか。例: \`直近1時間\``,
  too_long: () => "メッセージが 8,000 文字を超えています。アドレス、ポート、時間の部分だけを送ってください。",
};

function meant(repair: string | undefined): string | undefined {
  return repair === undefined ? undefined : `\`${repair}\` のことでしょうか。`;
}

/** "port 70000" without its word. */
function digitsIn(text: string): string {
  return /\d+/u.exec(text.normalize("NFKC"))?.[0] ?? text;
}

/** One question for everything that is lacking. */
export function ask(lack: Lack, example?: string): string {
  const { unclear, remembered } = lack;
  const which = unclear.map(({ words }) => `「${words}」はどれのことですか。`);
  const known = remembered === undefined ? "" : `前回と同じ ${remembered} でよければ、そのまま選んでください。`;
  const ending = example === undefined ? "" : `例: \`${example}\``;
  return [missingAsked(lack), ...which, known, ending].join("");
}

function missingAsked({ missing, own, wanted, remembered }: Lack): string {
  if (wanted === "one-end") return "どこからの、またはどこへの通信ですか。片方だけでもかまいません。";
  if (wanted === "subject") return "どのマシン、またはどのネットワークについてですか。";
  if (own === undefined) return slotsAsked(missing);
  const how = remembered === undefined ? "（Windows は `ipconfig`、macOS と Linux は `ifconfig` で分かります）" : "";
  const machine = ja`お使いの${thingIn(own)}の IP アドレスを教えてください${how}。`;
  return machine + slotsAsked(missing.filter((slot) => slot !== "src"));
}

/** 「自分のPC」 names a thing; 「こちら」 does not. */
function thingIn(own: string): string {
  return /の(?<thing>[^の]+)$/u.exec(own.trim())?.groups?.["thing"] ?? "端末";
}

function slotsAsked(slots: readonly Slot[]): string {
  const [from, to, port] = (["src", "dst", "port"] as const).map((slot) => slots.includes(slot));
  const number = port === true ? "何番ポートの" : "";
  if (from === true) return `どこから${to === true ? "どこへ" : ""}の${number}通信ですか。`;
  if (to === true) return `どこへの${number}通信ですか。`;
  return port === true ? "何番ポートの通信ですか。" : "";
}

/** A choice as a button says it, and as the person would reply. */
export function reply(choice: Choice): Reply {
  return { label: labelOf(choice), text: choice.map(replyPart).reduce((text, part) => ja`${text}${part}`, "") };
}

function labelOf(choice: Choice): string {
  const ends = choice.flatMap((filling) => (filling.slot === "port" ? [] : [endLabel(filling)]));
  const ports = choice.flatMap((filling) => (filling.slot === "port" ? [portLabel(filling)] : []));
  return [...(ends.length > 0 ? [ends.join(" → ")] : []), ...ports].join(" ");
}

function endLabel({ offer: { words, name } }: Exclude<Filling, { slot: "port" }>): string {
  return name === undefined ? words : `${name}（${words}）`;
}

function portLabel(filling: Extract<Filling, { slot: "port" }>): string {
  const { from, to } = filling.port;
  const name = from === to ? portName(from) : undefined;
  return name === undefined ? numbers(filling) : `${numbers(filling)}（${name}）`;
}

function replyPart(filling: Filling): string {
  switch (filling.slot) {
    case "src":
      return ja`${filling.offer.words}から`;
    case "dst":
      return ja`${filling.offer.words}へ`;
    case "port":
      return numbers(filling);
  }
}

function numbers({ port: { from, to } }: Extract<Filling, { slot: "port" }>): string {
  return from === to ? `${from}番` : `${from}〜${to}番`;
}
