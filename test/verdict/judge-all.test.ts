import { describe, expect, test } from "vitest";
import { judgeAll } from "../../src/verdict/judge-all.ts";
import { RULES } from "../../src/verdict/rules/index.ts";
import type { Evidence } from "../../src/verdict/verdict.ts";
import { asked, coverage, evidence, evidenceOf, sighting, tally } from "../support/evidence.ts";
import { at, CLIENT, CLIENT_ENI, SERVER, SERVER_ENI } from "../support/records.ts";

/** The evidence as that of another port. */
function onPort(port: number, found: Evidence): Evidence {
  return { ...found, asked: asked({ group: { src: CLIENT, dst: SERVER, port, protocol: 6 } }) };
}

function rejects(records: number): Evidence {
  return evidenceOf(sighting("request-rejected", { request: { rejected: tally(records) } }));
}

const MIXED = evidenceOf(sighting("completed"), sighting("request-rejected", { request: { rejected: tally(9) } }));
const PASSING = evidenceOf(sighting("no-reply", { request: { unjudged: tally(3, { first: at(7), last: at(8) }) } }));

function list(...evidences: readonly Evidence[]) {
  return judgeAll({ evidences, coverage: coverage(), groupCount: evidences.length }, RULES);
}

describe("a list", () => {
  test("puts what was rejected most first, then what was mixed, then the rest as it came", () => {
    const { groups } = list(
      onPort(1, evidence()),
      onPort(2, PASSING),
      onPort(3, evidenceOf(sighting("completed"))),
      onPort(4, evidenceOf(sighting("no-reply"))),
      onPort(5, MIXED),
      onPort(6, rejects(2)),
      onPort(7, rejects(14)),
      onPort(8, evidence({ coverage: coverage({ watchers: [] }) })),
    );

    expect(groups.map(({ port }) => port)).toEqual([7, 6, 5, 3, 4, 2, 8, 1]);
  });

  test("counts the records of both legs of all observers together", () => {
    const seen = sighting("reply-rejected", {
      request: { accepted: tally(4, { first: at(10), last: at(50) }) },
      reply: { rejected: tally(3, { first: at(20), last: at(90) }) },
    });

    expect(list(evidenceOf(seen)).groups).toMatchObject([
      { src: CLIENT, dst: SERVER, port: 443, protocol: 6, accepted: 4, rejected: 3, first: at(10), last: at(90) },
    ]);
  });

  test("tells when traffic passed by that nobody judged, and the window where nothing was seen", () => {
    expect(list(PASSING, evidence()).groups).toMatchObject([
      { accepted: 0, rejected: 0, first: at(7), last: at(8) },
      { accepted: 0, rejected: 0, first: at(0), last: at(600) },
    ]);
  });

  test("says how many groups there are beyond those it shows, and what was judged", () => {
    const part = coverage({ judged: { from: at(0), to: at(300) }, pending: { from: at(300), to: at(600) } });
    const verdict = judgeAll({ evidences: [rejects(1)], coverage: part, groupCount: 312 }, RULES);

    expect(verdict).toMatchObject({
      kind: "list",
      groupCount: 312,
      judged: { from: at(0), to: at(300) },
      final: false,
      rule: "list",
      groups: [{ verdict: { kind: "rejected", observer: SERVER_ENI, rule: "request-rejected" } }],
    });
  });

  test("may be empty", () => {
    expect(list()).toMatchObject({ groups: [], groupCount: 0, final: true });
  });

  test("judges each group by itself", () => {
    const other = onPort(22, evidenceOf(sighting("completed", { observer: CLIENT_ENI })));

    expect(list(rejects(1), other).groups.map(({ verdict }) => verdict.kind)).toEqual(["rejected", "accepted"]);
  });
});
