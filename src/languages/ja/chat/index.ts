import type { ChatWords } from "../../chat-words.ts";
import { ja } from "../say/ja.ts";
import { form } from "./form.ts";
import { home, languageSet } from "./home.ts";
import { prompts } from "./prompts.ts";

/** What we say in chat in Japanese, answers aside. */
export const chat: ChatWords = {
  tag: "ja",
  working: "フローログを調べています。結果はここに表示します。",
  workingElsewhere: "フローログを調べています。結果はこのボットとの個人チャットにお送りします。",
  leftBehind:
    "上に「フローログを調べています」という投稿が残っていても、結果はこちらです。その投稿は置き換えられませんでした。",
  busy: "がフローログを調べています…",
  refused: {
    tenant: "この組織からの質問にはお答えしていません。社内のボット担当者にお問い合わせください。",
    room: "ここでは質問にお答えしていません。質問用のチャンネルでお聞きください。場所や追加については、ボットの担当者にお問い合わせください。",
    person: "このボットは、登録された方だけが使えます。使うには、ボットの担当者に登録を依頼してください。",
    shared:
      "社外の方も読めるチャンネルのため、ここではネットワークについてお答えしません。このボットとの個人チャットか社内のチャンネルで質問してください。",
    outsider: "ゲストや社外の方からの質問にはお答えしていません。窓口の担当者にお問い合わせください。",
  },
  unfinished: (reference) =>
    `この質問への回答を完了できませんでした。もう一度質問してください。繰り返す場合は、ボットの担当者に参照番号 ${reference} をお伝えください。`,
  tooSlow: (minutes, reference) =>
    `${minutes} 分以内に結果が出なかったため検索を中止しました。通信については判断できません。時間を短くするか、送信元と宛先を 1 組に絞って質問してください。繰り返す場合は、ボットの担当者に参照番号 ${reference} をお伝えください。`,
  tryAgain: "ただいま質問を受け付けられません。1 分ほど待ってから、もう一度送ってください。",
  tooOld: "このボタンの対象となる内容は、保存期間を過ぎました。もう一度質問してください。",
  late: (moment) => ja`${moment}のご質問への回答です。チャットに接続できなかったため、遅れて投稿しています。`,
  buttons: {
    records: { label: "レコードを表示", spoken: "レコードを表示: この回答の根拠となるログのレコード" },
    csv: { label: "CSV に書き出す", spoken: "CSV に書き出す: この回答の根拠となるログのレコード" },
    widen: { label: "時間を広げる", spoken: "時間を広げる: 範囲を広げて同じ質問をする" },
    again: { label: "もう一度調べる", spoken: "もう一度調べる: 同じ質問をする" },
    details: { label: "詳細", spoken: "詳細: この回答の根拠と所要量を表示" },
    statement: { label: "SQL をファイルで受け取る", spoken: "SQL をファイルで受け取る: 実行した SQL の全文" },
    share: { label: "共有", spoken: "共有: この回答をチャンネルの全員に表示" },
    form: { label: "フォームで質問", spoken: "フォームで質問: 質問フォームを開く" },
    "forget-address": { label: "アドレスを忘れる", spoken: "アドレスを忘れる: 記憶している自分の端末のアドレスを消す" },
    erase: { label: "質問履歴を消去", spoken: "質問履歴を消去: 自分の質問とその回答をすべて消す" },
  },
  facts: {
    src: "送信元",
    dst: "宛先",
    port: "ポート",
    window: "時間",
    records: "該当",
    lastSeen: "最後の記録",
    deliveredUntil: "ログの最新時刻",
  },
  form,
  formOffer: "フォームでは、送信元・宛先・ポート・時刻を項目ごとに入力して質問できます。",
  home,
  prompts,
  askAbout: "この中の 1 件を詳しく聞く",
  shareNote: (by) => (by === undefined ? "質問した方が共有しました。" : ja`${by}さんが質問し、共有しました。`),
  shared: "質問した場所に回答を表示しました。",
  notShared: "回答をチャンネルに表示できませんでした。このボットがチャンネルに追加されていない可能性が高いです。",
  nextRecords: (first, last) =>
    first === last ? `${count(first)} 件目を表示` : `${count(first)}〜${count(last)} 件目を表示`,
  recordsFile: (shown, total) =>
    shown === total ? `${count(total)} 件のレコード` : `${count(total)} 件中 ${count(shown)} 件のレコード`,
  fileLink: (minutes) => ({
    label: "ダウンロード",
    text: `このリンクは ${minutes < 60 ? `${Math.max(1, minutes)} 分` : `${Math.floor(minutes / 60)} 時間`}有効です。リンクを知っている人は誰でもダウンロードできます。`,
  }),
  linkEnded: "ファイルがないか、リンクの有効期限が切れています。チャットでもう一度ファイルを依頼してください。",
  rule: "適用した判定ルール",
  statement: "実行した SQL",
  languageSet,
  forgotten: "記憶していたアドレスを消しました。",
  erased: (questions) =>
    questions === 0
      ? "消去する質問はありませんでした。"
      : `質問 ${count(questions)} 件と、保存していた内容をすべて消去しました。チャット上のメッセージは残りますので、必要に応じて削除してください。`,
};

function count(number: number): string {
  return number.toLocaleString("ja-JP");
}
