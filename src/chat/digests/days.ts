import type { DayBefore } from "../../tell-day.ts";
import { DAY } from "../../time/wall.ts";
import type { Desk } from "../desk.ts";
import type { Telling } from "./telling.ts";

/** What the last digest of this kind before this one remembered of its day. */
export async function findDayBefore({ plan, day }: Telling, { store, now }: Desk): Promise<DayBefore | undefined> {
  const days = await store.list(daysOf(plan.id), MOST_KEPT, now());
  const last = days.find(({ id }) => id < day);
  return last && { day: last.id, remembered: last.value };
}

/** Remembers a day for the one after it; what was remembered of it first stays. */
export async function rememberDay({ plan, day }: Telling, remembered: string, { store, now }: Desk): Promise<void> {
  const expires = now() + MOST_KEPT * DAY;
  await store.put({ collection: daysOf(plan.id), id: day, value: remembered, version: 0, expires }, now());
}

/** Days: long enough that one can say which day was missed. */
const MOST_KEPT = 9;

function daysOf(digest: string): string {
  return `digest-day/${digest}`;
}
