import { describe, expect, test } from "vitest";
import type { Fold } from "../../src/conversations/fold.ts";
import { type Groups, judgeAll } from "../../src/verdict/judge-all.ts";
import { RULES } from "../../src/verdict/rules/index.ts";
import type { Evidence } from "../../src/verdict/verdict.ts";
import { asked, coverage, evidence, evidenceOf, sighting, tally } from "../support/evidence.ts";
import { fold, foldCounts } from "../support/list.ts";
import { at, CLIENT, CLIENT_ENI, SERVER, SERVER_ENI } from "../support/records.ts";

const PAIR = { src: CLIENT, dst: SERVER, protocol: 6 };

/** A row of one port with its evidence. */
function row(port: number, found: Evidence, change: Partial<Fold> = {}): Groups["rows"][number] {
  const group = { ...PAIR, port };
  return { fold: fold(group, change), evidence: { ...found, asked: asked({ group }) } };
}

const REJECTING = evidenceOf(sighting("request-rejected", { request: { rejected: tally(1) } }));
const MIXED = evidenceOf(sighting("completed"), sighting("request-rejected", { request: { rejected: tally(9) } }));
const PASSING = evidenceOf(sighting("no-reply", { request: { unjudged: tally(3) } }));

function list(rows: Groups["rows"], change: Partial<Groups> = {}) {
  const counted = { apart: foldCounts(), rest: foldCounts({ folds: rows.length }) };
  const question = { about: "pairs", asked: PAIR, opener: "src" } as const;
  return judgeAll({ ...question, rows, counted, coverage: coverage(), ...change }, RULES);
}

describe("a list", () => {
  test("puts what was rejected most first, then what was mixed, then the rest as it came", () => {
    const { groups } = list([
      row(1, evidence()),
      row(2, PASSING),
      row(3, evidenceOf(sighting("completed"))),
      row(4, evidenceOf(sighting("no-reply"))),
      row(5, MIXED, { rejected: 9 }),
      row(6, REJECTING, { rejected: 2 }),
      row(7, REJECTING, { rejected: 14 }),
      row(8, evidence({ coverage: coverage({ watchers: [] }) })),
    ]);

    expect(groups.map(({ port }) => port)).toEqual([7, 6, 5, 3, 4, 2, 8, 1]);
  });

  test("gives each group what was counted of it", () => {
    const counted = { accepted: 4, rejected: 3, conversations: 5, turnedAway: 2, packets: 70, bytes: 7000 };

    expect(list([row(443, REJECTING, { ...counted, first: at(10), last: at(90) })]).groups).toEqual([
      {
        ...PAIR,
        port: 443,
        ...counted,
        first: at(10),
        last: at(90),
        verdict: expect.objectContaining({ final: true }),
      },
    ]);
  });

  test("says what there is beyond the groups it holds, and what was judged", () => {
    const part = coverage({ judged: { from: at(0), to: at(300) }, pending: { from: at(300), to: at(600) } });
    const apart = foldCounts({ folds: 12, groups: 30, through: 2, conversations: 40, rejects: 44, bytes: 500 });
    const rest = foldCounts({ folds: 300, groups: 310, through: 300, conversations: 900, bytes: 9000 });

    expect(list([row(443, REJECTING)], { coverage: part, counted: { apart, rest } })).toMatchObject({
      kind: "list",
      groupCount: 312,
      counted: { pairs: 340, rejected: 12, reached: 302, conversations: 940, bytes: 9500, rejects: 44 },
      judged: { from: at(0), to: at(300) },
      final: false,
      rule: "list",
      groups: [{ verdict: { kind: "rejected", observer: SERVER_ENI, rule: "request-rejected" } }],
    });
  });

  test("may be empty", () => {
    expect(list([])).toMatchObject({ groups: [], groupCount: 0, final: true });
  });

  test("judges each group by itself", () => {
    const other = row(22, evidenceOf(sighting("completed", { observer: CLIENT_ENI })));

    expect(list([row(443, REJECTING), other]).groups.map(({ verdict }) => verdict.kind)).toEqual([
      "rejected",
      "accepted",
    ]);
  });
});

describe("a row that stands for several groups", () => {
  const named = [22, 443].map((port) => ({ ...PAIR, port, conversations: 3, turnedAway: port === 22 ? 3 : 0 }));
  const [first = { ...PAIR, conversations: 0, turnedAway: 0 }, ...others] = named;
  const several: Partial<Fold> = { named: [first, ...others], groups: 2, ports: 2 };

  test("has the verdict of the first of them, and no port of its own", () => {
    const [group] = list([row(22, REJECTING, several)], { about: "sources" }).groups;

    expect(group).toMatchObject({ src: CLIENT, dst: SERVER, verdict: { kind: "rejected" } });
    expect(group).not.toHaveProperty("port");
    expect(group?.folded).toEqual({ groups: 2, ports: 2, addresses: 1, named });
  });

  test("keeps a port that they share, and names the end that they do not share as it was asked", () => {
    const spread = { ...several, ports: 1, addresses: 2 };
    const question = { asked: { src: "10.20.0.0/16", dst: "10.23.0.0/16" } };
    const to = list([row(22, REJECTING, spread)], { about: "sources", ...question }).groups;
    const from = list([row(22, REJECTING, spread)], { about: "destinations", ...question }).groups;

    expect(to).toMatchObject([{ src: CLIENT, dst: "10.23.0.0/16", port: 22, protocol: 6 }]);
    expect(from).toMatchObject([{ src: "10.20.0.0/16", dst: SERVER, port: 22, protocol: 6 }]);
  });

  test.each([
    { what: "many ports and nothing accepted", ports: 3, sourceAccepts: 0, looksLike: "port-scan" },
    { what: "something accepted", ports: 3, sourceAccepts: 1, looksLike: undefined },
    { what: "one or two ports of many hosts", ports: 2, sourceAccepts: 0, looksLike: undefined },
    { what: "logs without accepted traffic", ports: 3, looksLike: undefined },
  ])("looks like a port scan, or not: $what", ({ ports, sourceAccepts, looksLike }) => {
    const swarm = {
      ...several,
      groups: 12,
      ports,
      addresses: 4,
      ...(sourceAccepts !== undefined && { sourceAccepts }),
    };
    const through = sourceAccepts === 1 ? 1 : 0;
    const counted = { apart: foldCounts({ folds: 1, groups: 12, rejects: 40, through }), rest: foldCounts() };
    const verdict = list([row(22, REJECTING, swarm)], { about: "rejects", counted });

    expect(verdict.groups[0]?.folded?.looksLike).toBe(looksLike);
    expect(verdict.groups[0]?.folded?.sourceAccepts).toBe(sourceAccepts);
    expect(verdict.counted).toMatchObject({
      ...{ rejected: 1, reached: 0 },
      folded: { sources: 1, partly: through, rejects: 40 },
    });
  });
});

describe("a list of connections that were all opened the other way", () => {
  test("turns its groups round, and whom it is about", () => {
    const found = row(443, REJECTING, { groups: 2 });
    const verdict = list([found], { about: "sources", opener: "dst" });

    expect(verdict).toMatchObject({ about: "destinations", turned: true });
    expect(verdict.groups).toMatchObject([
      { src: SERVER, dst: CLIENT, folded: { named: [{ src: SERVER, dst: CLIENT, port: 443 }] } },
    ]);
  });
});
