import { type Groups, quantity, type TimeMeaning } from "../../../question/time/token.ts";
import { NUMBER_WORDS } from "./calendar-words.ts";

const DIGITS = String.raw`\d{1,5}(?:\.\d)?`;
const WORDS = `an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty-five|sixty|(?:a )?couple(?: of)?|(?:a )?few`;
const UNIT = "seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|fortnights?|[smhdw]";

/** "30 minutes", "2h", "an hour and a half", "half an hour", "1 hour 20 minutes", or a unit alone ("the last hour"). */
export const LENGTH = new RegExp(
  String.raw`(?<![\w.:/-])(?:(?:(?<amount>${DIGITS})[ -]?|(?<worded>${WORDS})[ -])(?<unit>${UNIT})(?<half> and a half)?(?:(?:,| and)? ?(?<more>\d{1,3}) ?(?<small>minutes?|mins?|m))?|(?<amounthalf>${DIGITS}|${WORDS}) and a half (?<unithalf>hours?|days?|weeks?|minutes?)|half (?:an? )?(?<whole>hour|day|minute)|(?<alone>second|minute|hour|day|week|month|fortnight))(?![\w-])`,
  "g",
);

/** Seconds of the units that are elapsed time; days, weeks and months are counted on the calendar. */
const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };

/** What a length in words comes to. */
export function readLength({
  amount,
  worded,
  unit,
  half,
  more,
  small,
  amounthalf,
  unithalf,
  whole,
  alone,
}: Groups): TimeMeaning {
  if (whole !== undefined) return lengthOf(0.5, whole);
  if (alone !== undefined) return lengthOf(1, alone);
  if (amounthalf !== undefined) return lengthOf(amountOf(amounthalf) + 0.5, unithalf ?? "hour");
  const main = lengthOf(amountOf(amount ?? worded ?? "") + (half === undefined ? 0 : 0.5), unit ?? "");
  if (more === undefined || small === undefined) return main;
  return {
    kind: "quantity",
    quantity: { ...main.quantity, seconds: main.quantity.seconds + Number(more) * 60, fine: true },
  };
}

function amountOf(text: string): number {
  const words = text.replace(/ of$/, "");
  return NUMBER_WORDS[words] ?? NUMBER_WORDS[`${words} of`] ?? Number(words);
}

function lengthOf(amount: number, unit: string): Extract<TimeMeaning, { kind: "quantity" }> {
  const isMonth = unit.startsWith("mo");
  if (isMonth) return { kind: "quantity", quantity: quantity({ months: Math.round(amount) }) };
  const letter = unit.charAt(0);
  const days = { d: 1, w: 7, f: 14 }[letter];
  if (days !== undefined && Number.isInteger(amount * days))
    return { kind: "quantity", quantity: quantity({ days: amount * days }) };
  const seconds = Math.round(amount * (days === undefined ? (SECONDS[letter] ?? 0) : days * 86_400));
  const fine = letter === "s" || letter === "m" || !Number.isInteger(amount);
  return { kind: "quantity", quantity: quantity({ seconds, fine }) };
}
