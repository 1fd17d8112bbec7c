import { bare, type Door, type DoorEntry, type DoorReply, withJson } from "../../door.ts";
import { startLimit, type TimeLimit } from "../../in-time.ts";
import type { TeamsActivity } from "../gate/activity.ts";
import type { Admitted, Turned } from "../gate/gate.ts";
import type { InvokeReply } from "../sdk.ts";
import { sentence } from "./dialogs.ts";
import { dispatch } from "./dispatch.ts";
import { NotTaken } from "./porter.ts";
import type { TeamsDoorSettings } from "./settings.ts";

/** A door that hands on to the reception what the gate lets in. */
export function makeTeamsDoor(settings: TeamsDoorSettings): Door {
  const note = (remark: Remark) => settings.journal?.({ at: settings.now(), surface: "teams", ...remark });

  function turnAway({ status, reason, tenant }: Turned): DoorReply {
    note({ code: TURNED[reason] ?? "not-verified", detail: reason, ...(tenant !== undefined && { tenant }) });
    return bare(status);
  }

  async function pass(admitted: Admitted, limits: Limits): Promise<DoorReply> {
    const { activity } = admitted;
    const limit = isInvoke(activity) ? limits.invoke : limits.other;
    const outcome = await outcomeOf(admitted, limit, settings);
    const remark = remarkOn(outcome);
    if (remark !== undefined) note({ ...remark, tenant: activity.tenantId });
    return isInvoke(activity) ? answerTo(outcome, settings) : acknowledge(outcome);
  }

  return {
    async handle(request) {
      // What the gate takes of the time is gone.
      const limits = startLimits(settings);
      try {
        const admitted = await settings.gate.admit(request);
        return admitted.ok ? await pass(admitted, limits) : turnAway(admitted);
      } catch (error) {
        note({ code: "ill", detail: nameOf(error) });
        return bare(503);
      } finally {
        for (const limit of Object.values(limits)) limit.end();
      }
    },
  };
}

type Remark = Pick<DoorEntry, "code" | "detail" | "tenant">;

/** What the journal calls it, where it is no doubt about who sent it. */
const TURNED: { readonly [reason in Turned["reason"]]?: DoorEntry["code"] } = {
  "tenant-not-listed": "not-listed",
  malformed: "malformed",
  "keys-unreachable": "ill",
};

/** What became of an activity. */
type Outcome =
  | { readonly kind: "heard"; readonly reply: InvokeReply }
  /** Nobody listens to such a thing. */
  | { readonly kind: "unheard" }
  /** It is not done yet, and nobody can wait for it any longer. */
  | { readonly kind: "late" }
  | { readonly kind: "failed"; readonly error: unknown };

/** How long Teams waits, which only what it sent tells. */
type Limits = Readonly<Record<keyof typeof PATIENCE, TimeLimit>>;

/** Milliseconds: an invoke has 5 s until a dialog gives up, and everything else is acknowledged within 2 s. */
const PATIENCE = { invoke: 4_500, other: 1_900 } as const;

function startLimits({ patienceMs }: TeamsDoorSettings): Limits {
  return { invoke: startLimit(patienceMs ?? PATIENCE.invoke), other: startLimit(patienceMs ?? PATIENCE.other) };
}

async function outcomeOf(admitted: Admitted, limit: TimeLimit, settings: TeamsDoorSettings): Promise<Outcome> {
  let isHeard = false;
  const turn = settings.sdk.turn(admitted, async (activity) => {
    const reply = await dispatch(activity, settings);
    isHeard = reply !== undefined;
    return reply;
  });
  try {
    const reply = await limit.keep(turn);
    if (reply === "late") return { kind: "late" };
    return isHeard ? { kind: "heard", reply } : { kind: "unheard" };
  } catch (error) {
    return { kind: "failed", error };
  }
}

function isInvoke({ type }: TeamsActivity): boolean {
  return type === "invoke";
}

function remarkOn(outcome: Outcome): Remark | undefined {
  switch (outcome.kind) {
    case "heard":
      return undefined;
    case "unheard":
      return { code: "unknown" };
    case "late":
      return { code: "late" };
    case "failed":
      if (outcome.error instanceof NotTaken) return { code: "not-taken" };
      return { code: "failed", detail: nameOf(outcome.error) };
  }
}

/** What nobody listens to is well all the same: Teams would only send it again. */
function acknowledge({ kind }: Outcome): DoorReply {
  return bare(kind === "late" || kind === "failed" ? 503 : 200);
}

/** An invoke is answered where it stands: somebody waits before a dialog. */
function answerTo(outcome: Outcome, { tryAgain }: TeamsDoorSettings): DoorReply {
  switch (outcome.kind) {
    case "heard":
      return withJson(outcome.reply.status, outcome.reply.body);
    case "unheard":
      return bare(501);
    case "late":
    case "failed":
      return withJson(200, sentence(tryAgain));
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "unknown";
}
