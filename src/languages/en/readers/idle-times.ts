import { type TimeReader, word } from "../../../question/time/token.ts";
import { WEEKDAY, whole } from "./calendar-words.ts";

const DAY_NAME = WEEKDAY.replace("?<weekday>", "?:");
const TIME = `(?:morning|afternoon|evening|night|day|weekend|week|new year|${DAY_NAME})`;
const LINE_START = String.raw`(?:^|\n)["' ]{0,3}(?:(?:hi|hello|hey|and)[, ]{1,2})?`;

const THANKS = /\b(?:thanks|thank you|thx|cheers|sorry|apologies)\b/;
const SORRY = /\b(?:sorry|apologies|apologi[sz]e)\b/;

/** Greetings, thanks and apologies: they hold a word for a time and mean none. */
export const IDLE_TIMES: readonly TimeReader[] = [
  idle(`yesterday|last (?:week|night|time)|this (?:morning|week)|on ${DAY_NAME}`, THANKS),
  idle(`(?:on a )?${TIME}`, SORRY),
  ...[
    `(?:(?:have|having|enjoy) (?:an? |your |the )?)?(?:very |really )?(?:good|happy|nice|lovely|great|pleasant|wonderful|beautiful|sunny|rainy) ${TIME}`,
    `(?:have|enjoy) (?:an?|your|the) (?:rest of (?:the|your) )?${TIME}`,
    String.raw`(?:morning|afternoon|evening)(?<=${LINE_START}\w{7,9})(?= (?:all|every(?:one|body)|team|folks|guys|there|friends|colleagues|people|mate|bot)(?![a-z])|\s{0,2}(?:[,.!:;\n]|$)|\s-)`,
    String.raw`(?:every|each) (?:single )?(?:morning|afternoon|evening|night|day|week|month|hour|minute|(?:couple of |few |\d{1,3} ?)(?:minutes?|mins?|hours?|seconds?|days?))`,
  ].map((source) => idle(source)),
];

function idle(source: string, pattern?: RegExp): TimeReader {
  return word(whole(source), { kind: "idle" }, pattern && { side: "before", pattern });
}
