/** What may stand between the word and its particle. */
const REST = String.raw`(?:上|側|ネットワーク|ip|ホスト)?(?:の?(?:サーバー?|サイト|ホスト|アドレス))?\s?`;
/** インターネットに公開する and 外部に委託する name no end. */
const TO =
  "(?:に(?=(?:は|も)?[^。\\n]{0,12}(?:接続|つな|繋|通信|アクセス|出[てらるれたま]|抜け|届|到達|疎通|ping|行け|送))|へ|宛|あて|向け)";
const FROM = "から|より(?!も)|発の";
const WITH = "と(?:の(?:間|通信|接続)|通信|接続|つな|繋)";

/** The internet, and whoever is outside. */
export const INTERNET: readonly RegExp[] = [
  new RegExp(`(?:パブリック)?インターネット(?=${REST}(?:${FROM}|${TO}|${WITH}|の(?:どこ|誰|何)))`, "g"),
  new RegExp(`(?<!\\p{sc=Han})(?:外部|社外|外の世界)(?=${REST}(?:${FROM}|${TO}|${WITH}|の(?:どこ|誰|何)))`, "gu"),
  /(?<![\p{sc=Han}\p{sc=Hiragana}])外(?=から|への|に出(?:ら|れ|て|る))/gu,
  /(?<=^\s{0,3}|[→←:=]\s{0,3})インターネット(?=\s{0,3}(?:$|[→←\n、。]))/g,
];
