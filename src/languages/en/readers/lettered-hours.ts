import type { Groups, TimeMeaning, TimeReader } from "../../../question/time/token.ts";

const HOUR = String.raw`(?:[01]?\d|2[0-4])`;
/** Words before which "2h" is a length: the last 2h. */
const NO_LENGTH_BEFORE = String.raw`(?<!\b(?:last|past|previous|next|for|within|over|under|in|than|about|every|takes?|took|lasts?|lasted)\s(?:the\s)?)`;
/** The end of the hour, and nothing behind it that makes it a length: 2h ago. */
const END = String.raw`(?![a-z\d])(?!\s?(?:ago|earlier|before|back|later|long|after|or so|window|each|apart|timeout|delay)(?![a-z]))`;
const TO = String.raw`(?:\s?[-~]\s?|\s(?:to|till?|until|through)\s)`;
const DAY = "yesterday|today|tonight|last night|this (?:morning|afternoon|evening)";

/** Two such hours that are a stretch of the day, up to the end of the second one; without them "14-15h" is a length. */
export const HOUR_PAIR = `(?:${NO_LENGTH_BEFORE}${HOUR}h?${TO}|(?<=\\bbetween\\s)${HOUR}h?\\sand\\s)${HOUR}h${END}`;

/** The clock of 24 hours as much of Europe writes it: 14h, 9h-11h, between 14 and 15h. */
export const LETTERED_HOURS: readonly TimeReader[] = [
  `(?=${HOUR_PAIR})(?<hour>${HOUR})h?`,
  String.raw`(?<hour>${HOUR})h(?<=(?:${NO_LENGTH_BEFORE}${HOUR}h?${TO}|\bbetween\s${HOUR}h?\sand\s)${HOUR}h)${END}`,
  String.raw`(?<hour>${HOUR})h(?<=(?:\b(?:at|around|from|between|until|till|before|by)\s|@\s?)${HOUR}h)${END}`,
  String.raw`${NO_LENGTH_BEFORE}(?<hour>${HOUR})h(?=,?\s(?:${DAY})(?![a-z]))`,
  String.raw`(?<hour>\d\d)h(?<=\b(?:${DAY}|[a-z]{3,6}day),?\s\d\dh)${END}`,
].map((source) => ({ pattern: new RegExp(String.raw`(?<![\w.:/]|[a-z](?<!\dh)-)${source}`, "g"), read: readHour }));

function readHour({ hour = "" }: Groups): TimeMeaning {
  return { kind: "clock", hour: Number(hour), certain: true };
}
