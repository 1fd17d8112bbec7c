import type { Mistake, MistakeCode, Slot } from "../../../question/question.ts";

/** Which words are wrong, why, and an example of how they are right. */
export function mistake({ code, text }: Mistake): string {
  return MISTAKES[code](text);
}

const MISTAKES: Readonly<Record<MistakeCode, (text: string) => string>> = {
  invalid_ip: (text) =>
    `「${text}」は IP アドレスではありません。どのアドレスでしょうか。例: \`10.20.40.4\`、\`2001:db8::7\``,
  invalid_cidr: (text) =>
    `「${text}」はネットワークではありません（長さは IPv4 で 0〜32、IPv6 で 0〜128 です）。どのネットワークでしょうか。例: \`10.20.40.0/24\``,
  invalid_port: (text) =>
    `${digitsIn(text)}番のポートはありません（ポートは 1〜65535 です）。どのポートでしょうか。例: \`/flow 10.20.40.4 10.23.0.60 443 直近1時間\``,
  invalid_time: (text) =>
    `「${text}」は時刻として読めません。いつの通信でしょうか。例: \`14:00〜14:30\`、\`直近1時間\``,
  end_before_start: (text) => `「${text}」は終わりが始まりより前です。いつからいつまででしょうか。例: \`14:00〜14:30\``,
  future_window: (text) => `「${text}」は未来なので、まだ記録がありません。過去のいつでしょうか。例: \`直近1時間\``,
  too_long: () => "メッセージが 8,000 文字を超えています。アドレス、ポート、時間の部分だけを送ってください。",
};

/** "port 70000" without its word. */
function digitsIn(text: string): string {
  return /\d+/u.exec(text.normalize("NFKC"))?.[0] ?? text;
}

/** One question for everything that is missing. */
export function ask(missing: readonly Slot[]): string {
  return `${missing.map((slot) => SLOTS[slot]).join("と")}が分かりません。教えてください。例: \`/flow 10.20.40.4 10.23.0.60 22 直近1時間\``;
}

const SLOTS: Readonly<Record<Slot, string>> = { src: "送信元", dst: "宛先", port: "ポート" };
