import { describe, expect, test } from "vitest";
import type { Flow, Party } from "../../src/explanation/flow.ts";
import { say as en } from "../../src/languages/en/say/index.ts";
import { say as ja } from "../../src/languages/ja/say/index.ts";
import type { ListVerdict } from "../../src/verdict/verdict.ts";
import { coverage, watcher } from "../support/evidence.ts";
import { judgedGroup, listCounts, listOf } from "../support/list.ts";
import { at, CLIENT, SERVER } from "../support/records.ts";

const CLOCK = { zone: "Asia/Tokyo", now: at(1800) };
const NETWORK: Party = { side: "src", text: "10.20.40.0/24" };
const ONE: Party = { side: "dst", text: SERVER };

function flow(change: Partial<Flow> = {}): Flow {
  return { src: NETWORK, dst: ONE, ports: [], protocols: [], window: { from: at(0), to: at(600) }, ...change };
}

describe("the first words of a list", () => {
  const counts = (change: Partial<ListVerdict["counted"]>) => listCounts(change);
  const host: Flow = { dst: { ...ONE, name: "payroll-db" }, ports: [], protocols: [], window: flow().window };

  test.each([
    [
      { reached: 12, rejected: 0 },
      12,
      "12 hosts talked to payroll-db, none was rejected",
      "12 台が payroll-db と通信、拒否なし",
    ],
    [
      { reached: 12, rejected: 2 },
      14,
      "12 hosts talked to payroll-db, 2 were rejected",
      "12 台が payroll-db と通信、2 台は拒否",
    ],
    [
      { reached: 12, rejected: 2 },
      12,
      "12 hosts talked to payroll-db, 2 were rejected in part",
      "12 台が payroll-db と通信、2 台は一部拒否",
    ],
    [
      { reached: 12, rejected: 2 },
      13,
      "12 hosts talked to payroll-db, 2 were rejected, 1 of them in part",
      "12 台が payroll-db と通信、2 台は拒否（うち 1 台は一部）",
    ],
    [{ reached: 0, rejected: 1 }, 1, "1 host was rejected at payroll-db", "payroll-db で 1 台が拒否"],
    [{ reached: 0, rejected: 2 }, 2, "2 hosts were rejected at payroll-db", "payroll-db で 2 台が拒否"],
  ])("say who reached a host: %o of %i", (counted, groupCount, ...said) => {
    const list = listOf([], { about: "sources", groupCount, counted: counts(counted) });

    expect([en.word(list, CLOCK, host), ja.word(list, CLOCK, host)]).toEqual(said);
  });

  test.each([
    [
      { reached: 7, rejected: 0 },
      7,
      "10.20.40.4 talked to 7 hosts, was rejected nowhere",
      "10.20.40.4 は 7 台と通信、拒否なし",
    ],
    [
      { reached: 7, rejected: 2 },
      9,
      "10.20.40.4 talked to 7 hosts, was rejected at 2",
      "10.20.40.4 は 7 台と通信、2 台で拒否",
    ],
    [
      { reached: 7, rejected: 2 },
      8,
      "10.20.40.4 talked to 7 hosts, was rejected at 2, at 1 of them in part",
      "10.20.40.4 は 7 台と通信、2 台で拒否（うち 1 台は一部）",
    ],
    [{ reached: 0, rejected: 2 }, 2, "10.20.40.4 was rejected at 2 hosts", "10.20.40.4 は 2 台で拒否"],
  ])("say whom a host reached: %o of %i", (counted, groupCount, ...said) => {
    const list = listOf([], { about: "destinations", groupCount, counted: counts(counted) });
    const asked: Flow = { src: { side: "src", text: CLIENT }, ports: [], protocols: [], window: flow().window };

    expect([en.word(list, CLOCK, asked), ja.word(list, CLOCK, asked)]).toEqual(said);
  });

  test("do not say that nobody connected, only that no record says so", () => {
    const list = listOf([judgedGroup()], { about: "destinations", turned: true });

    expect([en.word(list, CLOCK, host), ja.word(list, CLOCK, host)]).toEqual([
      "Recorded only the other way",
      "逆向きの記録のみ",
    ]);
  });
});

describe("the first line", () => {
  const { verdict } = judgedGroup();

  test.each([
    [flow({ ports: [{ from: 8000, to: 8080 }] }), "10.20.40.0/24 → 10.23.0.60, ports 8000–8080"],
    [
      flow({
        ports: [
          { from: 80, to: 80 },
          { from: 443, to: 443 },
        ],
      }),
      "10.20.40.0/24 → 10.23.0.60, ports 80 and 443",
    ],
    [flow({ protocols: [1] }), "10.20.40.0/24 → 10.23.0.60, ICMP"],
    [flow({ protocols: [17], ports: [{ from: 9999, to: 9999 }] }), "10.20.40.0/24 → 10.23.0.60, UDP port 9999"],
  ])("names ports and protocol in English", (asked, expected) => {
    expect(en.flow(asked, verdict, CLOCK)).toBe(expected);
  });

  test.each([
    [flow({ ports: [{ from: 8000, to: 8080 }] }), "10.20.40.0/24 → 10.23.0.60 8000〜8080番"],
    [
      flow({
        ports: [
          { from: 80, to: 80 },
          { from: 443, to: 443 },
        ],
      }),
      "10.20.40.0/24 → 10.23.0.60 80番、443番",
    ],
    [flow({ protocols: [58] }), "10.20.40.0/24 → 10.23.0.60 ICMP"],
    [flow({ protocols: [17], ports: [{ from: 9999, to: 9999 }] }), "10.20.40.0/24 → 10.23.0.60 UDP 9999番"],
  ])("names ports and protocol in Japanese", (asked, expected) => {
    expect(ja.flow(asked, verdict, CLOCK)).toBe(expected);
  });

  test("says anywhere where an end was left open", () => {
    const { src: _, ...open } = flow();

    expect(en.flow(open, verdict, CLOCK)).toBe("anywhere → 10.23.0.60");
    expect(ja.flow(open, verdict, CLOCK)).toBe("すべて → 10.23.0.60");
  });
});

describe("the small print", () => {
  test("names who watched when, and how their owner is known", () => {
    const known = coverage({
      watchers: [watcher({ complete: false, how: "configured", watched: [{ from: at(0), to: at(120) }] })],
    });

    expect(en.coverage(known, CLOCK)).toEqual([
      "100 records read, delivered up to 14:11 JST.",
      "eni-server watched 14:00–14:02 JST (owner from the configuration).",
    ]);
    expect(ja.coverage(known, CLOCK)).toEqual([
      "100 件を読み取り、14:11 の分まで到着。",
      "eni-server の監視は 14:00〜14:02（設定による）。",
    ]);
  });

  test("admits that nobody is known to have watched", () => {
    const nobody = coverage({ watchers: [] });
    const asleep = coverage({ watchers: [watcher({ complete: false, watched: [] })] });

    expect(en.coverage(nobody, CLOCK)).toContain("No interface is known to belong to either end.");
    expect(en.coverage(asleep, CLOCK)[1]).toContain("eni-server watched at no time");
    expect(ja.coverage(asleep, CLOCK)[1]).toContain("eni-server の監視はなし");
  });

  test("gives the cost as far as it is known, and none where there is none", () => {
    expect(en.cost({ engine: "athena", ms: 2500, bytesScanned: 12_000_000, usd: 0.00006 })).toBe(
      "athena, 2.5 s, 12 MB, less than 0.01 USD",
    );
    expect(ja.cost({ engine: "duckdb", ms: 100, rowsScanned: 1200, usd: 0 })).toBe("duckdb、0.1 秒、1,200 行");
  });

  test("counts what was left out", () => {
    expect([en.cut(20, 312), ja.cut(20, 312)]).toEqual(["20 of 312 shown", "312 のうち 20 を表示"]);
    expect([en.recordsShown(20, 312), ja.recordsShown(20, 312)]).toEqual(["20 of 312 records", "312 件中 20 件"]);
    expect([en, ja].map((say) => say.recordsFrom(981, 1000, 5312))).toEqual([
      "Records 981–1,000 of 5,312",
      "5,312 件中 981〜1,000 件目",
    ]);
    expect([en, ja].map((say) => say.recordsFrom(41, 41, 41))).toEqual(["Record 41 of 41", "41 件中 41 件目"]);
  });
});
