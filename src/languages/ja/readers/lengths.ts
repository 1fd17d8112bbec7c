import { type Groups, type Quantity, quantity, type TimeMeaning } from "../../../question/time/token.ts";

/**
 * 30分, 1時間半, 1時間20分, 3日間, 1週間, 2か月, 半日. A bare "3日" is a date; it is a length only behind 直近, ここ, 過去
 * or before 前, 以内.
 */
export const LENGTH =
  /(?<![\d.:/時])(?:(?<hours>\d{1,4}(?:\.5)?|数|半)時間(?:(?<half>半)|\s?(?<rest>\d{1,2})分)?|(?<minutes>\d{1,5}|数)分間?|(?<seconds>\d{1,6}|数)秒間?|(?<days>\d{1,4}|数)日(?:間|(?=\s?(?:以内|前|ほど前|くらい前|ぐらい前)))|(?<=(?:直近の?|過去|ここ|この|最近)の?\s?)(?<bare>\d{1,4}|数)日|(?<weeks>\d{1,3}|数)週間?|(?<months>\d{1,3}|数)(?:か月|ヶ月|カ月|ヵ月|箇月|ケ月)間?|(?<halfday>半日)|(?<year>1年)間?)/g;

/** 数 stands for three, as "a few" does. */
const FEW = 3;

/** What a length comes to. */
export function readLength(groups: Groups): TimeMeaning {
  return { kind: "quantity", quantity: quantityOf(groups) };
}

function quantityOf({
  hours,
  half,
  rest,
  minutes,
  seconds,
  days,
  bare,
  weeks,
  months,
  halfday,
  year,
}: Groups): Quantity {
  if (hours !== undefined) {
    const whole = hours === "半" ? 0.5 : amountOf(hours);
    const extra = (half === undefined ? 0 : 1800) + Number(rest ?? 0) * 60;
    return quantity({ seconds: whole * 3600 + extra, fine: extra > 0 || !Number.isInteger(whole) });
  }
  if (minutes !== undefined) return quantity({ seconds: amountOf(minutes) * 60, fine: true });
  if (seconds !== undefined) return quantity({ seconds: amountOf(seconds), fine: true });
  if (halfday !== undefined) return quantity({ seconds: 12 * 3600 });
  if (weeks !== undefined) return quantity({ days: amountOf(weeks) * 7 });
  if (months !== undefined) return quantity({ months: amountOf(months) });
  if (year !== undefined) return quantity({ months: 12 });
  return quantity({ days: amountOf(days ?? bare ?? "") });
}

function amountOf(text: string): number {
  return text === "数" ? FEW : Number(text);
}
