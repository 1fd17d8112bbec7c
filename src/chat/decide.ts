import { askInThread } from "./ask.ts";
import { type Caller, meet } from "./caller.ts";
import { type Deed, refuse } from "./deed.ts";
import type { Desk } from "./desk.ts";
import { decideDigest } from "./digests/decide.ts";
import { press } from "./presses/index.ts";
import { refuseVisit, visit } from "./visits.ts";

/** What is done for something that came in; who it is and whether they may is looked up anew. */
export async function decide(id: string, arrival: Caller["arrival"], desk: Desk): Promise<Deed> {
  if (arrival.kind === "scheduled") return await decideDigest(arrival, desk);
  const { caller, refusal } = await meet(id, arrival, desk);
  switch (arrival.kind) {
    case "asked":
      return refusal === undefined ? await askInThread({ ...caller, arrival }, desk) : refuse(refusal, caller, desk);
    case "pressed":
      return refusal === undefined ? await press({ ...caller, arrival }, desk) : refuse(refusal, caller, desk);
    case "visited":
      return refusal === undefined
        ? visit({ ...caller, arrival }, desk)
        : refuseVisit(refusal, { ...caller, arrival }, desk);
  }
}
