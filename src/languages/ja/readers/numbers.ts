import { LIST } from "../../../question/readers/port-list.ts";
import { MARKS } from "../../../question/span.ts";

/** Ways to write a port in Japanese. */
export const PORTS: readonly RegExp[] = [
  new RegExp(String.raw`(?<![\d.:])${LIST}\s?番(?:ポート)?(?!目|号機|線)`, "g"),
  new RegExp(String.raw`ポート(?:番号)?(?:は|が|の|:|=|】|」|「|\s){0,3}${LIST}(?![\d.:])`, "g"),
  new RegExp(String.raw`(?<![\d.:])${LIST}\s?ポート`, "g"),
  // What comes to mind last: …繋がらないんですけど443
  new RegExp(
    String.raw`(?<=(?:けど|のに|です|ですが|ますが?|ませんが?|(?<=[いん])だが)[、。\s]{0,2})${LIST}(?=[?!。\s]{0,4}$)`,
    "g",
  ),
  // A number with a particle of its own: 443 に, 22 は？
  new RegExp(
    String.raw`(?<![\d.:\w-])${LIST}(?=\s?(?:は|も|に|で|へ|が|を|だけ|のみ|だと|なら|って|と(?:、|\s|${MARKS.end})|の(?:通信|アクセス|接続|拒否)))(?![\d.:])`,
    "g",
  ),
];

/** Numbers that are no ports, ends or times. */
export const NOISE: readonly RegExp[] = [
  /(?:トップ|上位|ベスト|ワースト)\s?(?<number>\d{1,4})/g,
  /(?<![\d.])\d{1,9}\s?(?:回(?!線)|件|台|個|名|人(?!事)|つ(?![なく])|本(?!日|番|社|当)|バイト|パケット|ホスト|%(?![0-9a-z])|号|階|行(?![きくけか])|種類|歳|円|倍)/g,
  /(?:内線|電話|tel|社員番号|チケット(?:番号)?|エラー(?:コード|番号)?|コード|バージョン|アカウント(?:id|番号)??)\s{0,2}[:は]?\s{0,2}(?<number>[a-z]{0,6}-?\d[\d.-]{0,14})/g,
  // What works stands there for contrast only: pingは通るのに443だけ通らない.
  /ping\s?(?:は|だけは?|なら)\s?(?:通[りるっ]|ok|でき|返|飛|届)[^。、\n\d]{0,6}?(?:のに|けど|が|ても?、?(?=\d|https?|ssh))/g,
  /送信元ポート(?:番号)?\s{0,2}(?:は|が|:|=)?\s{0,2}\d{1,5}/g,
];
