import { describe, expect, test } from "vitest";
import { type Judged, turns } from "../../src/conversations/turns.ts";
import { tally } from "../support/evidence.ts";

function accepted(first: number, last: number): Judged {
  return { accepted: tally(1, { first, last }) };
}
function rejected(first: number, last: number): Judged {
  return { rejected: tally(1, { first, last }) };
}

describe("turns", () => {
  test.each<[string, readonly Judged[], readonly number[]]>([
    ["are none where nothing was judged", [{}], []],
    ["are none where the action stays the same", [accepted(0, 60), accepted(60, 120)], []],
    ["lie at the first record after a change", [accepted(0, 60), accepted(60, 119), rejected(130, 180)], [130]],
    ["are found whatever the order of the slices", [rejected(130, 180), accepted(0, 60)], [130]],
    ["are as many as the changes", [accepted(0, 9), rejected(10, 19), accepted(20, 29)], [10, 20]],
    ["are found inside a slice", [{ ...accepted(0, 20), ...rejected(30, 59) }], [30]],
    ["are found inside a slice that began with rejects", [{ ...accepted(30, 59), ...rejected(0, 20) }], [30]],
    ["are one in a slice whose actions interleave", [{ ...accepted(0, 50), ...rejected(10, 40) }], [10]],
    [
      "follow the earlier end where both begin together",
      [{ ...accepted(0, 50), ...rejected(0, 40) }, accepted(60, 90)],
      [0],
    ],
  ])("%s", (_, slices, expected) => {
    expect(turns(slices)).toEqual(expected);
  });
});
