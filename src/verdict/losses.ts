import { LOSS_REASONS, type LossReason } from "../records/record.ts";
import type { Seen } from "./seen.ts";

/** Packets of a request that a transit gateway counted as lost. */
export interface Loss {
  /** The commonest. */
  readonly reason: LossReason;
  /** Of all reasons together. */
  readonly packets: number;
  /** Whether no packet was left. */
  readonly whole: boolean;
}

/** What an observer counted as lost of the requests it saw; `undefined` where it counted nothing. */
export function findLoss({ request }: Pick<Seen, "request">): Loss | undefined {
  const { losses = {}, unjudged } = request;
  const counts = LOSS_REASONS.map((reason) => ({ reason, packets: losses[reason] ?? 0 }));
  const [most] = counts.toSorted((a, b) => b.packets - a.packets);
  if (most === undefined || most.packets === 0) return undefined;
  const packets = counts.reduce((sum, count) => sum + count.packets, 0);
  return { reason: most.reason, packets, whole: packets >= (unjudged?.packets ?? 0) };
}
