import { describe, expect, test } from "vitest";
import { renderText } from "../../src/cards/plain-text.ts";
import type { Flow } from "../../src/explanation/flow.ts";
import { LANGUAGES } from "../../src/languages/index.ts";
import type { Finding, JudgedGroup, ListVerdict } from "../../src/verdict/verdict.ts";
import { groupRows } from "../../templates/group-rows.ts";
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

function rowsOf(list: ListVerdict) {
  const elements = groupRows(list, FLOW, { say: LANGUAGES.en.say, clock: CLOCK });
  return elements.flatMap((element) => (element.kind === "rows" ? element.rows : []));
}

/** Symbols of the rows with how often each comes, and the rows that count others. */
function outline(list: ListVerdict): readonly string[] {
  const runs = Map.groupBy(rowsOf(list), ({ symbol, text }) => (text.includes(" more ") ? text : symbol));
  return [...runs].map(([what, { length }]) => (length === 1 && what.includes(" more ") ? what : `${length} ${what}`));
}

describe("the rows of a list of pairs", () => {
  test("are those to act on, and the others are counted", () => {
    expect(outline(listOf([...groups(3, REJECTED), ...groups(40, COMPLETED)]))).toEqual([
      "3 ✗",
      "40 more pairs, all accepted",
    ]);
  });

  test("are the busiest where nothing was rejected", () => {
    expect(outline(listOf(groups(40, COMPLETED)))).toEqual(["10 ✓", "30 more pairs, all accepted"]);
    expect(outline(listOf(groups(7, COMPLETED)))).toEqual(["7 ✓"]);
    expect(outline(listOf([...groups(1, PASSING), ...groups(2, COMPLETED)]))).toEqual([
      "1 →",
      "2 more pairs, all accepted",
    ]);
  });

  test("count what was not even judged, as far as it is known", () => {
    const told = [...groups(20, REJECTED), ...groups(20, COMPLETED)];
    const list = listOf(told, { groupCount: 312, counted: listCounts({ rejected: 33 }) });

    expect(outline(list)).toEqual(["20 ✗", "13 more pairs with rejects", "279 more pairs, none rejected"]);
  });

  test("are none where there is nothing", () => {
    expect(groupRows(listOf([]), FLOW, { say: LANGUAGES.en.say, clock: CLOCK })).toEqual([]);
  });
});

test.each(["sources", "destinations"] as const)(
  "the rows of %s show both who was rejected and who was not",
  (about) => {
    const told = [...groups(20, REJECTED), ...groups(20, COMPLETED)];
    const list = listOf(told, { about, groupCount: 112, counted: listCounts({ rejected: 33, reached: 79 }) });

    expect(outline(list)).toEqual(["10 ✗", "10 ✓", "23 more hosts with rejects", "69 more hosts, none rejected"]);
  },
);

test("the rows of a ranking keep places for pairs beside sources with very many of them", () => {
  const folded = { groups: 12, ports: 12, addresses: 1, named: [] };
  const told = [...groups(8, REJECTED, { folded }), ...groups(32, REJECTED)];
  const counted = listCounts({ rejected: 170, folded: { sources: 120, rejects: 9000 } });

  expect(outline(listOf(told, { about: "rejects", groupCount: 170, counted }))).toEqual([
    "20 ✗",
    "115 more sources rejected on many addresses or ports",
    "35 more pairs with rejects",
  ]);
});

test("every row can be asked about by a button, which plain text leaves out", () => {
  const list = listOf(groups(1, REJECTED));
  const elements = groupRows(list, FLOW, { say: LANGUAGES.ja.say, clock: CLOCK });

  expect(elements).toMatchObject([
    {
      rows: [
        {
          ask: {
            id: "reply",
            label: "詳しく聞く",
            value: "why 10.20.40.4 → 10.23.0.60 tcp/1000 2026-11-22 14:00-14:10",
          },
        },
      ],
    },
  ]);
  expect(renderText({ elements }, { width: 200, colour: "none" })).not.toContain("why 10.20");
});
