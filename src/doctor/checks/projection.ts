import type { AthenaFacts, Facts } from "../facts.ts";
import { type Check, type Finding, note, toMend } from "../finding.ts";
import { placeText, sourceSettings } from "../fixes.ts";

/** Days for which there will be partitions still, before somebody has to hear of their end. */
const AHEAD_SECONDS = 30 * 86_400;

/** The days of the tables are those of the objects: about all others Athena finds nothing and says nothing. */
export const projection: Check = (facts) =>
  facts.athena?.within === undefined ? [] : [...beginnings(facts, facts.athena), ...end(facts, facts.athena)];

function beginnings({ places }: Facts, { within }: AthenaFacts): readonly Finding[] {
  const begins = within?.from ?? 0;
  return places.flatMap((place) => {
    const oldest = Math.min(...(place.deliveries ?? []).map(({ since }) => since));
    if (!(oldest < begins)) return [];
    const since = new Date(oldest * 1000).toISOString().slice(0, 10);
    const about = { where: placeText(place), begins, oldest };
    return [note({ code: "older-than-tables", ...about }, sourceSettings(placeText(place), { since }))];
  });
}

function end({ now, places }: Facts, { within }: AthenaFacts): readonly Finding[] {
  const ends = within?.to ?? Number.POSITIVE_INFINITY;
  if (ends > now + AHEAD_SECONDS) return [];
  const since = new Date((now - 365 * 86_400) * 1000).toISOString().slice(0, 10);
  return [toMend({ code: "tables-end", ends }, ...places.map((place) => sourceSettings(placeText(place), { since })))];
}
