import type { ServeWords } from "../../serve-words.ts";

/** What the bot says where it was started. */
export const serve: ServeWords = {
  started: (paths, port) =>
    port === undefined
      ? "Slack に接続しました。Slack で /flow と入力すると質問できます。終了するには Ctrl-C を押してください。"
      : `ポート ${port} で待ち受けています（${paths.join("、")}）。チャットで質問できます。終了するには Ctrl-C を押してください。`,
  unverified:
    "FLOW_WITNESS_TEAMS_UNVERIFIED が設定されています。このマシンのプログラムなら、どれでも Teams とみなします。他から届くポートでは使わないでください。",
  stopping: "終了しています。検索中の質問に答えてから止まります。すぐに止めるには、もう一度 Ctrl-C を押してください。",
};
