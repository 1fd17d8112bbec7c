import { isObject, lookAt } from "../../look.ts";
import type { Body } from "./body.ts";
import type { Outcome } from "./deliver.ts";

/** What Slack is told: it is well, with what is to be shown; nobody knows such a thing; or let it be sent again. */
export interface Answer {
  readonly status: 200 | 404 | 503;
  readonly content?: unknown;
}

/** Says what became of something that was sent; `tryAgain` where a person would otherwise see nothing but an error. */
export function answerTo(outcome: Outcome, body: Body, tryAgain: string): Answer {
  switch (outcome.kind) {
    case "heard":
      return { status: 200, ...(outcome.answer !== undefined && { content: outcome.answer }) };
    case "unheard":
      return { status: 404 };
    case "failed":
    case "late":
      return excuse(body, tryAgain);
  }
}

/** What Slack sends again by itself is refused; to people it is said where they are. */
function excuse(body: Body, tryAgain: string): Answer {
  if ("command" in body) return { status: 200, content: { response_type: "ephemeral", text: tryAgain } };
  const inputs = lookAt(body, "view", "state", "values");
  const [block] = isObject(inputs) ? Object.keys(inputs) : [];
  if (body["type"] !== "view_submission" || block === undefined) return { status: 503 };
  return { status: 200, content: { response_action: "errors", errors: { [block]: tryAgain } } };
}
