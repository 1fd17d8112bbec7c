import { NAME_ENDS, NAME_WORD, NUMBERED } from "../../../question/readers/unknown-name.ts";
import { MARKS } from "../../../question/span.ts";

/** A part of something that is named before it is no machine of its own: 10.0.2.6 の DB. */
const NAME = String.raw`(?<![\w.@/\\-]|の\s{0,2})(?<name>${NAME_WORD})${NAME_ENDS}`;
const NUMBERED_NAME = String.raw`(?<![\w.@/\\-])${NUMBERED}(?<name>${NAME_WORD})${NAME_ENDS}`;
const NOT_A_FILTER = "(?!(?:sg|n?acl)(?![a-z]))";
/** What may stand between a name and its particle. */
const REST = String.raw`(?::\d{1,5})?["'」】]?\s{0,2}(?:(?:サーバー?|ホスト|端末|マシン|側)\s{0,2})?`;
/** と also quotes what a program says: timeout と出る. */
const PARTICLE = String.raw`から|より|宛|あて|向け|へ|に|まで|と(?=の|\s{0,2}(?:通信|接続|つな|繋|疎通|やり取り|${MARKS.end}))|の(?:通信|接続|アクセス)`;
const CONNECTS = "接続|通信|つな|繋|アクセス|到達|届|拒否|ブロック|許可|遮断|ssh|rdp|ping";

/** Where a name stands that no address book knows. */
export const NAMES: readonly RegExp[] = [
  new RegExp(`${NAME}(?=${REST}(?:${PARTICLE}))`, "g"),
  new RegExp(`${NUMBERED_NAME}(?=${REST}(?:${PARTICLE}))`, "g"),
  // A port of its own: orcl02の1521.
  new RegExp(
    String.raw`${NAME}(?=["'」】]?\s{0,2}の\s{0,2}(?:ポート\s?)?\d{2,5}(?!\d)\s{0,2}(?:番|ポート|に|へ|と|は|が|って|で|$))`,
    "g",
  ),
  // A security group and a network ACL turn away what others send.
  new RegExp(`${NOT_A_FILTER}${NUMBERED_NAME}(?=${REST}[がは])`, "g"),
  new RegExp(`${NOT_A_FILTER}${NAME}(?=${REST}[がは][^。\\n]{0,16}(?:${CONNECTS}))`, "g"),
  new RegExp(
    String.raw`(?:送信元|接続元|送信先|接続先|宛先|あて先)(?:は|が|:|=)?\s{0,2}["「]?(?<name>${NAME_WORD})${NAME_ENDS}`,
    "g",
  ),
  // A noun that says which one: 経理サーバー, 会計システム.
  new RegExp(
    String.raw`(?<![\p{sc=Han}\p{sc=Katakana}ーa-z0-9_-])(?!当該|同|両|各|複数|一部)(?<name>[\p{sc=Han}\p{sc=Katakana}ーa-z0-9_-]{2,20}(?:サーバー?|システム|db|データベース|ポータル|ホスト|プロキシ|ゲートウェイ))(?=["'」】]?\s{0,2}(?:${PARTICLE}|の\s{0,2}(?:ポート\s?)?\d{2,5}(?!\d)))`,
    "gu",
  ),
];

const END = `(?<!${MARKS.end})${MARKS.end}{1,80}(?!${MARKS.end})["'」]?`;

/** Who reaches whom, by nothing but the grammar. */
export const REACHING: readonly RegExp[] = [
  new RegExp(
    `${END}(?:から|が|は)、?["'「]?${END}(?:に|へ|と)[^。\\n${MARKS.end}]{0,8}(?:届[いかき]|到達|ping|ssh|[入行]れ|行け|見え)`,
  ),
];

/** A machine that is meant without being named: サーバーから 10.0.2.6 に. */
export const NOUNS: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\p{sc=Han}\p{sc=Katakana}ーa-z0-9${MARKS.end}の]\s?)(?<name>(?:アプリ|ウェブ|web|api|本番|開発|対象の?)?(?:サーバー?|ホスト|マシン|インスタンス))(?=から|へ|に(?:つな|繋|接続|届|アクセス|通信|ssh|ping|入れ))`,
    "gu",
  ),
  // Where machines stand that nobody has named: 大阪拠点から.
  new RegExp(
    String.raw`(?<![a-z0-9${MARKS.end}の]\s?)(?<name>[\p{sc=Han}\p{sc=Katakana}ー]{0,6}(?:vpn|拠点|支社|支店|本社|オフィス|事務所|データセンター|オンプレ))(?=から|へ|に(?:つな|繋|接続|届|アクセス|通信|ssh|ping|入れ))`,
    "gu",
  ),
];
