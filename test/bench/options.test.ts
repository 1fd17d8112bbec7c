import { expect, test } from "vitest";
import { readOptions } from "../../bench/options.ts";

test("takes a quick look unless told otherwise", () => {
  expect(readOptions([])).toMatchObject({ part: "all", records: 5_000_000, hours: 24, rounds: 5 });
  expect(readOptions(["--day"])).toMatchObject({ records: 20_000_000 });
  expect(readOptions(["--reading"])).toMatchObject({ part: "reading" });
  expect(readOptions(["--door"])).toMatchObject({ part: "door", rounds: 5 });
  expect(readOptions(["--cost"])).toMatchObject({ part: "cost", records: 1_000_000, hours: 1 });
  expect(readOptions(["--trino", "--hours", "4"])).toMatchObject({ part: "trino", records: 5_000_000, hours: 4 });
  expect(readOptions(["--records", "1000", "--hours", "2", "--rounds", "1", "--folder", "logs"])).toEqual({
    part: "all",
    records: 1000,
    hours: 2,
    rounds: 1,
    folder: "logs",
  });
});

test.each([
  ["--records", "-1"],
  ["--rounds", "0"],
  ["--hours", "many"],
  ["--speed", "1"],
])("refuses %s %s", (...words) => {
  expect(() => readOptions(words)).toThrow(TypeError);
});
