import { digestFailed } from "../../../templates/digest-failed.ts";
import type { Scheduled } from "../../surfaces/surface.ts";
import type { Kept } from "../answers.ts";
import type { Desk } from "../desk.ts";
import type { Telling } from "./telling.ts";

interface Begun {
  readonly arrival: Scheduled;
  /** Absent where nobody has begun. */
  readonly telling: Telling | undefined;
  /** Nobody finished it in time, or something of ours is broken. */
  readonly event: "unfinished" | "fault";
}

/** What a channel is told of a digest that nobody could finish. */
export function unfinishedDigest(reference: string, { arrival, telling, event }: Begun, desk: Desk): Kept {
  const { person: asker, digest: id, day: date, hushed } = arrival;
  const { language = desk.usual, zone = desk.zone, owner } = telling?.plan ?? desk.digests[id] ?? {};
  const voice = { say: desk.languages[language].say, clock: { zone, now: desk.now() } };
  const failure = event === "fault" ? ({ code: "fault", reference } as const) : ({ code: "out-of-time" } as const);
  const card = digestFailed({ id, date, failure, reference, ...(owner !== undefined && { owner }) }, voice);
  return { card, to: "asker", hushed, asker, language };
}
