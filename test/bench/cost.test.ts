import { expect, test } from "vitest";
import { costTable } from "../../bench/cost.ts";

/** Four thousand million records a day: 200 GB of gzip text, 100 GB of Parquet, of which answers read 80 GB and digests 60. */
const SIZES = { raw: 250, text: 50, parquet: 25, columns: 20, digest: 15 };

/** The cells of the row about so much that is opened, kept in one way. */
function row(opened: string, kept: string): readonly string[] {
  const line = costTable(SIZES)
    .split("\n")
    .find((each) => each.startsWith(`| ${opened}`) && each.includes(kept));
  return (
    line
      ?.split("|")
      .map((cell) => cell.trim())
      .slice(3, 6) ?? []
  );
}

test("an hour and what is delivered late, of objects chosen by their names, is 129 minutes of the day", () => {
  // 14:00 to 15:00 with two minutes on both sides: objects from 13:54 up to an hour and a minute after 15:02.
  expect(row("objects", "gzip text")[0]).toBe("18 GB, 0.09 USD");
  expect(row("objects", "by columns")[0]).toBe("7.2 GB, 0.04 USD");
  // Read twice.
  expect(row("objects", "read whole")[0]).toBe("18 GB, 0.09 USD");
});

test("whole hours are four, whole days one or two", () => {
  expect(row("whole hours", "gzip text")[0]).toBe("33 GB, 0.17 USD");
  expect(row("whole days", "gzip text")).toEqual(["200 GB, 1.00 USD", "400 GB, 2.00 USD", "400 GB, 2.00 USD"]);
});

test("a digest opens what a question about a day does, reads it once, and other columns", () => {
  expect(row("whole days", "by columns").slice(1)).toEqual(["160 GB, 0.80 USD", "120 GB, 0.60 USD"]);
  expect(row("whole days", "read whole").slice(1)).toEqual(["400 GB, 2.00 USD", "200 GB, 1.00 USD"]);
});

test("says what it assumes", () => {
  expect(costTable(SIZES)).toContain("4.0 thousand million records of 250 bytes");
});
