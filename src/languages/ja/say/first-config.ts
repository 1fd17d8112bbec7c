import type { FirstConfigWords, FirstSource, Refused } from "../../language.ts";
import { ja } from "./ja.ts";
import { number } from "./words.ts";

/** Comments in a first configuration, and what is said about it. */
export const firstConfig: FirstConfigWords = {
  head: "flow-witness の最初の設定ファイルです。AWS から分かったことだけを書いています。使う前に目を通してください。先頭に # のある設定は記入例です（AWS からは分からなかった項目です）。",
  engine:
    "質問に答える場所。duckdb は対象期間のオブジェクトを取得してこのマシンで読み、athena は AWS 上でそのまま読みます。",
  owners:
    "アドレスがどのインターフェースのものかを EC2 に問い合わせます（ec2:DescribeNetworkInterfaces）。通信が一度もないインターフェースでも「記録なし」を判断できるようになります。",
  athena: "Athena を使う場合（先に `flow-witness table` でテーブルを作成）:",
  source: (source) => `${flowLogs(source)}${fields(source)}`,
  undelivered: (id, reason) => ja`${id} は最近 AWS から配信できていません: ${reason}`,
  noAccounts: "どのアカウントのログが届くのかは分かりませんでした。分かる場合は記入してください:",
  several: "同じ場所に別のソースもあるため、フローログを追加したときは該当するソースに追記してください。",
  noWay:
    "記録対象の通信と集約間隔は、フローログを作成したアカウントの EC2 でしか確認できません。分かる場合は記入してください:",
  noSource: "S3 に配信されるフローログは見つかりませんでした。記入例:",
  networks: "このアカウントの VPC。",
  noNetworks: "VPC の情報は EC2 から得られませんでした。記入例:",
  addressBook: "ネットワーク内の機器の呼び名（AWS からは分かりません）:",
  limits: "1 つの質問で読み取るバイト数の上限:",
  written: ({ path, sources, networks }) =>
    ja`${path} を作成しました（ソース ${number(sources)} 件、VPC ${number(networks)} 件）。`,
  nothing: "AWS から何も得られなかったため、ファイルは作成していません。",
  refused,
  next: (path) =>
    ja`次は: ${path} に目を通し、\`flow-witness ask --config ${path} …\` で質問してください。Athena 用の文は \`flow-witness table --config ${path}\`、構成の点検は \`flow-witness doctor --config ${path}\` です。`,
};

function flowLogs({ where, flowLogs: count }: FirstSource): string {
  return count === 0 ? ja`${where}。` : ja`${where} のフローログ ${number(count)} 件。`;
}

function fields({ told }: FirstSource): string {
  if (told === undefined) return "項目の並びは分からなかったため、オブジェクトから読み取ります。";
  return told.by === "flow-log"
    ? ja`項目の並びは、EC2 で確認した ${told.id} の設定のとおりです。`
    : ja`項目の並びは ${told.path} のとおりです。`;
}

function refused({ where, action, problem }: Refused): string {
  switch (problem) {
    case "not-permitted":
      return ja`${where}: 権限がありません。ロールに ${action} が必要です。`;
    case "no-credentials":
      return ja`${where}: AWS の認証情報がないか、期限が切れています。再度ログインしてください。`;
    case "no-such-bucket":
      return ja`${where}: バケットがありません。`;
    case "no-such-object":
      return ja`${where}: 確認中にオブジェクトが削除されました。もう一度お試しください。`;
    case "throttled":
      return ja`${where}: AWS の呼び出しが混み合っています（${action}）。少し待ってからお試しください。`;
    case "out-of-reach":
      return ja`${where}: AWS に接続できません（${action}）。ネットワークとリージョンを確認してください。`;
  }
}
