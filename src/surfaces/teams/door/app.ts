import { bare, type Door, type DoorEntry, type DoorReply, withJson } from "../../door.ts";
import { inTime } from "../../in-time.ts";
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

  async function pass(admitted: Admitted): Promise<DoorReply> {
    const { activity } = admitted;
    const outcome = await outcomeOf(admitted, settings);
    const remark = remarkOn(outcome);
    if (remark !== undefined) note({ ...remark, tenant: activity.tenantId });
    return isInvoke(activity) ? answerTo(outcome, settings) : acknowledge(outcome);
  }

  return {
    async handle(request) {
      try {
        const admitted = await settings.gate.admit(request);
        return admitted.ok ? await pass(admitted) : turnAway(admitted);
      } catch (error) {
        note({ code: "ill", detail: nameOf(error) });
        return bare(503);
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

/** Milliseconds: an invoke has 5 s until a dialog gives up, and everything else is acknowledged within 2 s. */
const PATIENCE = { invoke: 4_500, other: 1_900 } as const;

async function outcomeOf(admitted: Admitted, settings: TeamsDoorSettings): Promise<Outcome> {
  let isHeard = false;
  const turn = settings.sdk.turn(admitted, async (activity) => {
    const reply = await dispatch(activity, settings);
    isHeard = reply !== undefined;
    return reply;
  });
  try {
    const usual = PATIENCE[isInvoke(admitted.activity) ? "invoke" : "other"];
    const reply = await inTime(turn, settings.patienceMs ?? usual);
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
