import { mayAnswer, type RefusalReason } from "../../access/access.ts";
import type { Scheduled } from "../../surfaces/surface.ts";
import { date } from "../../time/zone.ts";
import { surfaceOf } from "../caller.ts";
import type { Deed } from "../deed.ts";
import type { Desk, DigestPlan } from "../desk.ts";
import { reach } from "../failures.ts";

/** What is done for a digest that is due: nobody asked, so nobody is told why not. */
export async function decideDigest(arrival: Scheduled, desk: Desk): Promise<Deed> {
  const { digest, day } = arrival;
  const plan = desk.digests[digest];
  if (plan === undefined) return { kind: "drop", code: "unknown" };
  if (hasEnded(plan, arrival)) return { kind: "drop", code: "ended" };
  const refusal = await refusalFor(arrival, desk);
  if (refusal !== undefined) return { kind: "drop", code: refusal };
  return { kind: "tell", telling: { plan, day, now: desk.now(), failures: 0 } };
}

/** Whoever set it up chose the channel; but a channel may have been shared since. */
export async function refusalFor(arrival: Scheduled, desk: Desk): Promise<RefusalReason | undefined> {
  const room = await reach(() => surfaceOf(arrival, desk).where(arrival.room));
  return mayAnswer(desk.access, { person: { outsider: false }, room });
}

function hasEnded({ until, zone }: DigestPlan, { at }: Scheduled): boolean {
  return until !== undefined && date(at, zone) > until;
}
