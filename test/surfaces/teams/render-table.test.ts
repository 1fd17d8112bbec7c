import { describe, expect, test } from "vitest";
import { readable } from "../../support/adaptive.ts";
import { partsOf, seen } from "./rendered.ts";

describe("a table", () => {
  test("names its columns in the first row, and gives each as much as it has to say", () => {
    const [grid] = partsOf({ kind: "table", label: "", columns: ["n", "Result"], rows: [["1", "not rejected"]] });

    expect(grid).toMatchObject({ type: "Table", firstRowAsHeaders: true, columns: [{ width: 4 }, { width: 15 }] });
    expect(readable(grid.rows[0])).toBe("n\nResult");
  });

  test("gives room that not all of them can have to those with most to say, and keeps their words whole", () => {
    const columns = ["Traffic", "Result", "Time"];
    const rows = [["10.20.40.4 → port 443", "✓ accepted · 212 connections, 2.9 MB", "since 08:00, last 08:09"]];
    const [grid] = partsOf({ kind: "table", label: "", columns, rows });

    // "10.20.40.4", "connections," and "08:00," take 10, 12 and 6 of 40, and 2.5 each for what is empty beside them; 4.5 are
    // left where 11, 24 and 17 more are wanted.
    expect(grid.columns).toEqual([{ width: 13 }, { width: 17 }, { width: 10 }]);
  });

  test("does not break Japanese into single characters", () => {
    const columns = ["観測点", "向き", "結果", "件数", "時刻"];
    const rows = [["eni-0199c2f3dd74bbf55 給与DB", "要求", "拒否", "28", "08:01:10〜08:40:43"]];
    const [grid] = partsOf({
      kind: "table",
      label: "",
      columns: columns.slice(1),
      rows: rows.map((row) => row.slice(1)),
    });

    expect(grid.columns).toEqual([{ width: 7 }, { width: 7 }, { width: 7 }, { width: 21 }]);
    expect(seen({ kind: "table", label: "", columns, rows }).split("\n")).toEqual([
      "観測点 · 向き · 結果 · 件数 · 時刻",
      "eni-0199c2f3dd74bbf55 給与DB",
      "要求 · 拒否 · 件数: 28 · 08:01:10〜08:40:43",
    ]);
  });

  test("that has too many columns for a phone has two: the first, and all the others", () => {
    const columns = ["Start", "Observer", "From", "To", "Action", "Packets"];
    const rows = [
      ["14:01:10 JST", "eni-0199c2f3dd74bbf55", "10.20.40.4:50001", "10.23.0.60:22", "reject", "1,204"],
      ["14:01:11 JST", "eni-0199c2f3dd74bbf55", "10.20.40.4:50002", "10.23.0.60:22", "", ""],
    ];
    const [grid] = partsOf({ kind: "table", label: "", columns, rows });

    expect(grid.rows.map(readable)).toEqual([
      "Start\nObserver · From · To · Action · Packets",
      "14:01:10 JST\neni-0199c2f3dd74bbf55 · 10.20.40.4:50001 · 10.23.0.60:22 · reject · Packets: 1,204",
      "14:01:11 JST\neni-0199c2f3dd74bbf55 · 10.20.40.4:50002 · 10.23.0.60:22 · – · –",
    ]);
    // "14:01:10" and "eni-0199c2f3dd74bbf55" take 8 and 21 of 40, and 2.5 each for what is empty beside them; of the 6 that
    // are left the second column, which wants the most by far, gets most.
    expect(grid.columns).toEqual([{ width: 11 }, { width: 29 }]);
  });

  test("whose first column takes more than all the others could have is two lines for each row", () => {
    const columns = ["Observer", "Saw", "Count"];
    const rows = [["eni-0199c2f3dd74bbf55", "rejected", "28"]];
    const [names, row] = partsOf({ kind: "table", label: "", columns: [...columns, "Leg", "Of", "By"], rows });

    expect([names, row].map(readable)).toEqual([
      "Observer · Saw · Count · Leg · Of · By",
      "eni-0199c2f3dd74bbf55\nrejected · Count: 28 · – · – · –",
    ]);
  });

  test("that no phone could show is two lines for each row, in the order in which the columns are named, and numbers with their name", () => {
    const columns = ["Observer", "Leg", "Saw", "Count"];
    const rows = [
      ["eni-0123456789abcdef0 payroll-db-in-the-basement", "request", "rejected", "1,204"],
      ["eni-1", "", "nothing", ""],
    ];

    expect(seen({ kind: "table", label: "Witnesses", columns, rows }).split("\n")).toEqual([
      "Witnesses",
      "Observer · Leg · Saw · Count",
      "eni-0123456789abcdef0 payroll-db-in-the-basement",
      "request · rejected · Count: 1,204",
      "eni-1",
      "– · nothing · –",
    ]);
  });
});
