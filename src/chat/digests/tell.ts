import { RETRYABLE } from "../../explanation/failure.ts";
import type { DayTold } from "../../tell-day.ts";
import type { Kept } from "../answers.ts";
import { conclude } from "../conclude.ts";
import type { Desk } from "../desk.ts";
import { errandFor } from "../errand.ts";
import { isPassing } from "../failures.ts";
import { packFile } from "../files.ts";
import type { Grip } from "../grip.ts";
import { codeOf, traceOf } from "../journal.ts";
import { type Ends, keepHold, wasCalledOff } from "../keep-hold.ts";
import type { Pause } from "../pause.ts";
import { findDayBefore, rememberDay } from "./days.ts";
import { scopeOf, type Telling } from "./telling.ts";

/** The second step of a digest: looks at the day, and remembers it for the next one. */
export async function tell(grip: Grip, telling: Telling, desk: Desk): Promise<Pause | undefined> {
  const told = await keepHold(grip, desk, (ends) => look(grip.id, { telling, ends }, desk));
  if (told.kind === "failed" && wasCalledOff(told.failure, grip, desk)) return undefined;
  if (told.kind === "failed") return await fail(grip, { telling, told }, desk);
  // Before it is posted: what is new tomorrow is what today's logs do not show, whoever has read of it.
  await rememberDay(telling, told.remembered, desk);
  const kept = { ...keptFor(grip, telling, told), ...(told.isCut && { file: packFile(told.file) }) };
  await conclude(grip, { kept, event: "digested", code: "told" }, desk);
  return undefined;
}

interface Look {
  readonly telling: Telling;
  readonly ends: Ends;
}

async function look(id: string, { telling, ends }: Look, desk: Desk): Promise<DayTold> {
  const { plan, day, now } = telling;
  const before = await findDayBefore(telling, desk);
  const errand = { ...errandFor({ job: id, scope: scopeOf(id, telling) }, desk), now, ...ends };
  const { zone, owner, about = [] } = plan;
  const order = { id: plan.id, day, zone, owner, about, language: desk.languages[plan.language], reference: id };
  const told = await desk.tellDay({ ...order, ...(before && { before }) }, { errand, now });
  // Our own memory was ill, not what was looked at.
  if (told.kind === "failed" && isPassing(told.cause)) throw told.cause;
  return told;
}

/** Nobody waits before the screen: where it may help, it is looked again a little later, before anybody hears of it. */
async function fail(
  grip: Grip,
  { telling, told }: { readonly telling: Telling; readonly told: Extract<DayTold, { kind: "failed" }> },
  desk: Desk,
): Promise<Pause | undefined> {
  const { failure, cause } = told;
  const failures = telling.failures + 1;
  const isInTime = desk.now() + AGAIN < grip.job().deadline;
  if (RETRYABLE[failure.code] && failures <= MOST_RETRIES && isInTime) {
    await grip.save({ telling: { ...telling, failures } });
    return { seconds: AGAIN, code: codeOf(cause) };
  }
  const trace = cause === undefined ? undefined : traceOf(cause);
  const kept = keptFor(grip, telling, told);
  await conclude(grip, { kept, event: "digested", code: failure.code, ...(trace && { trace }) }, desk);
  return undefined;
}

/** Besides the first; each reads everything anew. */
const MOST_RETRIES = 2;

/** Seconds. */
const AGAIN = 300;

function keptFor(grip: Grip, { plan: { language } }: Telling, { card }: DayTold): Kept {
  return { card, to: "asker", hushed: false, asker: grip.job().arrival.person, language };
}
