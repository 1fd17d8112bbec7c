import { isDeepStrictEqual } from "node:util";
import type { Observer } from "../../src/records/record.ts";
import type { ListVerdict, Verdict } from "../../src/verdict/verdict.ts";
import { interfaceOf } from "../world/interfaces.ts";
import type { Expected, ExpectedGroup } from "../world/story.ts";

/** Whether the verdict is the one that was planted. */
export function isAsPlanted(expected: Expected, verdict: Verdict): boolean {
  switch (expected.kind) {
    case "rejected":
      return (
        verdict.kind === "rejected" &&
        verdict.leg === expected.leg &&
        verdict.direction === expected.direction &&
        verdict.layer === expected.layer &&
        verdict.layerStanding === expected.layerStanding &&
        isAt(verdict.observer, expected.observer)
      );
    case "mixed":
      return (
        verdict.kind === "mixed" &&
        verdict.leg === expected.leg &&
        verdict.accepted === expected.accepted &&
        verdict.rejected === expected.rejected &&
        isDeepStrictEqual(verdict.turns, expected.turns) &&
        isAt(verdict.observer, expected.observer)
      );
    case "accepted":
      return verdict.kind === "accepted" && verdict.exchange.kind === expected.exchange;
    case "never-seen":
      return (
        verdict.kind === "never-seen" &&
        verdict.final === expected.final &&
        // Where the logs end, an interface may be quiet for longer than it takes to show that it is watched.
        (!verdict.final || verdict.observers.length === expected.observers.length) &&
        verdict.observers.every((observer) => expected.observers.some((host) => isAt(observer, host)))
      );
    case "cannot-say":
      return verdict.kind === "cannot-say" && verdict.reason === expected.reason;
    case "list":
      return (
        verdict.kind === "list" &&
        verdict.groupCount === expected.groupCount &&
        expected.groups.every((group) => lists(verdict, group))
      );
  }
}

function isAt({ id }: Observer, host: string): boolean {
  return id === interfaceOf(host).id;
}

function lists({ groups }: ListVerdict, { src, dst, port, verdict }: ExpectedGroup): boolean {
  return groups.some(
    (group) => group.src === src && group.dst === dst && group.port === port && group.verdict.kind === verdict,
  );
}
