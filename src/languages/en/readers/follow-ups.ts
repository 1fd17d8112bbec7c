import type { FollowUpWords } from "../../../question/reading.ts";

const LENGTH = String.raw`(?<length>(?:\d{1,4}|an?|half an|one|two|three|six|twelve) ?(?:minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?))`;

/** Ways to change the question asked before. */
export const FOLLOW_UPS: FollowUpWords = {
  reverse: [
    /\b(?:other|opposite|reverse|return) (?:direction|way|path)\b|\breversed?\b|\bother way (?:a?round)\b|\bway back\b|\bvice versa\b|\bswap(?:ped)?\b|\bbackwards?\b|\bflip(?:ped)?\b|\bin reverse\b|\breturn (?:traffic|packets|leg)\b|\bturn (?:it|that|them) (?:a?round)\b/,
  ],
  widen: [
    /\b(?:widen|broaden|expand|extend|enlarge|stretch)(?:ed|ing)?\b|\b(?:wider|broader)\b|\bzoom(?:ed)? out\b|\b(?:go|look) (?:further|farther) back\b|\b(?:wider|broader|bigger|larger|longer) (?:window|range|time|period)\b/,
  ],
  dayEarlier: [
    /\bsame (?:time|window|hours?|period)(?: of day| frame)? (?:yesterday|the day before|the previous day|a day earlier)\b|\byesterday(?:,)? (?:at )?(?:the )?same (?:time|window|period)\b/,
  ],
  stretchBefore: [
    new RegExp(
      String.raw`\b(?:the )?${LENGTH.replace("|an?|", "|")} (?:before(?: that| this)?|earlier|prior)\b|\b(?:the )?(?:previous|preceding|prior) ${LENGTH.replace("<length>", "<previous>").replace("|an?|", "|")}|\bthe (?:previous |preceding |prior )(?<single>hour|day|week)\b|\bthe (?<unit>hour|day|minute|week) (?:before(?: that| this)?|earlier|prior)\b`,
    ),
  ],
  eitherSide: [
    new RegExp(
      String.raw`(?:±|\+/-|plus(?: or |/|-| )?minus) ?${LENGTH}|${LENGTH.replace("<length>", "<after>")} (?:on )?(?:either|each|both) sides?|${LENGTH.replace("<length>", "<around>")} (?:before and after|around)`,
    ),
  ],
  toLength: [new RegExp(String.raw`\bto (?:the )?(?:last |past )?${LENGTH}`)],
};
