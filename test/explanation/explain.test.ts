import { describe, expect, test } from "vitest";
import type { Coverage } from "../../src/coverage/coverage.ts";
import { CLAIM_CODES, type Claim } from "../../src/explanation/claims.ts";
import { explain, type Judged } from "../../src/explanation/explain.ts";
import type { Evidence } from "../../src/verdict/verdict.ts";
import { coverage, evidenceOf, sighting, tally, watcher } from "../support/evidence.ts";
import { at, CLIENT, CLIENT_ENI, SERVER, SERVER_ENI } from "../support/records.ts";
import { CASES } from "./cases.ts";
import { onPort, question, single } from "./judged.ts";
import { LIST } from "./list-case.ts";

function completed(change: Partial<Evidence> = {}): Judged {
  const seen = { ...evidenceOf(sighting("completed")), ...change };
  return single({ kind: "accepted", exchange: { kind: "completed" } }, seen, onPort(443));
}

function claim<C extends Claim["code"]>(judged: Judged, code: C): Claim | undefined {
  const { lead, details } = explain(judged);
  return [...lead, ...details].find((candidate) => candidate.code === code);
}

describe("standing", () => {
  test("is never observed for a security group or a network ACL", () => {
    const about = Object.entries(CLAIM_CODES).filter(([code]) => code.includes("rules-") || code === "which-layer");

    expect(about.length).toBeGreaterThanOrEqual(5);
    for (const [, standing] of about) expect(standing).not.toBe("observed");
  });

  test.each(Object.entries({ ...CASES, list: LIST }))(
    "of %s is told in order: observed, inferred, unknown",
    (_, judged) => {
      const order = explain(judged).lead.map(({ code }) =>
        ["observed", "inferred", "unknown"].indexOf(CLAIM_CODES[code]),
      );

      expect(order).toEqual([...order].sort());
    },
  );

  test.each(Object.entries({ ...CASES, list: LIST }))("%s says nothing twice", (_, judged) => {
    const { lead, details } = explain(judged);
    const said = [...lead, ...details].map((one) => JSON.stringify(one));

    expect(new Set(said).size).toBe(said.length);
  });

  test.each(Object.entries(CASES))("%s has a next step", (_, judged) => {
    expect(explain(judged).next.length).toBeGreaterThan(0);
  });
});

describe("a rejected request", () => {
  test("is not the sender's doing where its own interface let it out", () => {
    const seen = evidenceOf(
      sighting("request-rejected", { request: { rejected: tally(4) } }),
      sighting("no-reply", { observer: CLIENT_ENI, request: { accepted: tally(4) } }),
    );
    const judged = { ...CASES["rejected request"], evidence: seen };

    expect(claim(judged, "request-left")).toEqual({
      code: "request-left",
      seat: { observer: CLIENT_ENI, party: { side: "src", text: CLIENT } },
      count: { records: 4, first: at(0), last: at(60) },
    });
  });

  test("counts only the records of the observer that decided", () => {
    const seen = evidenceOf(
      sighting("request-rejected", { request: { rejected: tally(4) } }),
      sighting("request-rejected", { observer: CLIENT_ENI, request: { rejected: tally(3) } }),
    );

    expect(claim({ ...CASES["rejected request"], evidence: seen }, "request-rejected")).toMatchObject({
      count: { records: 4 },
    });
  });
});

test("says that the connections were opened from the other side", () => {
  const seen = sighting("completed", { opener: "dst" });

  expect(claim(completed(evidenceOf(seen)), "opened-from-other-side")).toEqual({
    code: "opened-from-other-side",
    client: SERVER,
    server: CLIENT,
  });
});

test("sets late packets aside and says so", () => {
  const seen = sighting("completed", { late: tally(2, { packets: 3 }) });

  expect(claim(completed(evidenceOf(seen)), "late-set-aside")).toMatchObject({ packets: 3, count: { records: 2 } });
});

test("names an intermediary with both pairs of addresses", () => {
  const nat = { id: "nat-0a1", kind: "nat-gateway" } as const;
  const seen = sighting("completed", { observer: nat, via: { src: "10.0.1.5", dst: SERVER } });

  expect(claim(completed(evidenceOf(seen)), "seen-through")).toEqual({
    code: "seen-through",
    seat: { observer: nat },
    src: CLIENT,
    dst: SERVER,
    via: { src: "10.0.1.5", dst: SERVER },
  });
  expect(claim(completed(evidenceOf(seen)), "client-behind")).toEqual({
    code: "client-behind",
    seat: { observer: nat },
  });
});

test.each(["169.254.171.65", "fd00:ec2:80::a9fe:ab41"])(
  "knows %s as VPC Lattice and where to look further",
  (address) => {
    const seen = sighting("completed", { group: { src: CLIENT, dst: address, port: 443, protocol: 6 } });
    const { details, next } = explain(completed(evidenceOf(seen)));

    expect(details).toContainEqual({ code: "lattice-leg", address });
    expect(next.map(({ code }) => code)).toContain("lattice-access-log");
  },
);

test("counts the conversations that went another way", () => {
  const seen = evidenceOf(sighting("completed", { conversations: 5 }), sighting("no-reply", { conversations: 2 }));

  expect(claim(completed(seen), "other-exchanges")).toEqual({
    code: "other-exchanges",
    patterns: [{ pattern: "no-reply", conversations: 2 }],
  });
});

test("tells who sent the reset only where one direction alone carries it", () => {
  const both = sighting("reset", {
    request: { accepted: tally(1), flags: 6 },
    reply: { accepted: tally(1), flags: 22 },
  });
  const judged = { ...CASES.reset, evidence: evidenceOf(both) };

  expect(claim(judged, "exchange-reset")).not.toHaveProperty("by");
  expect(claim(CASES.reset, "exchange-reset")).toMatchObject({ by: { side: "dst" } });
});

describe("the limits of the logs", () => {
  test("are named: lost records, unreadable files and lines, what is not delivered", () => {
    const known = coverage({
      gaps: [{ from: at(60), to: at(120), reason: "records-skipped", observer: SERVER_ENI }],
      unreadable: [
        { path: "a.log.gz", reason: "truncated" },
        { path: "b.log", reason: "lines", lines: 12 },
      ],
      pending: { from: at(540), to: at(600) },
    });
    const codes = explain(completed({ coverage: known })).details.map(({ code }) => code);

    expect(codes).toEqual(
      expect.arrayContaining([
        "records-skipped",
        "counts-may-be-low",
        "unreadable-file",
        "unreadable-lines",
        "pending",
      ]),
    );
  });

  const lostAt = (minute: number, id: string) => ({
    ...{ from: at(60 * minute), to: at(60 * minute + 60), reason: "records-skipped" as const },
    observer: { id, kind: "interface" as const },
  });
  const skipped = (gaps: Coverage["gaps"]) =>
    explain(completed({ coverage: coverage({ gaps }) })).details.flatMap((each) =>
      each.code === "records-skipped"
        ? [[each.seats.map(({ observer }) => observer.id), each.windows.map(({ from }) => (from - at(0)) / 60)]]
        : [],
    );

  test("tell all that one interface lost at once", () => {
    expect(skipped([lostAt(1, "eni-1"), lostAt(2, "eni-2"), lostAt(4, "eni-1"), lostAt(7, "eni-1")])).toEqual([
      [["eni-1"], [1, 4, 7]],
      [["eni-2"], [2]],
    ]);
  });

  test("tell what many interfaces lost together, and apart from that what nobody knows whose it is", () => {
    const gaps = [1, 1, 2, 5].map((minute, index) => lostAt(minute, `eni-${index}`));
    const anybody = { from: at(0), to: at(600), reason: "records-skipped" as const };

    expect(skipped([...gaps, anybody])).toEqual([
      [
        ["eni-0", "eni-1", "eni-2", "eni-3"],
        [1, 5],
      ],
      [[], [0]],
    ]);
  });

  test("tell files with the same fault together, and lines of several files as one number", () => {
    const unreadable = [
      { path: "a.gz", reason: "truncated" },
      { path: "b.gz", reason: "empty" },
      { path: "c.gz", reason: "truncated" },
      { path: "d.log", reason: "lines", lines: 12 },
      { path: "e.log", reason: "lines", lines: 3 },
    ] as const;
    const judged = completed({ coverage: coverage({ unreadable }) });

    expect(explain(judged).details.filter(({ code }) => code.startsWith("unreadable"))).toEqual([
      { code: "unreadable-file", paths: ["a.gz", "c.gz"], reason: "truncated" },
      { code: "unreadable-file", paths: ["b.gz"], reason: "empty" },
      { code: "unreadable-lines", paths: ["d.log", "e.log"], lines: 15 },
    ]);
  });

  test("are inferred where only the clock says that the logs are complete", () => {
    expect(claim(completed({ coverage: coverage({ deliveredByClock: true }) }), "delivered-by-clock")).toEqual({
      code: "delivered-by-clock",
      until: at(600),
    });
  });

  test("show a guessed traffic type where silence counts, and only there", () => {
    expect(claim(CASES["never seen"], "traffic-type-guessed")).toMatchObject({ trafficType: "all", from: "assumed" });
    expect(claim(completed(), "traffic-type-guessed")).toBeUndefined();
  });
});

test("asks for the interface only where logs were read and none is known", () => {
  const unread = { ...CASES["not watched"].evidence, coverage: coverage({ watchers: [], recordsRead: 0 }) };

  expect(explain(CASES["not watched"]).next[0]?.code).toBe("name-the-interface-in-the-configuration");
  expect(explain({ ...CASES["not watched"], evidence: unread }).next[0]?.code).toBe("look-at-flow-log-set-up");
});

test("keeps doubts and assumptions of the question", () => {
  const asked = question({ ambiguous: ["time"], assumed: [{ field: "window", rule: "last-hour" }] });
  const { details, assumptions } = explain({ ...completed(), question: asked });

  expect(details.map(({ code }) => code)).toEqual(expect.arrayContaining(["doubt", "assumed"]));
  expect(assumptions).toEqual([{ field: "window", rule: "last-hour" }]);
});

describe("the line-up", () => {
  test("holds who saw something, then the observers of the ends that saw nothing", () => {
    const { witnesses } = explain(CASES["not seen beyond"]);

    expect(witnesses.map(({ observer, saw, leg, records }) => [observer.id, saw, leg, records])).toEqual([
      ["eni-client", "accepted", "request", 9],
      ["eni-server", "nothing", undefined, 0],
    ]);
  });

  test("calls an observer that was not watching by that name", () => {
    const asleep = coverage({ watchers: [watcher({ watched: [] })] });
    const { witnesses } = explain({
      ...CASES["never seen"],
      evidence: { ...CASES["never seen"].evidence, coverage: asleep },
    });

    expect(witnesses.map(({ observer, saw }) => [observer.id, saw])).toEqual([
      ["eni-client", "not-watching"],
      ["eni-server", "not-watching"],
    ]);
  });

  test("adds up both legs, with both actions as mixed and no action as forwarded", () => {
    const seen = evidenceOf(
      sighting("both-actions", { request: { accepted: tally(2), rejected: tally(1) }, reply: { unjudged: tally(3) } }),
    );
    const { witnesses } = explain({ ...CASES.mixed, evidence: seen });

    expect(witnesses.slice(0, 2).map(({ saw, leg, records, packets }) => [saw, leg, records, packets])).toEqual([
      ["mixed", "request", 3, 30],
      ["forwarded", "reply", 3, 30],
    ]);
  });
});
