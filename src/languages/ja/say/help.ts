import type { Failure } from "../../../explanation/failure.ts";
import type { Cast } from "../../../question/asking-back/cast.ts";
import type { Help } from "../../language.ts";
import { ja } from "./ja.ts";
import { searchFailure } from "./search-failures.ts";
import { tooBig } from "./too-big.ts";
import { number } from "./words.ts";

/** What can be asked, with the organisation's own names. */
export function help({ client, server, network }: Cast): Help {
  return {
    title: "聞けること",
    intro:
      "A から B への通信が許可・拒否されたか、記録がないかを、理由とあわせてお答えします。A と B には、アドレス、ネットワーク、ホスト名、アドレス帳に登録された名前を書けます。時間の指定がなければ直近 1 時間を調べます。",
    examples: [
      `${client.words} → ${server.words} 22 直近1時間`,
      ja`${client.words}から${server.words}への 22番は 14:00〜14:10 に拒否されましたか`,
      ja`${client.words}から${server.words}の 443番につながらないのはなぜですか`,
      ja`昨日 ${network.words}から${server.words}に通信はありましたか`,
      ja`今日 ${server.words}に接続したのは誰ですか`,
      "直近24時間で最も多く拒否された通信はどれですか",
    ],
  };
}

/** The reply to what is no question about traffic. */
export function none({ client, server }: Cast): string {
  return `フローログから、通信が通ったかどうかとその理由をお答えするボットです。両端をアドレスか登録済みの名前で書いてください。例: \`${client.words} → ${server.words} 22 直近1時間\``;
}

/** The reply to whoever wants a record explained without pasting one. */
export const explain = "説明する記録そのものを貼り付けてください。項目の並びが標準でない場合は、ヘッダー行も必要です。";

/** Why there is no answer, and what can be done. */
export function failure(failed: Failure): string {
  switch (failed.code) {
    case "no-logs-found":
      return ja`${failed.paths.join("、")}にフローログが見つかりません。ファイル、または AWS が配信した形のフォルダー（.log.gz、.log、.parquet）を指定してください。`;
    case "not-readable":
      return ja`${failed.path}を読み取れません。存在するか、読み取り権限があるかを確認してください。`;
    case "unknown-format":
      return ja`${failed.path}にはヘッダー行がなく、項目の並びが分かりません。--format で指定してください。例: --format "\${version} \${account-id} \${interface-id} …"`;
    case "bad-configuration":
      return ja`${failed.path}に修正が必要な箇所があります: ${failed.problems.join("、")}`;
    case "bad-option":
      return ja`${failed.option}に「${failed.value}」は指定できません。例: ${failed.option} ${failed.example}`;
    case "unknown-argument":
      return ja`${failed.word}は使えません。使えるもの: ${failed.known.join("、")}`;
    case "missing-argument":
      return ja`${failed.argument}がありません。例: ${failed.example}`;
    case "bad-line":
      return `この行はメッセージとして読めません。${failed.field === undefined ? "" : `「${failed.field}」を直してください。`}例: {"text":"10.20.40.4 10.23.0.60 22 直近1時間","now":"2026-11-22T15:00:00+09:00","tz":"Asia/Tokyo"}`;
    case "no-header":
      return "この記録は項目の並びが標準と異なり、各項目の意味を判別できません。項目名のヘッダー行も一緒に貼り付けてください。例: `… srcaddr dstaddr …`";
    case "unknown-name":
      return ja`${failed.names.join("、")}のアドレスが分かりません。${meant(failed.near)}アドレス（例: 10.20.40.4）で聞くか、アドレス帳に登録してください。`;
    case "name-not-found":
      return ja`${failed.name}の名前解決ができていないため、パケットは一度も送られておらず、フローログにも残りません。つづりと、問い合わせ先の DNS サーバー（VPN 接続、社内用 DNS）を、エラーの出た端末で確認してください: \`nslookup ${failed.name}\``;
    case "window-too-long":
      return `一度に調べられるのは ${longest(failed.hours)}までです。時間を短くしてください。例: \`10.20.40.4 → 10.23.0.60 22 直近1時間\``;
    case "file-exists":
      return ja`${failed.path} はすでにあるため、変更していません。別のファイル名を指定してください。例: \`--out flow-witness-2.yaml\``;
    case "not-writable":
      return ja`${failed.path} に書き込めません。フォルダーと権限を確認してください。`;
    case "too-big":
      return tooBig(failed);
    case "fault":
      return `ご質問の内容ではなく、プログラム側の不具合により、回答できませんでした。参照番号: ${failed.reference}`;
    default:
      return searchFailure(failed);
  }
}

/** Names of the address book that are much like the one nobody knows. */
function meant(near: readonly string[] = []): string {
  return near.length === 0 ? "" : `もしかして${near.map((name) => `「${name}」`).join("")}ですか。`;
}

function longest(hours: number): string {
  return hours > 24 && hours % 24 === 0 ? `${number(hours / 24)} 日` : `${number(hours)} 時間`;
}
