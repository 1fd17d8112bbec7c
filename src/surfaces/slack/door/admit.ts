import type { App } from "@slack/bolt";
import type { DoorEntry } from "../../door.ts";
import { textAt } from "../../look.ts";
import type { Body } from "./body.ts";
import { deliver, type Outcome, type Sent } from "./deliver.ts";
import { NotTaken } from "./not-taken.ts";
import type { DoorSettings } from "./settings.ts";
import { teamOf } from "./who.ts";

/** Has verified things dealt with if they come from where somebody may ask; writes down what went otherwise. */
export async function admit(app: App, sent: Sent, settings: DoorSettings): Promise<Outcome> {
  const listed = isListed(sent.body, settings);
  // Slack is told that all is well: it could do nothing about it, and would only send it again.
  const outcome: Outcome = listed ? await deliver(app, sent, settings.patienceMs) : { kind: "heard" };
  const remark = listed ? remarkOn(outcome) : NOT_LISTED;
  const tenant = teamOf(sent.body);
  if (remark !== undefined) {
    settings.journal?.({ at: settings.now(), surface: "slack", ...remark, ...(tenant !== undefined && { tenant }) });
  }
  return outcome;
}

type Remark = Pick<DoorEntry, "code" | "detail">;

const NOT_LISTED: Remark = { code: "not-listed" };

/** Some interactions do not name the app; those are proven by the signature alone. */
function isListed(body: Body, { teams, appId }: DoorSettings): boolean {
  const team = teamOf(body);
  const app = textAt(body, "api_app_id");
  const ours = appId === undefined || app === undefined || app === appId;
  return ours && (teams === undefined || (team !== undefined && teams.includes(team)));
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
      return remarkOnError(outcome.error);
  }
}

/** Bolt wraps what it does not know; Slack's word for what went wrong says more than the name of a class. */
function remarkOnError(error: unknown): Remark {
  const inner = error instanceof Error && "original" in error ? error.original : error;
  if (inner instanceof NotTaken) return { code: "not-taken" };
  const word = textAt(inner, "data", "error") ?? (inner instanceof Error ? inner.name : undefined);
  return { code: "failed", ...(word !== undefined && { detail: word }) };
}
