import { type TimeReader, word } from "../../../question/time/token.ts";

const WHEN =
  "(?:今日|本日|昨日|先日|先週|先月|今週|今月|週末|休日|週明け|昨夜|昨晩|今朝|早朝|朝|お昼時?|昼|昼休み?|夕方|夜間?|夜分|深夜|晩|(?:お)?休み|[月火水木金土日]曜日?(?:の(?:朝|昼|夜|夕方))?)";
const COURTESY =
  "すみません|すいません|恐れ入|恐縮|失礼|申し訳|もうしわけ|ごめん|お疲れ|おつかれ|ありがと|有難|お世話|よろしく|宜しく|お手数|助か|お忙し|お邪魔|ご対応|お騒がせ|お電話|ご連絡";
const ANSWER =
  "(?:お|ご)?(?:回答|返事|返信|返答|連絡|確認|対応|報告|共有|調査|教え|知らせ|調べ|知り|欲し|ほし|お願い|もら|いただ|目を通)";
const EVENT = "(?:会議|打ち?合わ?せ|ミーティング|mtg|デモ|商談|面談|締め?切り?|リリース|メンテ(?:ナンス)?|作業|電話)";

/** Greetings, thanks and apologies: they hold a word for a time and mean none. */
export const IDLE_TIMES: readonly TimeReader[] = [
  `${WHEN}(?:(?:早|遅)く)?(?:の件(?:では|で|は)?|から|には?|は|も|の|まで)?(?:早々|早く|遅く|突然|急に|いつも|大変|本当に|どうも|お忙しい(?:中|ところ))?(?:から|に|で|は)?(?:、|。|\\s)?(?:いつも|大変|本当に|どうも)?(?=${COURTESY})`,
  `(?:良|よ)い(?:お?年|一日|週末|夜|朝)`,
  "朝(?:会|礼|番|練)|夕(?:会|礼)|昼(?:会|礼)|夜(?:勤|会)|(?:夜間|深夜|早朝|朝)(?=バッチ|ジョブ|帯の?担当)",
  "今晩は(?=。|、|!|\\s|$|\\n)|夜分(?:遅く)?|毎(?:日|朝|晩|夜|週|月|時|分|年|回)",
  "(?:\\d{1,3}|[一二三四五六七八九十]{1,3})(?:分|時間|秒|日)(?:ごと|毎|おき|間隔|に(?:一|1)(?:回|度))",
].map((source) => word(new RegExp(source, "g"), { kind: "idle" }));

/** Words that give a time to something else: until when an answer is needed, when a meeting begins. */
export const ASIDES: readonly TimeReader[] = [
  `(?:まで|中)に(?:、|は|\\s)?(?=${ANSWER})`,
  `(?:から|より)?の?${EVENT}`,
  "(?:締め?切り?|期限|納期)",
].map((source) => word(new RegExp(source, "g"), { kind: "link", link: "aside-after" }));
