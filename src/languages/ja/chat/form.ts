import type { FormWords } from "../../chat-words.ts";

/** The form to ask about a connection. */
export const form: FormWords = {
  title: "通信について質問する",
  submit: "質問する",
  close: "キャンセル",
  fields: {
    src: { label: "送信元", hint: "アドレス、ネットワーク、ホスト名、または社内での呼び名", example: "10.20.40.4" },
    dst: { label: "宛先", hint: "接続先を、送信元と同じ書き方で", example: "10.23.0.60" },
    port: { label: "ポート", hint: "番号、範囲、またはサービス名。空欄ならすべてのポート", example: "443" },
    window: { label: "いつ" },
    time: {
      label: "別の時間",
      hint: "ここに書いた時間が、上の選択より優先されます",
      example: "昨日 14:00〜15:00",
    },
    language: { label: "言語" },
  },
  windows: {
    "15m": "直近 15 分",
    "1h": "直近 1 時間",
    "24h": "直近 24 時間",
    today: "今日",
    yesterday: "昨日",
    other: "別の時間",
  },
  said: { src: "送信元: ", dst: "宛先: ", port: "ポート: ", time: "日時: " },
  times: { "15m": "直近15分", "1h": "直近1時間", "24h": "直近24時間", today: "今日", yesterday: "昨日" },
  missing: {
    src: "どこからの通信ですか。例: 10.20.40.4",
    dst: "どこへの通信ですか。例: 10.23.0.60",
    port: "何番ポートの通信ですか。例: 443（空欄ならすべてのポート）",
    time: "いつの通信ですか。例: 昨日 14:00〜15:00",
  },
};
