import { placeText } from "../../aws/objects.ts";
import { DAY } from "../../time/wall.ts";
import { date } from "../../time/zone.ts";
import type { AthenaFacts, Facts } from "../facts.ts";
import { type Check, type Finding, note, toMend } from "../finding.ts";
import { sourceSettings } from "../fixes.ts";

/** Seconds: somebody has to hear of the last partition so long before it. */
const AHEAD_SECONDS = 30 * DAY;

/** The days of the tables are those of the objects: about all others Athena finds nothing and says nothing. */
export const projection: Check = (facts) =>
  facts.athena?.within === undefined ? [] : [...beginnings(facts, facts.athena), ...end(facts, facts.athena)];

function beginnings({ places }: Facts, { within }: AthenaFacts): readonly Finding[] {
  const begins = within?.from ?? 0;
  return places.flatMap((place) => {
    const oldest = Math.min(...(place.deliveries ?? []).map(({ since }) => since));
    if (!(oldest < begins)) return [];
    const about = { where: placeText(place), begins, oldest };
    return [
      note({ code: "older-than-tables", ...about }, sourceSettings(placeText(place), { since: date(oldest, "UTC") })),
    ];
  });
}

function end({ now, places }: Facts, { within }: AthenaFacts): readonly Finding[] {
  const ends = within?.to ?? Number.POSITIVE_INFINITY;
  if (ends > now + AHEAD_SECONDS) return [];
  const since = date(now - 365 * DAY, "UTC");
  return [toMend({ code: "tables-end", ends }, ...places.map((place) => sourceSettings(placeText(place), { since })))];
}
