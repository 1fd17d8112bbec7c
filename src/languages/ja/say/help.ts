import type { Failure } from "../../../explanation/failure.ts";
import type { Aside, Help } from "../../language.ts";
import { ja } from "./ja.ts";

/** What can be asked. */
export const help: Help = {
  title: "聞けること",
  intro:
    "A から B への通信が許可されたか、拒否されたか、記録がないか、その理由をお答えします。A と B はアドレス、ネットワーク、ホスト名、アドレス帳の名前です。時間の指定がなければ直近 1 時間を調べます。",
  examples: [
    "/flow 10.20.40.4 10.23.0.60 22 直近1時間",
    "10.20.40.4 から 給与DB の 22番は 14:00〜14:10 に拒否されましたか",
    "10.20.41.7 から 10.23.0.60:9200 につながらないのはなぜですか",
    "昨日 10.20.40.0/24 から 給与DB に通信はありましたか",
    "14:01 に 10.25.8.92 から 10.22.136.68 の mysql は通りましたか",
    "/flow why 10.28.1.15 10.23.0.60 443 14:00〜14:10",
  ],
};

/** Answers to what is no question about traffic, or not one that can be answered yet. */
export const asides: Readonly<Record<Aside, string>> = {
  none: "フローログから、通信が通ったかどうかをお答えするボットです。例: `/flow 10.20.40.4 10.23.0.60 22 直近1時間`",
  watch:
    "つながるまで見張る機能は、まだここでは使えません。接続し直した後に聞いてください。例: `/flow 10.20.40.4 10.23.0.60 22 直近10分`",
  digest: "定期レポートは、まだここでは使えません。時間を指定して聞いてください。例: `/flow 10.20.40.0/24 給与DB 昨日`",
  explain: "貼り付けた記録の説明は、まだここでは使えません。そのアドレス、ポート、時間で聞いてください。",
};

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
      return ja`${failed.path}に直すところがあります: ${failed.problems.join("、")}`;
    case "bad-option":
      return ja`${failed.option}に「${failed.value}」は指定できません。例: ${failed.option} ${failed.example}`;
    case "unknown-argument":
      return ja`${failed.word}は使えません。使えるもの: ${failed.known.join("、")}`;
    case "missing-argument":
      return ja`${failed.argument}がありません。例: ${failed.example}`;
    case "bad-line":
      return `この行はメッセージとして読めません。${failed.field === undefined ? "" : `「${failed.field}」を直してください。`}例: {"text":"10.20.40.4 10.23.0.60 22 直近1時間","now":"2026-11-22T15:00:00+09:00","tz":"Asia/Tokyo"}`;
    case "unknown-name":
      return ja`${failed.names.join("、")}のアドレスが分かりません。アドレス（例: 10.20.40.4）で聞くか、アドレス帳に登録してください。`;
    case "window-too-long":
      return `一度に調べられるのは ${failed.hours} 時間までです。時間を短くしてください。例: \`/flow 10.20.40.4 10.23.0.60 22 直近1時間\``;
    case "too-much":
      return "一度に読める量を超えています。時間を短くするか、1 組のアドレスで聞いてください。例: `/flow 10.20.40.4 10.23.0.60 22 直近1時間`";
    case "engine-failed":
      return `検索を終えられなかったため、通信については何も言えません。このボットの担当者に参照番号を伝えてください: ${failed.reference}`;
    case "engine-busy":
      return "検索エンジンが混み合っています。1 分ほど後にもう一度聞いてください。";
    case "fault":
      return `質問ではなく、このプログラム側の不具合のため、回答できませんでした。参照番号: ${failed.reference}`;
  }
}
