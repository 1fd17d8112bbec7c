import { type Clause, type Link, type TimeReader, word } from "../../../question/time/token.ts";

/** What a sentence says that tells up to when it still worked. */
const WORKED =
  /(?:つなが|繋が|通(?:って|れて|じて|信できて)|使え|でき(?:て|た|ました)|動い|正常|問題な|届い|見え|入れ|開け|成功|アクセス|ok|大丈夫|普通|平気|疎通)[^。\n]{0,10}(?:た(?![らり])|のに|けど)/;

/** What people do to a system, after which something is different. */
const CHANGES =
  "デプロイ|リリース|設定変更|変更|切り?替え?|メンテ(?:ナンス)?|再起動|アップデート|更新|パッチ|移行|障害|停電|作業|入れ替え";

/** The little words between times. */
const LINKS: readonly (readonly [Link, string])[] = [
  // What happened then: 今朝のデプロイから, 14時の設定変更以降.
  [
    "after",
    `の?(?:${CHANGES})(?:作業|適用|実施)?(?:直?後|完了後?|時)?の?(?:あと)?(?:から|以降|以来|以後)(?:ずっと|は)?`,
  ],
  ["until-after", "(?:まで|迄)(?:の(?:間(?:に|で)?)?|に|で)?|いっぱい|以前の?|にかけて"],
  ["after", "明け(?:から|以降|以来)?(?:ずっと)?"],
  ["before-after", "より前の?|よりも前|になる前"],
  [
    "after",
    "(?:よりも?|から)(?:後|あと|のち)|以降|以後|(?:すぎ|過ぎ|を?(?:過ぎ|すぎ)(?:て|た(?:あたり|ころ|頃|辺り))|になって|を境に|くらい|ぐらい)?(?:から|より)(?:ずっと|こちら|は|急に)?|を境に|を過ぎて",
  ],
  ["within", "以内の?|の?(?:間|あいだ)(?:に|で)?"],
  ["lasting-after", "(?:ほど|くらい|ぐらい)?だけ|(?:ほど|くらい|ぐらい)?(?=見張|監視|ウォッチ)(?:見張|監視|ウォッチ)"],
  [
    "last",
    "(?:直近|過去|最後)の?|(?:ここ|この|最近)(?:の|\\s?(?=[\\d数半〇一二三四五六七八九十]))|もう(?=\\s?[\\d数半〇一二三四五六七八九十])|かれこれ",
  ],
  [
    "next",
    "今後の?|(?:これ|今)から(?:の|(?=\\s?[\\d〇一二三四五六七八九十半]))|向こう|あと(?=\\s?[\\d〇一二三四五六七八九十半])|この先",
  ],
  ["later", "(?<=[\\d〇一二三四五六七八九十半](?:分|時間|秒)間?|[分間]半)後"],
  ["ago", "(?:ほど|くらい|ぐらい|ちょっと|ちょい)?前"],
  ["and", "と(?=\\s?[\\d〇一二三四五六七八九十午昨今朝夜夕正])"],
  ["or", "(?<=[時分半頃])か(?=\\s?(?:午前|午後)?[\\d〇一二三四五六七八九十]{1,3}時)"],
  ["to", "(?<=[時分半日頃]\\s?)-(?=\\s?[\\d〇一二三四五六七八九十午翌])"],
  [
    "glue",
    "の|に(?=[\\d、])|ごろ|頃|ころ|くらい|ぐらい|あたり|辺り|付近|前後(?=の|に|で|、|\\s)|ほど|、|(?:すぎ|過ぎ)(?!る|た)|ちょうど|きっかり|ジャスト|時点",
  ],
];

/** Little words between times; where two families share a word, the first one has it. */
export const TIME_LINKS: readonly TimeReader[] = [
  link("held-until-after", "まで(?!は、?(?:見張|監視|待))は?", { side: "behind", pattern: WORKED }),
  link("held-until-after", "まで", { side: "behind", pattern: /^は(?!.*(?:見張|監視|ウォッチ))/ }),
  ...LINKS.map(([name, words]) => link(name, words)),
];

function link(name: Link, words: string, clause?: Clause): TimeReader {
  return word(new RegExp(words, "g"), { kind: "link", link: name }, clause);
}
