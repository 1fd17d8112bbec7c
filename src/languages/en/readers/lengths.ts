import { type Groups, type Quantity, quantity, type TimeMeaning } from "../../../question/time/token.ts";
import { LONE_UNITS, NUMBER_WORDS } from "./calendar-words.ts";
import { HOUR_PAIR } from "./lettered-hours.ts";

const DIGITS = String.raw`\d{1,5}(?:\.\d{1,2})?`;
const WORDS =
  "an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|forty-five|fifty|sixty|ninety|(?:a )?couple(?: of)?|(?:a )?few|several";
const UNIT = "seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|fortnights?|years?|[smhdw]";
const START = String.raw`(?<![\w.:/-])`;
const END = String.raw`(?![\w-])`;

/** "30 minutes", "2h", "1 hour 20 minutes", "two hours and a half". */
const AMOUNT = String.raw`(?:(?<amount>${DIGITS})[ -]?|(?<worded>${WORDS})[ -])(?:more )?(?<unit>${UNIT})(?<half> and a half)?(?:(?:,| and)? ?(?<more>\d{1,3}) ?(?<small>minutes?|mins?|m))?`;

/** Lengths of time; the longest match at a place wins. */
export const LENGTHS: readonly RegExp[] = [
  new RegExp(`${START}${AMOUNT}${END}`, "g"),
  new RegExp(`${START}(?<amount>${DIGITS}|${WORDS})(?<half> and a half) (?<unit>${UNIT})${END}`, "g"),
  new RegExp(
    `${START}(?:(?<quarters>an?|one|three) )?(?<part>quarters?|half)(?: of)?(?: an?)? (?<unit>hour|day|minute)${END}`,
    "g",
  ),
  // "2 to 3 hours", "between 2 and 3 hours", "an hour or two"
  new RegExp(
    String.raw`${START}(?!${HOUR_PAIR})(?<least>\d{1,2}|${WORDS})(?: to | or | ?[-~] ?|(?<=between (?:\d{1,2}|${WORDS})) and )${AMOUNT}${END}`,
    "g",
  ),
  new RegExp(`${START}an? (?<unit>minute|hour|day|week) or (?<amount>two|so)${END}`, "g"),
  // A unit alone: "the last hour and a half".
  new RegExp(`${START}(?<!\\b(?:per|each|every) )(?<unit>${LONE_UNITS})(?<half> and a half)?${END}`, "g"),
];

/** Seconds of the units that are elapsed time; days, weeks and months are counted on the calendar. */
const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800, f: 1_209_600 };
const DAYS: Readonly<Record<string, number>> = { d: 1, w: 7, f: 14 };
const MONTHS: Readonly<Record<string, number>> = { mo: 1, ye: 12 };

/** What a length in words comes to; nothing where the first of two amounts is not the smaller one. */
export function readLength({ least, ...groups }: Groups): TimeMeaning | undefined {
  const { unit = "" } = groups;
  const length = lengthOf(amountIn(groups), unit);
  const whole = withMinutes(length, groups);
  if (least === undefined) return { kind: "quantity", quantity: whole };
  if (amountOf(least) >= amountIn(groups)) return undefined;
  return { kind: "quantity", quantity: { ...whole, least: lengthOf(amountOf(least), unit) } };
}

function amountIn({ amount, worded, half, part, quarters }: Groups): number {
  if (part !== undefined) return part === "half" ? 0.5 : amountOf(quarters ?? "a") / 4;
  return amountOf(amount ?? worded ?? "a") + (half === undefined ? 0 : 0.5);
}

function amountOf(text: string): number {
  const words = text.replace(/^a (?=\w)| of$/g, "");
  return NUMBER_WORDS[words] ?? Number(words);
}

function lengthOf(amount: number, unit: string): Quantity {
  const months = MONTHS[unit.slice(0, 2)];
  if (months !== undefined) return quantity({ months: Math.round(amount * months) });
  const letter = unit.charAt(0);
  const days = amount * (DAYS[letter] ?? Number.NaN);
  if (Number.isInteger(days)) return quantity({ days });
  const fine = letter === "s" || letter === "m" || !Number.isInteger(amount);
  return quantity({ seconds: Math.round(amount * (SECONDS[letter] ?? 0)), fine });
}

function withMinutes(length: Quantity, { more, small }: Groups): Quantity {
  if (more === undefined || small === undefined) return length;
  return { ...length, seconds: length.seconds + Number(more) * 60, fine: true };
}
