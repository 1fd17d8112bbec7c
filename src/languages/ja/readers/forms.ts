import type { FormField } from "../../../question/reading.ts";

/** Labels of the lines of a form. */
export const FORM_LABELS: Readonly<Record<FormField, readonly string[]>> = {
  src: [
    "送信元",
    "送信元ip",
    "送信元ipアドレス",
    "送信元アドレス",
    "送信元ホスト",
    "接続元",
    "接続元ip",
    "接続元ipアドレス",
  ],
  dst: [
    "宛先",
    "宛先ip",
    "宛先ipアドレス",
    "宛先アドレス",
    "送信先",
    "送信先ip",
    "送信先ipアドレス",
    "接続先",
    "接続先ip",
    "接続先ipアドレス",
  ],
  port: ["ポート", "ポート番号", "宛先ポート", "宛先ポート番号", "サービス"],
  protocol: ["プロトコル"],
  time: ["日時", "発生日時", "時刻", "発生時刻", "日付", "発生日"],
  symptom: ["事象", "内容", "症状", "質問", "問い合わせ内容", "お問い合わせ内容"],
};

/** What people write where they do not know. */
export const UNKNOWN: readonly string[] = [
  "不明",
  "未定",
  "わからない",
  "分からない",
  "不明です",
  "なし",
  "未確認",
  "わかりません",
  "分かりません",
  "未記入",
  "空欄",
  "特になし",
];
