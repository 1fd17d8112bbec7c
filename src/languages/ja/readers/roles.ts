import type { RoleWords } from "../../../question/reading.ts";
import { MARKS } from "../../../question/span.ts";

/** What may stand between an end and its particle: a bracketed remark, a noun, its port. */
const REST = String.raw`\s{0,2}(?:\([^()\n]{0,40}\))?["']?\s{0,2}(?:(?:の|側|さん|宛て|サーバー?|端末|ホスト|マシン|pc|インスタンス|ネットワーク|セグメント|サブネット|${MARKS.port}+|ポート|番|、|の?通信|経由|上|内|など|等|\s)){0,6}?`;

/** Explicit roles. */
export const ROLES: readonly RoleWords[] = [
  {
    role: "src",
    side: "after",
    pattern: new RegExp(
      String.raw`^${REST}\s{0,2}(?:から|より(?!も)|発(?![生信行見表])|を(?:送信元|接続元|ソース)|が(?:送信元|接続元))`,
    ),
  },
  {
    role: "src",
    side: "before",
    pattern:
      /(?:送信元|接続元|通信元|発信元|アクセス元|ソース|クライアント)(?:ip)?(?:アドレス|ホスト|サーバー?|端末)?\s{0,2}(?:は|が|:|=)?\s{0,2}["'(]?$/,
  },
  {
    role: "dst",
    side: "before",
    pattern:
      /(?:送信先|接続先|通信先|宛先|あて先|アクセス先|ターゲット|相手先)(?:ip)?(?:アドレス|ホスト|サーバー?|端末)?\s{0,2}(?:は|が|:|=)?\s{0,2}["'(]?$/,
  },
  {
    role: "dst",
    side: "after",
    pattern: new RegExp(
      String.raw`^${REST}\s{0,2}(?:宛|あて(?!は)|へ|向け|行き|に(?!は?(?:ついて|関して|よって|よる|おいて))|を(?:宛先|接続先|送信先)|が(?:宛先|接続先|送信先)|まで)`,
    ),
  },
];

const VERB = "(?:つな|繋|接続|アクセス|通信|ssh|rdp|ping|ログイン|話|到達|出)";

/** "A と B は通信できますか": B is not the one who connects. */
const PAIRED = /(?:と|や|および|及び)\s{0,2}$/;

/** Who does the connecting. */
export const SUBJECTS: readonly RoleWords[] = [
  {
    role: "src",
    side: "after",
    pattern: new RegExp(String.raw`^${REST}\s{0,2}(?:が|は)[^。\n${MARKS.end}]{0,16}${VERB}`),
    unless: PAIRED,
  },
  {
    role: "src",
    side: "after",
    pattern: new RegExp(String.raw`^${REST}\s{0,2}(?:が|は)\s{0,2}、?\s{0,2}${MARKS.end}+${REST}(?:に|へ|と)`),
  },
  { role: "src", side: "after", pattern: /^\s{0,2}(?:上)?で[^。\n]{0,12}(?:実行|試し|コマンド|動か|叩)/ },
];

/** The speaker's own machine. */
export const SELF: readonly RegExp[] = [
  /(?:自分|私|わたし|僕|うち|手元|弊社|当社|自席|会社|こちら|当方|自身)の(?:(?:業務|会社|社用|開発|仕事)(?:用)?の?)?(?:pc|パソコン|端末|マシン|ノートpc|ノートパソコン|ノート|クライアント|コンピュータ|コンピューター|デスクトップ|mac)/g,
  /(?:自端末|自pc|手元|自席)(?=から|で|より|の環境)|(?:こちら|うち|当方)(?=から)/g,
];
