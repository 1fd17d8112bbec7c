import type { Card } from "../../cards/card.ts";
import type { Outcome } from "./outcome.ts";
import { type Rendered, render } from "./render/index.ts";

/** Sends a card as well as a workspace takes it: with a chart where it has them, without, and as a last resort as text. */
export type SendBest = <Value>(
  wanted: { readonly card: Card; readonly tenant: string },
  send: (rendered: Rendered) => Promise<Outcome<Value>>,
) => Promise<Outcome<Value>>;

/** `charts`: whether to try them at all. Which workspace has none yet is remembered, for as long as the process lives. */
export function makeSendBest({ charts }: { readonly charts: boolean }): SendBest {
  const without = new Set<string>();
  return async ({ card, tenant }, send) => {
    const wantsChart = charts && !without.has(tenant) && card.elements.some(({ kind }) => kind === "strip");
    if (wantsChart) {
      const outcome = await send(render(card, "message-with-charts"));
      if (!isTooMuch(outcome)) return outcome;
      without.add(tenant);
    }
    const rendered = render(card);
    const outcome = await send(rendered);
    return isTooMuch(outcome) ? send({ text: rendered.text, blocks: [] }) : outcome;
  };
}

/** Slack does not take these blocks; the words it always takes. */
function isTooMuch(outcome: Outcome<unknown>): boolean {
  return outcome.kind === "refused" && TOO_MUCH.includes(outcome.code);
}

const TOO_MUCH: readonly string[] = ["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long"];
