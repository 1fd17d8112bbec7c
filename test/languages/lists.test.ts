import { describe, expect, test } from "vitest";
import type { Flow, Party } from "../../src/explanation/flow.ts";
import { say as en } from "../../src/languages/en/say/index.ts";
import { say as ja } from "../../src/languages/ja/say/index.ts";
import type { Finding, JudgedGroup } from "../../src/verdict/verdict.ts";
import { coverage, watcher } from "../support/evidence.ts";
import { at, CLIENT, SERVER, SERVER_ENI } from "../support/records.ts";

const CLOCK = { zone: "Asia/Tokyo", now: at(1800) };
const NETWORK: Party = { side: "src", text: "10.20.40.0/24" };
const ONE: Party = { side: "dst", text: SERVER };
const COMPLETED: Finding = { kind: "accepted", exchange: { kind: "completed" } };

function flow(change: Partial<Flow> = {}): Flow {
  return { src: NETWORK, dst: ONE, ports: [], protocols: [], window: { from: at(0), to: at(600) }, ...change };
}

function group(finding: Finding, change: Partial<JudgedGroup> = {}): JudgedGroup {
  return {
    src: CLIENT,
    dst: SERVER,
    port: 9200,
    protocol: 6,
    accepted: 3,
    rejected: 0,
    first: at(0),
    last: at(60),
    verdict: { ...finding, judged: { from: at(0), to: at(600) }, final: true, rule: "any" },
    ...change,
  };
}

describe("a row of a list", () => {
  test("names only the end that differs from row to row", () => {
    const judged = group(COMPLETED);
    const { port: _, ...portless } = judged;
    const one = { side: "src", text: CLIENT } as const;

    expect(en.group(judged, flow(), CLOCK)).toBe("10.20.40.4 → port 9200 · accepted · 3 records · 14:00–14:01");
    expect(en.group(judged, flow({ src: one, dst: NETWORK }), CLOCK)).toContain("→ 10.23.0.60 port 9200 ·");
    expect(en.group(judged, flow({ src: one }), CLOCK)).toContain("→ port 9200 ·");
    expect(en.group(portless, flow({ src: one }), CLOCK)).toContain("10.20.40.4 → 10.23.0.60 ·");
    expect(en.group(portless, flow(), CLOCK)).toContain("10.20.40.4 · accepted");
    expect(ja.group(judged, flow({ src: one }), CLOCK)).toBe("→ 9200番 · 許可されています（3 件） · 14:00〜14:01");
    expect(ja.group(portless, flow({ src: one }), CLOCK)).toContain("10.20.40.4 → 10.23.0.60 ·");
    expect(ja.group(portless, flow(), CLOCK)).toContain("10.20.40.4 · 許可");
  });

  test.each([
    ["never-logged-traffic", "never logged", "記録対象外"],
    ["records-skipped", "records lost", "ログの欠け"],
    ["too-early", "not delivered yet", "ログ未着"],
    ["not-watched", "not recorded", "記録なし（未監視）"],
    ["only-accepts-logged", "only accepts logged", "許可のみ記録"],
    ["only-rejects-logged", "only rejects logged", "拒否のみ記録"],
    ["before-first-log", "before the first log", "最初のログより前"],
  ] as const)("says why nothing can be said: %s", (reason, english, japanese) => {
    const judged = group({ kind: "cannot-say", reason });

    expect(en.group(judged, flow(), CLOCK)).toContain(` · ${english} · `);
    expect(ja.group(judged, flow(), CLOCK)).toContain(` · ${japanese} · `);
  });

  test("counts both actions where both occurred, whatever the verdict", () => {
    const judged = group({ kind: "mixed", leg: "request", observer: SERVER_ENI, accepted: 3, rejected: 2, turns: [] });

    expect(en.group({ ...judged, rejected: 2 }, flow(), CLOCK)).toContain("3 accepted, 2 rejected");
    expect(ja.group({ ...judged, rejected: 2 }, flow(), CLOCK)).toContain("許可 3 回、拒否 2 回");
  });

  test("counts only the rejects of what was turned away further on than where it was let out", () => {
    const judged = group(
      {
        kind: "rejected",
        leg: "request",
        direction: "in",
        observer: SERVER_ENI,
        layer: "either",
        layerStanding: "inferred",
      },
      { accepted: 14, rejected: 14 },
    );

    expect(en.group(judged, flow(), CLOCK)).toContain(" · 14 rejected · ");
    expect(ja.group(judged, flow(), CLOCK)).toContain(" · 拒否 14 回 · ");
  });

  test.each([
    ["accepted", "40 more, all accepted", "ほか 40 組はすべて許可"],
    ["not-rejected", "40 more, none rejected", "ほか 40 組は拒否なし"],
    ["any", "40 more", "ほか 40 組"],
  ] as const)("stands for those left out: %s", (how, english, japanese) => {
    expect(en.moreGroups(40, how)).toBe(english);
    expect(ja.moreGroups(40, how)).toBe(japanese);
  });
});

describe("the first line", () => {
  const { verdict } = group(COMPLETED);

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
      "athena, 2.5 s, 12.0 MB, $0.0001",
    );
    expect(ja.cost({ engine: "duckdb", ms: 100, rowsScanned: 1200, usd: 0 })).toBe("duckdb、0.1 秒、1,200 行");
  });

  test("counts what was left out", () => {
    expect([en.cut(20, 312), ja.cut(20, 312)]).toEqual(["20 of 312 shown", "312 のうち 20 を表示"]);
    expect([en.recordsShown(20, 312), ja.recordsShown(20, 312)]).toEqual(["20 of 312 records", "312 件中 20 件"]);
  });
});
