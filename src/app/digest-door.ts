import { makeReception } from "../chat/reception.ts";
import { fromIso, type Instant } from "../time/instant.ts";
import { backInAws } from "./chat/back-in-aws.ts";
import { now } from "./chat/clock.ts";
import { counterOf } from "./chat/counter.ts";
import { type Environment, findAws } from "./chat/environment.ts";
import { packedConfig } from "./chat/packed-config.ts";
import { type DigestCounter, dueBy, takeIn } from "./digest-call.ts";

/**
 * The door that EventBridge Scheduler comes through: `{digest, scheduled}`, the id of a digest and the moment at which it
 * was due as ISO 8601. It claims and puts on the queue; throws where the call has to come again.
 */
export function openDigestDoor(env: Environment, write: (line: string) => void): (event: unknown) => Promise<void> {
  const counter = counterIn(env, write);
  const digests = new Map(counter.config.digests.map((digest) => [digest.id, digest]));
  return async (event) => {
    const { name, scheduled } = readCall(event);
    const digest = digests.get(name ?? "");
    if (digest === undefined || scheduled === undefined) return refuse(counter, digest === undefined);
    // A schedule calls once for each local time that there is; which day that is about the configuration says.
    const due = dueBy(digest, Math.min(scheduled, counter.now() + SKEW), counter);
    if ((await takeIn(digest, due, counter)) === "ill") throw new Error("nothing can be taken in: call again");
  };
}

/** Seconds that the clock here may be behind that of the schedule: more, and a call is about a day that is not over. */
const SKEW = 300;

function counterIn(env: Environment, write: (line: string) => void): DigestCounter {
  const config = packedConfig(env);
  const aws = findAws(env);
  if (aws === undefined) throw new Error("the Region is not set");
  const back = backInAws(env, aws, write);
  // Nobody fills in a form here.
  const reception = makeReception({ ...counterOf(config, back), readForm: async () => ({ ok: false, errors: {} }) });
  return { config, reception, journal: back.journal, now };
}

interface Call {
  readonly name?: string;
  readonly scheduled?: Instant;
}

function readCall(event: unknown): Call {
  if (typeof event !== "object" || event === null) return {};
  const name = "digest" in event && typeof event.digest === "string" ? event.digest : undefined;
  const iso = "scheduled" in event && typeof event.scheduled === "string" ? event.scheduled : "";
  const scheduled = fromIso(iso);
  return { ...(name !== undefined && { name }), ...(scheduled !== undefined && { scheduled }) };
}

/** Nobody can make anything of it, however often it comes. */
function refuse({ journal, now: clock }: DigestCounter, isUnknown: boolean): void {
  journal({ event: "digested", at: clock(), job: "unknown", code: isUnknown ? "unknown" : "unreadable" });
}
