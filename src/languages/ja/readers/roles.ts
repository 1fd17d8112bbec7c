import type { RoleWords } from "../../../question/reading.ts";
import { MARKS } from "../../../question/span.ts";

/** What may stand between an end and its particle: a bracketed remark, a noun, its port. */
const REST = String.raw`\s{0,2}(?:\([^()\n]{0,40}\))?["'」】]?\s{0,2}(?:(?:の(?![間件際時中前後方])[\p{sc=Han}\p{sc=Katakana}a-zー]{1,12}|の|側|さん|様|宛て|サーバー?|端末|ホスト|マシン|pc|インスタンス|ネットワーク|セグメント|サブネット|(?<!${MARKS.port})${MARKS.port}{1,60}(?!${MARKS.port})|ポート|番|、|の?通信|経由|上|内|など|等|\s)){0,6}?`;

/** Opening brackets and marks between a label and its end. */
const OPEN = String.raw`(?:ip)?(?:アドレス|ホスト|サーバー?|端末)?\s{0,2}[】\])」]?\s{0,2}(?:は|が|を|:|=|→)?\s{0,2}["'(「【]?$`;

/** Explicit roles. */
export const ROLES: readonly RoleWords[] = [
  {
    role: "src",
    side: "after",
    pattern: new RegExp(
      String.raw`^(?:の(?:どこ|誰|何)|${REST})\s{0,2}(?:から|より(?!も)|発(?![生信行見表])|を(?:送信元|接続元|ソース)|[がは](?:送信元|接続元))`,
      "u",
    ),
  },
  {
    role: "src",
    side: "before",
    pattern: new RegExp(`(?:送信元|接続元|通信元|発信元|アクセス元|実行元|ソース|クライアント)${OPEN}`),
  },
  {
    role: "dst",
    side: "before",
    pattern: new RegExp(`(?:送信先|接続先|通信先|宛先|あて先|アクセス先|ターゲット|相手先)${OPEN}`),
  },
  {
    role: "dst",
    side: "after",
    pattern: new RegExp(
      String.raw`^(?:の(?:どこ|誰|何)|${REST})\s{0,2}(?:宛(?!先)|あて(?![は先])|へ|向け|行き|着(?![いかき信])|に(?!は?(?:ついて|関して|よって|よる|おいて))|を(?:宛先|接続先|送信先)|[がは](?:宛先|接続先|送信先)|まで)`,
      "u",
    ),
  },
];

const VERB = "(?:つな|繋|接続|アクセス|通信|ssh|rdp|ping|ログイン|話|到達|出)";

/** "A の拒否ログは出ていますか": the log is the subject, not A. */
const LOGGED = String.raw`\s{0,2}の\s{0,2}(?:拒否|ブロック|遮断|ログ|記録|履歴|reject|deny)`;

/** "A と B は通信できますか": B is not the one who connects. */
const PAIRED = /(?:と|や|および|及び)\s{0,2}$/;

/** Who does the connecting. */
export const SUBJECTS: readonly RoleWords[] = [
  {
    role: "src",
    side: "after",
    pattern: new RegExp(
      String.raw`^(?!${LOGGED})${REST}\s{0,2}(?:が|は|って)[^。\n${MARKS.end}]{0,16}${VERB}(?!を?(?:され|受け))`,
      "u",
    ),
    unless: PAIRED,
  },
  {
    role: "src",
    side: "after",
    pattern: new RegExp(
      String.raw`^${REST}\s{0,2}(?:が|は|って)[^。\n${MARKS.end}]{0,12}どの(?:ポート|プロトコル|サービス)[^。\n${MARKS.end}]{0,4}(?:試|使[っおわ]|叩|スキャン)`,
      "u",
    ),
  },
  {
    role: "src",
    side: "after",
    pattern: new RegExp(
      String.raw`^${REST}\s{0,2}(?:が|は|って)\s{0,2}、?\s{0,2}${MARKS.end}+(?!${MARKS.end})${REST}(?:に|へ|と|で(?=名前解決))`,
      "u",
    ),
  },
  { role: "src", side: "after", pattern: /^\s{0,2}(?:上)?で[^。\n]{0,12}(?:実行|試し|コマンド|動か|叩)/ },
  {
    role: "src",
    side: "after",
    pattern: new RegExp(String.raw`^${REST}\s{0,2}で\s{0,2}、?\s{0,2}${MARKS.end}+(?!${MARKS.end})${REST}[をが]`, "u"),
  },
];

/** The speaker's own machine. */
export const SELF: readonly RegExp[] = [
  /(?:自分|私|わたし|わたくし|僕|俺|うち|手元|弊社|当社|自席|自宅|在宅|会社|こちら|当方|自身)の(?:(?:業務|会社|社用|開発|仕事|作業)(?:用)?の?)?(?:pc|パソコン|端末|マシン|ノートpc|ノートパソコン|ノート|クライアント|コンピューター?|デスクトップ|mac(?:book)?|windows)/g,
  /(?:自端末|自pc|社用pc|手元|自席|自宅)(?=から|で|より|の環境|だと)|(?:こちら|(?<!の)うち|当方|弊社|私|自分)(?=から(?!も)|の環境から)/g,
];
