import { MINUTES } from "../../../question/normalise.ts";
import { type Groups, type Quantity, quantity, type TimeMeaning } from "../../../question/time/token.ts";
import { NUMBER, numberOf } from "./calendar-words.ts";

const START = String.raw`(?<![\d.:/〇一二三四五六七八九十]|時(?!\d{1,2}分前(?!後)))`;
/** 2、3時間前, 2〜3日前, 二三日前: the shorter length comes first. */
const LEAST = String.raw`(?:(?<least>\d{1,2}|[一二三四五六七八])(?:\s?(?:、|,|~|-|から|か)\s?(?=[\d一二三四五六七八九])|(?=[二三四五六七八九](?!十))))?`;
const AMOUNT = `${LEAST}(?<amount>${NUMBER}|数)`;
/** Words that make a length of "3日" and "1年", which are a date by themselves. */
const AHEAD = String.raw`(?<=(?:直近|過去|ここ|この|最近|もう|かれこれ)の?\s?)`;
const BEHIND = String.raw`(?=\s?(?:ほど|くらい|ぐらい)?(?:以内|前))`;

/** 30分, 1時間半, 1時間20分, 3日間, 1週間, 2か月, 半日; 十分 alone means "enough". */
export const LENGTHS: readonly RegExp[] = [
  `${LEAST}(?<amount>${NUMBER}(?:\\.\\d)?|数|半)(?<unit>時間)(?:(?<half>半)|\\s?(?<rest>${NUMBER})分)?`,
  `${LEAST}(?!十分(?!間|以内|ほど|くらい|ぐらい|前))(?<amount>\\d{1,5}|${NUMBER}|数)(?=${MINUTES})(?<unit>分)(?<span>間)?`,
  `${LEAST}(?<amount>\\d{1,6}|${NUMBER}|数)(?<unit>秒)間?`,
  `${AMOUNT}(?<unit>[日年])(?:間|${BEHIND})`,
  `${AHEAD}${AMOUNT}(?<unit>[日年])`,
  `${AMOUNT}(?<unit>週)間?`,
  `${AMOUNT}[かヶカヵ箇ケ](?<unit>月)間?`,
  "(?<amount>半)(?<unit>[日月年])間?",
].map((source) => new RegExp(START + source, "g"));

/** 数 stands for three, as "a few" does. */
const FEW = 3;

const UNITS: Readonly<Record<string, (amount: number) => Quantity>> = {
  時間: (amount) => quantity({ seconds: amount * 3600, fine: !Number.isInteger(amount) }),
  分: (amount) => quantity({ seconds: amount * 60, fine: true }),
  秒: (amount) => quantity({ seconds: amount, fine: true }),
  日: (amount) => (Number.isInteger(amount) ? quantity({ days: amount }) : quantity({ seconds: amount * 86_400 })),
  週: (amount) => quantity({ days: amount * 7 }),
  月: (amount) => (Number.isInteger(amount) ? quantity({ months: amount }) : quantity({ days: 15 })),
  年: (amount) => quantity({ months: amount * 12 }),
};

/** What a length comes to; nothing where the first of two amounts is not the smaller one. */
export function readLength({ least, amount = "", unit = "", half, rest, span }: Groups): TimeMeaning | undefined {
  const length = UNITS[unit]?.(amountOf(amount));
  const shorter = least === undefined ? undefined : UNITS[unit]?.(amountOf(least));
  if (length === undefined || (least !== undefined && amountOf(least) >= amountOf(amount))) return undefined;
  const extra = half === undefined ? numberOf(rest ?? "0") * 60 : 1800;
  return {
    kind: "quantity",
    quantity: {
      ...length,
      ...(extra === 0 ? {} : { seconds: length.seconds + extra, fine: true }),
      ...(span === undefined ? {} : { isSpan: true }),
      ...(shorter === undefined ? {} : { least: shorter }),
    },
  };
}

function amountOf(text: string): number {
  if (text === "数") return FEW;
  if (text === "半") return 0.5;
  return text.includes(".") ? Number(text) : numberOf(text);
}
