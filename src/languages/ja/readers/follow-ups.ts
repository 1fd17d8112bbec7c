import type { FollowUpWords } from "../../../question/reading.ts";

const LENGTH = String.raw`(?<length>(?:\d{1,4}|[一二三四五六七八九十]{1,3})\s?(?:分|時間|日|週間))間?`;

/** Ways to change the question asked before. */
export const FOLLOW_UPS: FollowUpWords = {
  reverse: [
    /逆(?:方向|向き|側|ルート|は|の|だと|なら|に|も|を|から)|反対(?:方向|向き|側|は|だと|から)|戻り(?:は|方向|の通信|パケット)|入れ替え|逆$/,
  ],
  widen: [/広げ|ひろげ|拡大|拡げ|長く(?:して|見て|取って|とって)/],
  dayEarlier: [/(?:昨日|前日|きのう)の(?:同じ|同)(?:時間帯?|時刻|時|頃)/],
  stretchBefore: [new RegExp(String.raw`(?:その|それより|それ以前|さらに)の?(?:直)?前の?\s?${LENGTH}`)],
  eitherSide: [new RegExp(String.raw`前後(?:に|それぞれ)?\s?${LENGTH}|±\s?${LENGTH.replace("<length>", "<after>")}`)],
  toLength: [new RegExp(`${LENGTH}(?:に|まで|へ)`)],
};
