import type { Groups, TimeMeaning, TimeReader } from "../../../question/time/token.ts";
import { NUMBER_WORDS, whole } from "./calendar-words.ts";

const HOUR_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";
const HOUR = String.raw`(?<hour>\d{1,2}(?!:\d)|${HOUR_WORDS})`;
/** What may follow an hour in letters: "at one point" is none. */
const HOUR_END = String.raw`(?=\s?(?:[,.?!;:)~-]|$|\n|[^\x00-\x7F])|\s(?:in the|this|today|yesterday|tonight|last|on|to|till?|until|and|or so|sharp|onwards?|was|were|did|is|does|it|i|we|my|the|jst|utc|gmt)(?![a-z]))`;
/** Words behind which four digits are a time of day. */
const BEFORE = String.raw`\b(?:at|around|about|since|from|until|till|between|after|before|by) `;
const HALF = String.raw`(?:\s?(?<half>am|pm|a\.m\.?|p\.m\.?)(?![a-z]))?`;
const SPOKEN_MINUTES: Readonly<Record<string, number>> = { half: 30, quarter: 15 };

/** Clock times as they are spoken. */
export const CLOCKS: readonly TimeReader[] = [
  ...[
    `(?<how>half past|half|quarter past|quarter after|quarter to|quarter of|quarter till) ${HOUR}(?: o'?clock)?${HALF}`,
    String.raw`(?<minutes>five|ten|twenty-five|twenty|\d{1,2}(?= min| past))(?: minutes?| mins?)? (?:past|after) ${HOUR}(?: o'?clock)?${HALF}`,
    String.raw`(?<!(?:from|between) )(?<minutes>five|ten|twenty-five|twenty|\d{1,2}(?= min)) (?:minutes? |mins? )?(?<how>to) ${HOUR}(?: o'?clock)?${HALF}`,
    `(?<hour>${HOUR_WORDS}) (?<minutes>(?:oh |o')five|ten|fifteen|twenty|twenty-five|thirty|thirty-five|forty|forty-five|fifty|fifty-five)${HALF}(?! ?(?:minutes?|mins?|hours?|seconds?|days?|weeks?))`,
    `${HOUR} ?o'?clock${HALF}`,
    String.raw`${HOUR} (?<half>am|pm|a\.m\.?|p\.m\.?)`,
    `${HOUR}(?= (?:in the (?:early )?(?:morning|afternoon|evening)|at night)(?![a-z]))`,
    String.raw`(?<hour>\d{1,2})(?::(?<minutes>\d{2}))?${HALF}-?ish`,
    String.raw`(?<hour>[01]\d|2[0-3])(?<minutes>[0-5]\d)(?<=${BEFORE}\d{4}) ?(?:hrs|hours|h)`,
    String.raw`(?<hour>0\d)(?<minutes>[0-5]\d)(?<=${BEFORE}\d{4})`,
    String.raw`(?<hour>\d{1,2})\.(?<minutes>[0-5]\d)(?<=${BEFORE}\d{1,2}\.\d\d)`,
    String.raw`(?<hour>\d{1,2})h(?<minutes>[0-5]\d)`,
  ].map((clock) => ({ pattern: whole(clock), read: readSpokenClock })),
  {
    pattern: whole(
      `(?<hour>(?<!(?:that|this|which|each|any|no|the|only|another|every|last|first) )one|${HOUR_WORDS.replace("one|", "")})${HOUR_END}`,
    ),
    read: readHourWord,
  },
];

function readSpokenClock({ how, minutes, hour = "", half }: Groups): TimeMeaning {
  const [unit = "", side] = (how ?? "").split(" ");
  const isBefore = ["to", "of", "till"].includes(side ?? unit);
  const given = SPOKEN_MINUTES[unit] ?? (minutes === undefined ? undefined : numberOf(minutes));
  const minute = isBefore && given !== undefined ? 60 - given : given;
  const spoken = numberOf(hour);
  return {
    kind: "clock",
    // Five to one is 12:55.
    hour: isBefore ? (spoken + 11) % 12 || 12 : spoken,
    ...(minute === undefined ? {} : { minute }),
    ...(half === undefined ? {} : { half: half.startsWith("a") ? "am" : "pm" }),
    ...(hour.startsWith("0") ? { certain: true } : {}),
  };
}

/** An hour in letters is one only where an hour is expected: at nine, between two and three. */
function readHourWord({ hour = "" }: Groups): TimeMeaning {
  return { kind: "number", value: numberOf(hour), certain: false };
}

function numberOf(text: string): number {
  return NUMBER_WORDS[text] ?? Number(text);
}
