import { expect, test } from "vitest";
import { isAsPlanted } from "../../demo/terminal/as-planted.ts";
import { interfaceOf } from "../../demo/world/interfaces.ts";
import type { Expected } from "../../demo/world/story.ts";
import type { Finding, GroupVerdict, Verdict } from "../../src/verdict/verdict.ts";
import { judgedGroup, listOf } from "../support/list.ts";

const JUDGEMENT = { judged: { from: 0, to: 600 }, final: true, rule: "completed" } as const;
const at = (host: string) => ({ id: interfaceOf(host).id, kind: "interface" }) as const;

function verdict<F extends Finding>(finding: F, change: Partial<GroupVerdict> = {}): Verdict {
  return { ...finding, ...JUDGEMENT, ...(change.final === undefined ? {} : { final: change.final }) };
}

const REJECTED = {
  kind: "rejected",
  leg: "request",
  direction: "in",
  observer: at("payroll-db"),
  layer: "either",
  layerStanding: "inferred",
} as const;
const MIXED = {
  kind: "mixed",
  leg: "request",
  observer: at("web-proxy"),
  accepted: 5,
  rejected: 5,
  turns: [300],
} as const;
interface Case {
  readonly expected: Expected;
  readonly right: Verdict;
  readonly wrong: readonly Verdict[];
}

const GROUP = { src: "10.20.40.4", dst: "10.23.0.60", port: 22, verdict: "rejected" } as const;
const JUDGED = judgedGroup(REJECTED, { src: GROUP.src, dst: GROUP.dst, port: GROUP.port, rejected: 1 });
const LIST = listOf([JUDGED]);

const CASES: readonly Case[] = [
  {
    expected: { ...REJECTED, observer: "payroll-db" },
    right: verdict(REJECTED),
    wrong: [
      verdict({ ...REJECTED, leg: "reply" }),
      verdict({ ...REJECTED, direction: "out" }),
      verdict({ ...REJECTED, observer: at("orders-db") }),
      verdict({ ...REJECTED, layer: "network-acl" }),
      verdict({ ...REJECTED, layerStanding: "observed" }),
      verdict(MIXED),
    ],
  },
  {
    expected: { ...MIXED, observer: "web-proxy" },
    right: verdict(MIXED),
    wrong: [
      verdict({ ...MIXED, leg: "reply" }),
      verdict({ ...MIXED, accepted: 4 }),
      verdict({ ...MIXED, rejected: 4 }),
      verdict({ ...MIXED, turns: [301] }),
      verdict({ ...MIXED, observer: at("payroll-db") }),
      verdict(REJECTED),
    ],
  },
  {
    expected: { kind: "accepted", exchange: "reset" },
    right: verdict({ kind: "accepted", exchange: { kind: "reset" } }),
    wrong: [verdict({ kind: "accepted", exchange: { kind: "completed" } }), verdict(REJECTED)],
  },
  {
    expected: { kind: "cannot-say", reason: "too-early" },
    right: verdict({ kind: "cannot-say", reason: "too-early" }),
    wrong: [verdict({ kind: "cannot-say", reason: "not-watched" }), verdict(REJECTED)],
  },
  {
    expected: { kind: "never-seen", observers: ["desk-a-1", "payroll-db"], final: true },
    right: verdict({ kind: "never-seen", observers: [at("payroll-db"), at("desk-a-1")] }),
    wrong: [
      verdict({ kind: "never-seen", observers: [at("payroll-db")] }),
      verdict({ kind: "never-seen", observers: [at("payroll-db"), at("desk-a-2")] }),
      verdict({ kind: "never-seen", observers: [at("payroll-db"), at("desk-a-1")] }, { final: false }),
      verdict(REJECTED),
    ],
  },
  {
    expected: { kind: "list", groupCount: 1, groups: [GROUP] },
    right: LIST,
    wrong: [
      { ...LIST, groupCount: 2 },
      { ...LIST, groups: [{ ...JUDGED, src: "10.20.40.5" }] },
      { ...LIST, groups: [{ ...JUDGED, dst: "10.23.0.61" }] },
      { ...LIST, groups: [{ ...JUDGED, port: 23 }] },
      { ...LIST, groups: [{ ...JUDGED, verdict: { ...JUDGEMENT, kind: "cannot-say", reason: "too-early" } }] },
      verdict(REJECTED),
    ],
  },
];

test.each(CASES)("takes only the planted verdict for true: $expected.kind", ({ expected, right, wrong }) => {
  expect(isAsPlanted(expected, right)).toBe(true);
  expect(wrong.map((other) => isAsPlanted(expected, other))).toEqual(wrong.map(() => false));
});

test("asks for one watching end only where the logs end", () => {
  const expected = { kind: "never-seen", observers: ["desk-a-1", "payroll-db"], final: false } as const;
  const oneEnd = verdict({ kind: "never-seen", observers: [at("payroll-db")] }, { final: false });
  const stranger = verdict({ kind: "never-seen", observers: [at("orders-db")] }, { final: false });

  expect(isAsPlanted(expected, oneEnd)).toBe(true);
  expect(isAsPlanted(expected, stranger)).toBe(false);
});
