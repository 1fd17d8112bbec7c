import type { Card } from "../../src/cards/card.ts";
import { renderText } from "../../src/cards/plain-text.ts";
import type { Day } from "../../src/coverage/day.ts";
import type { Before } from "../../src/jobs/digest/compare.ts";
import { digestOf } from "../../src/jobs/digest/digest.ts";
import { remembered } from "../../src/jobs/digest/remembered.ts";
import type { Language } from "../../src/languages/language.ts";
import { type DigestExtras, digestCard } from "../../templates/digest.ts";
import { clockAt, dayOf, share, turned } from "../support/day.ts";

/** A day with one pair. */
export const USUAL: Partial<Day> = { inside: share([turned("10.20.40.4", "10.23.0.60")]) };

/** What is known besides the day; half past eight in Tokyo, the first digest of all, where nothing else is said. */
interface Circumstances {
  readonly date?: string;
  readonly before?: Before;
  readonly extras?: Partial<DigestExtras>;
  readonly zone?: string;
}

/** The card about a day. */
export function cardOf(day: Partial<Day>, { say }: Language, circumstances: Circumstances = {}): Card {
  const { date = "2026-10-06", before = "first-time", extras, zone = "Asia/Tokyo" } = circumstances;
  const voice = { say, clock: { zone, now: clockAt("32:30") } };
  return digestCard(digestOf({ day: dayOf(day), date, before }), voice, {
    about: {},
    nameOf: () => undefined,
    file: "below",
    ...extras,
  });
}

/** The same, line by line. */
export function told(...asked: Parameters<typeof cardOf>): readonly string[] {
  return renderText(cardOf(...asked), { width: 1000, colour: "none" }).split("\n");
}

/** What the digest of the day before remembered. */
export function dayBefore(day: Partial<Day>): Before {
  return remembered({ date: "2026-10-05", terms: "", day: dayOf(day) });
}
