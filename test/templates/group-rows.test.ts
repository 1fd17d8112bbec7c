import { describe, expect, test } from "vitest";
import type { Element } from "../../src/cards/card.ts";
import { renderText } from "../../src/cards/plain-text.ts";
import type { Flow } from "../../src/explanation/flow.ts";
import { LANGUAGES } from "../../src/languages/index.ts";
import type { Finding, JudgedGroup, ListVerdict } from "../../src/verdict/verdict.ts";
import { furtherRows, groupRows } from "../../templates/group-rows.ts";
import { COMPLETED, judgedGroup, listCounts, listOf } from "../support/list.ts";
import { at, CLIENT_ENI, SERVER_ENI } from "../support/records.ts";

const CLOCK = { zone: "Asia/Tokyo", now: at(1800) };
const FLOW: Flow = { ports: [], protocols: [], window: { from: at(0), to: at(600) } };
const REJECTED: Finding = {
  kind: "rejected",
  leg: "request",
  observer: SERVER_ENI,
  layer: "either",
  layerStanding: "inferred",
};
const PASSING: Finding = { kind: "in-transit", lastSeen: CLIENT_ENI };

/** So many groups, told apart by their port. */
function groups(count: number, finding: Finding, change: Partial<JudgedGroup> = {}): JudgedGroup[] {
  const rejects = finding.kind === "rejected" ? { rejected: 1, turnedAway: 3 } : {};
  return Array.from({ length: count }, (_, index) =>
    judgedGroup(finding, { port: 1000 + index, ...rejects, ...change }),
  );
}

/** Asked as "blocked" unless told. */
function elementsOf(list: ListVerdict, tag: keyof typeof LANGUAGES = "en", intent: "blocked" | "seen" = "blocked") {
  return groupRows({ verdict: list, flow: FLOW, intent }, { say: LANGUAGES[tag].say, clock: CLOCK });
}

function rowsOf(elements: readonly Element[]) {
  return elements.flatMap((element) => (element.kind === "rows" ? element.rows : []));
}

/** Symbols of the rows with how often each comes, and the rows that count others. */
function outline(list: ListVerdict, intent: "blocked" | "seen" = "blocked"): readonly string[] {
  const runs = Map.groupBy(rowsOf(elementsOf(list, "en", intent)), ({ symbol, text }) =>
    text.includes(" more ") ? text : symbol,
  );
  return [...runs].map(([what, { length }]) => (length === 1 && what.includes(" more ") ? what : `${length} ${what}`));
}

describe("the rows of a list of pairs", () => {
  test("are those to act on, and the others are counted", () => {
    expect(outline(listOf([...groups(3, REJECTED), ...groups(40, COMPLETED)]))).toEqual([
      "3 ✗",
      "40 more pairs, all accepted (20 in the details)",
    ]);
  });

  test("are the busiest where nothing was rejected", () => {
    expect(outline(listOf(groups(40, COMPLETED)))).toEqual(["10 ✓", "30 more pairs, all accepted (20 in the details)"]);
    expect(outline(listOf(groups(7, COMPLETED)))).toEqual(["7 ✓"]);
    expect(outline(listOf([...groups(1, PASSING), ...groups(2, COMPLETED)]))).toEqual([
      "1 →",
      "2 more pairs, all accepted (in the details)",
    ]);
  });

  test("count what was not even judged, as far as it is known", () => {
    const told = [...groups(20, REJECTED), ...groups(20, COMPLETED)];
    const list = listOf(told, { groupCount: 312, counted: listCounts({ rejected: 33, reached: 279 }) });

    expect(outline(list)).toEqual([
      "20 ✗",
      "13 more pairs with rejects",
      "279 more pairs, none rejected (20 in the details)",
    ]);
  });

  test("leave no room for others where one more than a phone shows has to be acted on", () => {
    expect(outline(listOf([...groups(21, REJECTED), ...groups(40, COMPLETED)]), "seen")).toEqual([
      "21 ✗",
      "40 more pairs, all accepted (20 in the details)",
    ]);
  });

  test("are also those that were accepted, where somebody asked for more than rejects", () => {
    const list = listOf([...groups(3, REJECTED), ...groups(40, COMPLETED)]);

    expect(outline(list, "seen")).toEqual(["3 ✗", "10 ✓", "30 more pairs, all accepted (20 in the details)"]);
    expect(outline(listOf([...groups(16, REJECTED), ...groups(9, COMPLETED)]), "seen")).toEqual([
      "16 ✗",
      "4 ✓",
      "5 more pairs, all accepted (in the details)",
    ]);
  });

  test("keep half of the places for pairs that were rejected in part, which many others would hide", () => {
    const partly = groups(12, REJECTED, { turnedAway: 1, port: 22 });
    const list = listOf([...groups(25, REJECTED), ...partly], {
      groupCount: 300,
      counted: listCounts({ rejected: 290, reached: 25 }),
    });
    const parts = rowsOf(elementsOf(list)).filter(({ text }) => text.includes("1 of 3 connections rejected"));

    expect(parts).toHaveLength(10);
    expect(outline(list)).toEqual([
      "20 ✗",
      "270 more pairs with rejects, 5 of them in part (17 in the details)",
      "10 more pairs, none rejected",
    ]);
  });

  test("that have no room are told in the details", () => {
    const list = listOf([...groups(22, REJECTED), ...groups(3, COMPLETED)]);
    const further = furtherRows(
      { verdict: list, flow: FLOW, intent: "blocked" },
      { say: LANGUAGES.en.say, clock: CLOCK },
    );

    expect(further).toMatchObject([{ kind: "rows", label: "Further rows" }]);
    expect(rowsOf(further).map(({ symbol }) => symbol)).toEqual(["✗", "✗", "✓", "✓", "✓"]);
    expect(
      furtherRows(
        { verdict: listOf(groups(2, REJECTED)), flow: FLOW, intent: "blocked" },
        { say: LANGUAGES.en.say, clock: CLOCK },
      ),
    ).toEqual([]);
  });

  test("are none where there is nothing", () => {
    expect(elementsOf(listOf([]))).toEqual([]);
  });
});

test.each(["sources", "destinations"] as const)(
  "the rows of %s show both who was rejected and who was not",
  (about) => {
    const told = [...groups(20, REJECTED), ...groups(20, COMPLETED)];
    const list = listOf(told, { about, groupCount: 112, counted: listCounts({ rejected: 33, reached: 79 }) });

    expect(outline(list)).toEqual([
      "10 ✗",
      "10 ✓",
      "23 more hosts with rejects (10 in the details)",
      "69 more hosts, none rejected (10 in the details)",
    ]);
  },
);

test("the rows of a ranking keep places for pairs beside sources with very many of them", () => {
  const folded = { groups: 12, ports: 12, addresses: 1, named: [] };
  const told = [...groups(8, REJECTED, { folded }), ...groups(32, REJECTED)];
  const counted = listCounts({ rejected: 170, folded: { sources: 120, partly: 0, rejects: 9000 } });

  expect(outline(listOf(told, { about: "rejects", groupCount: 170, counted }))).toEqual([
    "20 ✗",
    "115 more sources rejected on many addresses or ports (3 in the details)",
    "35 more pairs with rejects (17 in the details)",
  ]);
});

test("a ranking shows sources of which other traffic was accepted, however many scanners there are", () => {
  const swarm = { groups: 12, ports: 12, addresses: 1, named: [] };
  const scanners = groups(9, REJECTED, { folded: { ...swarm, sourceAccepts: 0, looksLike: "port-scan" } });
  const own = groups(3, REJECTED, { src: "10.20.40.9", folded: { ...swarm, sourceAccepts: 40 } });
  const counted = listCounts({ rejected: 120, folded: { sources: 120, partly: 6, rejects: 9000 } });
  const list = listOf([...scanners, ...own], { about: "rejects", groupCount: 120, counted });
  const shown = rowsOf(elementsOf(list)).map(({ text }) => text);

  expect(shown.filter((text) => text.includes("most likely a port scan"))).toHaveLength(3);
  expect(shown.filter((text) => text.includes("other traffic accepted ·"))).toHaveLength(2);
  expect(shown.at(-1)).toBe(
    "115 more sources rejected on many addresses or ports, 4 of them with other traffic accepted (7 in the details)",
  );
});

test("every row can be asked about by a button, which plain text leaves out", () => {
  const list = listOf(groups(1, REJECTED));
  const elements = elementsOf(list, "ja");

  expect(elements).toMatchObject([
    {
      rows: [
        {
          ask: {
            id: "reply",
            label: "詳しく聞く",
            value:
              "2026年11月22日 14:00〜14:10 に、10.20.40.4 から 10.23.0.60 への 1000番（TCP）の通信はなぜ拒否されましたか。",
          },
        },
      ],
    },
  ]);
  expect(renderText({ elements }, { width: 200, colour: "none" })).not.toContain("なぜ");
});
