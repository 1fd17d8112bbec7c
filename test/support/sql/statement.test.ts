import { describe, expect, test } from "vitest";
import { faultsOf } from "./statement.ts";

const SCAN = `SELECT a FROM "logs" WHERE partition_account IN ('1') AND partition_region IN ('r') AND partition_day = '2026'`;
const GOOD = `WITH scan AS (\n${SCAN}\n)\nSELECT b FROM (SELECT a AS b FROM scan AS source) AS source LIMIT 999`;

describe("a statement for Athena", () => {
  test("may select from partitions of tables, once, with a limit", () => {
    expect(faultsOf(GOOD)).toEqual([]);
    expect(faultsOf(`${SCAN} LIMIT 1`)).toEqual([]);
    expect(faultsOf(GOOD.replace(SCAN, `${SCAN}\nUNION ALL\n${SCAN}`))).toEqual([]);
  });

  test.each([
    ["two of them", `${GOOD}; ${GOOD}`, "sign ;"],
    ["two without a sign between", `${GOOD} ${GOOD}`, "2 selections at the top"],
    ["two put together", `${GOOD} UNION ALL ${SCAN}`, "2 selections at the top"],
    ["a parameter", GOOD.replace("'1'", "?"), "sign ?"],
    ["a remark", `${GOOD} -- done`, "comment -- done"],
    ["something else", GOOD.replace("WITH", "EXPLAIN WITH"), "begins with EXPLAIN"],
    ["open brackets", GOOD.replace("LIMIT", "(LIMIT"), "brackets do not match"],
    ["closed brackets", GOOD.replace("LIMIT", ")( LIMIT"), "brackets do not match"],
    ["no limit", GOOD.replace("LIMIT 999", ""), "no limit"],
    ["a page and one row", GOOD.replace("999", "1000"), "a limit of 1000"],
    ["too many bytes", GOOD.replace("'1'", `'${"é".repeat(131_073)}'`), /^262\d{3} bytes$/],
    ["any account", GOOD.replace("partition_account", "account_id"), "logs without a condition on partition_account"],
    ["any day", GOOD.replace("partition_day", "day"), "logs without a condition on partition_day or partition_hour"],
    [
      "one of two tables whole",
      GOOD.replace(SCAN, `${SCAN}\nUNION ALL\nSELECT a FROM "other"`),
      "other without a condition on partition_region",
    ],
  ])("may not be %s", (_, sql, fault) => {
    expect(faultsOf(sql)).toContainEqual(typeof fault === "string" ? fault : expect.stringMatching(fault));
  });
});
