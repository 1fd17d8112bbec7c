import type { Judged } from "../../src/explanation/explain.ts";
import type { GroupVerdict, JudgedGroup, ListVerdict } from "../../src/verdict/verdict.ts";
import { evidence } from "../support/evidence.ts";
import { judgedGroup, listOf } from "../support/list.ts";
import { at, SERVER_ENI } from "../support/records.ts";
import { judgedBase, plan, side } from "./judged.ts";

/** A broad question: a network to the server, yesterday (21 November, JST). */
export const LIST: Judged = {
  ...judgedBase(evidence()),
  plan: plan({
    src: side("10.20.40.0/24", { addresses: [] }),
    ports: [],
    protocols: [],
    broad: true,
    window: { from: at(-38 * 3600), to: at(-14 * 3600) },
  }),
  verdict: dayList(),
};

function dayList(): ListVerdict {
  const day = { judged: { from: at(-38 * 3600), to: at(-14 * 3600) }, final: true };
  const one = { ...day, rule: "completed" } as const;
  const rejected: GroupVerdict = {
    kind: "rejected",
    leg: "request",
    observer: SERVER_ENI,
    layer: "either",
    layerStanding: "inferred",
    ...one,
  };
  const noon = at(-24 * 3600);
  const groups: readonly JudgedGroup[] = [
    group({
      src: "10.20.40.4",
      port: 22,
      verdict: rejected,
      rejected: 14,
      accepted: 0,
      conversations: 14,
      first: noon,
      last: noon + 480,
    }),
    group({
      src: "10.20.40.4",
      port: 443,
      verdict: {
        kind: "mixed",
        leg: "request",
        observer: SERVER_ENI,
        accepted: 5,
        rejected: 5,
        turns: [noon + 300],
        ...one,
      },
      accepted: 5,
      rejected: 5,
      conversations: 10,
      first: noon,
      last: noon + 600,
    }),
    group({
      src: "10.20.40.9",
      port: 3389,
      verdict: rejected,
      rejected: 2,
      accepted: 0,
      conversations: 2,
      first: noon,
      last: noon + 30,
    }),
    ...Array.from({ length: 40 }, (_, index) =>
      group({
        src: `10.20.40.${index + 100}`,
        port: 443,
        verdict: { kind: "accepted", exchange: { kind: "completed" }, ...one },
        accepted: 3,
        rejected: 0,
        first: noon,
        last: noon + 60,
      }),
    ),
  ];
  return listOf(groups, day);
}

function group(judged: Partial<JudgedGroup>): JudgedGroup {
  return judgedGroup(undefined, { turnedAway: judged.rejected ?? 0, ...judged });
}
