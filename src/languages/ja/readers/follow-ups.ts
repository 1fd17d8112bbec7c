import type { FollowUpWords } from "../../../question/reading.ts";

const LENGTH = String.raw`(?<length>\d{1,4}\s?(?:分|時間|日|週間))間?`;

/** Ways to change the question asked before. */
export const FOLLOW_UPS: FollowUpWords = {
  reverse: [/逆(?:方向|向き|は|の|だと|に|も|を)|反対(?:方向|向き|側)|戻りは|戻り方向|逆$/],
  widen: [/広げ|拡大|拡げ|長く(?:して|見て)/],
  dayEarlier: [/(?:昨日|前日|きのう)の(?:同じ|同)(?:時間|時刻|時間帯)/],
  stretchBefore: [new RegExp(String.raw`(?:その|それより)(?:直)?前の\s?${LENGTH}`)],
  eitherSide: [new RegExp(String.raw`前後\s?${LENGTH}|±\s?${LENGTH.replace("<length>", "<after>")}`)],
  toLength: [new RegExp(`${LENGTH}(?:に|まで|へ)`)],
};
