import type { LegName } from "../conversations/conversation.ts";
import type { Direction, Observer } from "../records/record.ts";
import type { Seen } from "./seen.ts";
import type { Asked, Finding, Layer } from "./verdict.ts";

/** What a rejection is told from. */
export interface Rejection {
  readonly seen: Seen;
  readonly leg: LegName;
  readonly asked: Asked;
  readonly layer: Layer;
  readonly layerStanding: "observed" | "inferred";
}

/** The finding that an observer turned a leg away. */
export function rejected({ seen, leg, asked, layer, layerStanding }: Rejection): Finding {
  const direction = seen[leg].direction ?? findDirection(seen, leg, asked);
  return {
    kind: "rejected",
    leg,
    ...(direction !== undefined && { direction }),
    observer: seen.observer,
    layer,
    layerStanding,
  };
}

/** By whose interface it is: what the opener's end sends goes out at its own interface and comes in at the other end's. */
function findDirection({ observer, opener }: Seen, leg: LegName, asked: Asked): Direction | undefined {
  const sender = (opener === "src") === (leg === "request") ? asked.srcObservers : asked.dstObservers;
  const receiver = sender === asked.srcObservers ? asked.dstObservers : asked.srcObservers;
  if (isAmong(receiver, observer)) return "in";
  return isAmong(sender, observer) ? "out" : undefined;
}

function isAmong(observers: readonly Observer[], { id }: Observer): boolean {
  return observers.some((observer) => observer.id === id);
}
