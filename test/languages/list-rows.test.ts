import { describe, expect, test } from "vitest";
import type { Flow, Party } from "../../src/explanation/flow.ts";
import { say as en } from "../../src/languages/en/say/index.ts";
import { say as ja } from "../../src/languages/ja/say/index.ts";
import type { Finding, Folded, JudgedGroup, ListVerdict } from "../../src/verdict/verdict.ts";
import { judgedGroup, listOf } from "../support/list.ts";
import { at, CLIENT, SERVER, SERVER_ENI } from "../support/records.ts";

const CLOCK = { zone: "Asia/Tokyo", now: at(1800) };
const NETWORK: Party = { side: "src", text: "10.20.40.0/24" };
const ONE: Party = { side: "dst", text: SERVER };

function flow(change: Partial<Flow> = {}): Flow {
  return { src: NETWORK, dst: ONE, ports: [], protocols: [], window: { from: at(0), to: at(600) }, ...change };
}

const REJECTED: Finding = {
  kind: "rejected",
  leg: "request",
  direction: "in",
  observer: SERVER_ENI,
  layer: "either",
  layerStanding: "inferred",
};

/** The row in both languages, as part of a list of pairs unless told. */
function rows(
  group: JudgedGroup,
  { asked = flow(), ...change }: Partial<ListVerdict> & { readonly asked?: Flow } = {},
) {
  const row = { group, list: listOf([group], change), flow: asked };
  return [en.group(row, CLOCK), ja.group(row, CLOCK)];
}

/** A row that stands for several groups, by what tells them apart. */
function several(
  named: readonly Partial<Folded["named"][number]>[],
  { ports = named.length, addresses = 1, looksLike, sourceAccepts, ...change }: Partial<JudgedGroup & Folded> = {},
): JudgedGroup {
  const { port: _, ...group } = judgedGroup(undefined, change);
  const each = { src: CLIENT, dst: SERVER, protocol: 6, conversations: 1, turnedAway: 0 };
  const groups = named.map((one) => ({ ...each, ...one }));
  const known = { ...(looksLike && { looksLike }), ...(sourceAccepts !== undefined && { sourceAccepts }) };
  return { ...group, folded: { groups: 9, ports, addresses, named: groups, ...known } };
}

describe("a row of a list", () => {
  test("names only the end that differs from row to row", () => {
    const judged = judgedGroup();
    const { port: _, protocol: __, ...portless } = judged;
    const one = { side: "src", text: CLIENT } as const;
    const [english, japanese] = rows(judged, { asked: flow({ src: one }) });

    expect(english).toBe("→ port 9200 · accepted · 3 connections, 4.2 KB · 14:00–14:01");
    expect(japanese).toBe("→ 9200番 · 許可 · 接続 3 件、4.2 KB · 14:00〜14:01");
    expect(rows(judged)[0]).toContain("10.20.40.4 → port 9200 ·");
    expect(rows(judged, { asked: flow({ src: one, dst: NETWORK }) })[0]).toContain("→ 10.23.0.60 port 9200 ·");
    for (const text of rows(portless, { asked: flow({ src: one }) })) {
      expect(text).toContain("10.20.40.4 → 10.23.0.60 ·");
    }
    for (const text of rows(portless)) expect(text).toMatch(/^10\.20\.40\.4 · /);
  });

  test("calls an end what the address book calls it, with its address", () => {
    const judged = judgedGroup(undefined, { srcName: "build-server", dstName: "payroll-db" });
    const networks = flow({ dst: NETWORK });

    expect(rows(judged, { asked: networks }).map((text) => text.split(" · ")[0])).toEqual([
      "build-server (10.20.40.4) → payroll-db (10.23.0.60) port 9200",
      "build-server（10.20.40.4） → payroll-db（10.23.0.60）9200番",
    ]);
  });

  test.each([
    [{ port: 53, protocol: 17 }, "UDP port 53 (dns)", "UDP 53番（dns）"],
    [{ port: 22, protocol: 6 }, "port 22 (ssh)", "22番（ssh）"],
    [{ protocol: 1 }, "ICMP", "ICMP"],
    [{ protocol: 47 }, "protocol 47", "プロトコル 47"],
  ])("names what was served, and the protocol unless it is TCP", (service, english, japanese) => {
    const { port: _, ...portless } = judgedGroup();
    const [inEnglish, inJapanese] = rows({ ...portless, ...service });

    expect(inEnglish).toContain(`→ ${english} · `);
    expect(inJapanese).toContain(`→ ${japanese} · `);
  });

  test("calls connections only what is TCP", () => {
    expect(rows(judgedGroup(undefined, { protocol: 17, conversations: 1 }))).toEqual([
      expect.stringContaining(" · 1 conversation, "),
      expect.stringContaining(" · 通信 1 件、"),
    ]);
  });

  test("says more of what was accepted than that, where there is more to say", () => {
    const [english, japanese] = rows(judgedGroup({ kind: "accepted", exchange: { kind: "refused-by-host" } }));

    expect(english).toContain(" · accepted, refused by the host · 3 connections");
    expect(japanese).toContain(" · 許可、ホスト側で拒否 · 接続 3 件");
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
    const [inEnglish, inJapanese] = rows(judgedGroup({ kind: "cannot-say", reason }));

    expect(inEnglish).toContain(` · ${english} · `);
    expect(inJapanese).toContain(` · ${japanese} · `);
  });

  test("counts rejected connections among all where others went through, and when that changed", () => {
    const mixed: Finding = {
      kind: "mixed",
      leg: "request",
      observer: SERVER_ENI,
      accepted: 3,
      rejected: 2,
      turns: [at(300)],
    };
    const judged = judgedGroup(mixed, { rejected: 2, conversations: 5, turnedAway: 2 });

    expect(rows(judged)).toEqual([
      "10.20.40.4 → port 9200 · 2 of 5 connections rejected · 4.2 KB · changed 14:05",
      "10.20.40.4 → 9200番 · 接続 5 件中 2 件で拒否 · 4.2 KB · 14:05 に変化",
    ]);
  });

  test("counts only the rejects of what was turned away further on than where it was let out", () => {
    const [english, japanese] = rows(judgedGroup(REJECTED, { accepted: 14, rejected: 14, turnedAway: 3 }));

    expect(english).toContain(" · 14 rejected · ");
    expect(japanese).toContain(" · 拒否 14 回 · ");
  });
});

describe("a row that stands for several groups", () => {
  const PORTS = [{ port: 443 }, { port: 53, protocol: 17 }, { port: 22 }];

  test("names the first of its ports and counts the others", () => {
    expect(rows(several(PORTS, { ports: 12 }), { about: "sources" })).toEqual([
      expect.stringMatching(/^10\.20\.40\.4 → ports 443, 53\/udp, 22 and 9 more · accepted · 3 conversations, /),
      expect.stringMatching(/^10\.20\.40\.4 → 443番、UDP 53番、22番ほか 9 · 許可 · 通信 3 件、/),
    ]);
    expect(rows(several([{ port: 443 }, { protocol: 1 }]), { about: "sources" })).toEqual([
      expect.stringContaining("→ ports 443 and ICMP ·"),
      expect.stringContaining("→ 443番、ICMP ·"),
    ]);
  });

  test("says on which ports it was rejected", () => {
    const partly = several([{ port: 22, turnedAway: 1 }, { port: 443 }], { rejected: 2, turnedAway: 1 });

    expect(rows(partly, { about: "sources" })).toEqual([
      expect.stringContaining(" · 1 of 3 connections rejected (on 22) · "),
      expect.stringContaining(" · 接続 3 件中 1 件で拒否（22番） · "),
    ]);
  });

  test("counts addresses where it stands for several", () => {
    const everybody = flow({ src: NETWORK, dst: NETWORK });
    const to = several([{ dst: "10.0.0.1" }, { dst: "10.0.0.2" }], { ports: 1, addresses: 12, port: 389 });
    const from = several([{ src: "10.0.0.1" }, { src: "10.0.0.2" }], { ports: 2, addresses: 12 });

    expect(rows({ ...to, port: 389 }, { about: "sources", asked: everybody })).toEqual([
      expect.stringContaining("10.20.40.4 → port 389 (ldap) on 12 addresses ·"),
      expect.stringContaining("10.20.40.4 → 12 アドレス・389番（ldap） ·"),
    ]);
    expect(rows(from, { about: "destinations", asked: everybody })).toEqual([
      expect.stringContaining("12 addresses → 10.23.0.60 ports "),
      expect.stringContaining("12 アドレス → 10.23.0.60 "),
    ]);
  });

  test("is called a scan only as an inference", () => {
    const named = [{ dst: "10.0.0.1" }, { dst: "10.0.0.2" }];
    const counted = { ports: 312, addresses: 4, rejected: 1240, turnedAway: 3 };
    const ranking = { about: "rejects", asked: flow({ src: NETWORK, dst: NETWORK }) } as const;

    expect(rows(several(named, { ...counted, looksLike: "port-scan" }), ranking)).toEqual([
      "10.20.40.4 → 312 ports on 4 addresses · 1,240 rejected · most likely a port scan · 14:00–14:01",
      "10.20.40.4 → 4 アドレス・312 ポート · 拒否 1,240 回 · ポートスキャンの可能性が高い · 14:00〜14:01",
    ]);
    expect(rows(several(named, { ...counted, sourceAccepts: 40 }), ranking)).toEqual([
      "10.20.40.4 → 312 ports on 4 addresses · 1,240 rejected · other traffic accepted · 14:00–14:01",
      "10.20.40.4 → 4 アドレス・312 ポート · 拒否 1,240 回 · ほかの通信は許可あり · 14:00〜14:01",
    ]);
    expect(rows(several(named, counted), ranking)).toEqual([
      "10.20.40.4 → 312 ports on 4 addresses · 1,240 rejected · 14:00–14:01",
      "10.20.40.4 → 4 アドレス・312 ポート · 拒否 1,240 回 · 14:00〜14:01",
    ]);
  });
});

describe("since when a host has been seen", () => {
  test.each([
    [at(60), at(240), "since 14:01, last 14:04", "14:01 から（最終 14:04）"],
    [at(-30), at(240), "since 14:00 or before, last 14:04", "14:00 以前から（最終 14:04）"],
    [at(60), at(90), "14:01", "14:01"],
  ])("is told by its first and last record", (first, last, ...said) => {
    for (const about of ["sources", "destinations"] as const) {
      const told = rows(judgedGroup(undefined, { first, last }), { about });

      expect(told.map((text) => text.slice(text.lastIndexOf(" · ") + 3))).toEqual(said);
    }
  });
});

describe("the row that stands for those left out", () => {
  const none = { told: 0, partly: 0 };

  test.each([
    [{ count: 40, how: "accepted", about: "pairs" }, "40 more pairs, all accepted", "ほか 40 組はすべて許可"],
    [{ count: 1, how: "accepted", about: "sources" }, "1 more host, accepted", "ほか 1 台はすべて許可"],
    [{ count: 40, how: "not-rejected", about: "sources" }, "40 more hosts, none rejected", "ほか 40 台は拒否なし"],
    [{ count: 40, how: "rejected", about: "destinations" }, "40 more hosts with rejects", "ほか 40 台で拒否"],
    [{ count: 1, how: "rejected", about: "rejects" }, "1 more pair with rejects", "ほか 1 組で拒否"],
    [
      { count: 1, how: "rejected-often", about: "rejects" },
      "1 more source rejected on many addresses or ports",
      "ほかに、多数の宛先やポートで拒否された送信元 1 件",
    ],
    [
      { count: 116, how: "rejected-often", about: "rejects" },
      "116 more sources rejected on many addresses or ports",
      "ほかに、多数の宛先やポートで拒否された送信元 116 件",
    ],
  ] as const)("counts them: %o", (more, english, japanese) => {
    expect(en.moreGroups({ ...more, ...none })).toBe(english);
    expect(ja.moreGroups({ ...more, ...none })).toBe(japanese);
  });

  test.each([
    [
      { count: 11, how: "accepted", about: "sources", told: 11, partly: 0 },
      "11 more hosts, all accepted (in the details)",
      "ほか 11 台はすべて許可（詳細に表示）",
    ],
    [
      { count: 88, how: "rejected", about: "pairs", told: 20, partly: 3 },
      "88 more pairs with rejects, 3 of them in part (20 in the details)",
      "ほか 88 組で拒否（うち 3 組は一部、20 組は詳細に表示）",
    ],
    [
      { count: 116, how: "rejected-often", about: "rejects", told: 0, partly: 2 },
      "116 more sources rejected on many addresses or ports, 2 of them with other traffic accepted",
      "ほかに、多数の宛先やポートで拒否された送信元 116 件（うち 2 件はほかの通信が許可）",
    ],
  ] as const)("says where they are, and how many were rejected in part: %o", (more, english, japanese) => {
    expect([en.moreGroups(more), ja.moreGroups(more)]).toEqual([english, japanese]);
  });
});
