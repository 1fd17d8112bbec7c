/** A number of at most four places, in digits or kanji. */
export const NUMBER = String.raw`(?:\d{1,4}|[〇一二三四五六七八九十]{1,4})`;

const KANJI = "〇一二三四五六七八九";

/** The value of a number as people write it: 12, 十二, 二十, 一〇. */
export function numberOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const [tens = "", units] = text.split("十");
  if (units === undefined) return placesOf(tens);
  return (tens === "" ? 1 : placesOf(tens)) * 10 + (units === "" ? 0 : placesOf(units));
}

function placesOf(kanji: string): number {
  return [...kanji].reduce((value, sign) => value * 10 + KANJI.indexOf(sign), 0);
}

/** Days by their distance from today. */
export const DAYS: Readonly<Record<string, number>> = {
  今日: 0,
  本日: 0,
  きょう: 0,
  昨日: -1,
  きのう: -1,
  前日: -1,
  一昨日: -2,
  おととい: -2,
  おとつい: -2,
  さきおととい: -3,
  一昨昨日: -3,
  明日: 1,
  あした: 1,
  あす: 1,
  明後日: 2,
  あさって: 2,
};
