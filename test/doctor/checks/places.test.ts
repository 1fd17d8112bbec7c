import { expect, test } from "vitest";
import { places } from "../../../src/doctor/checks/places.ts";
import { delivery, facts, files, found, place, region } from "../../support/set-up.ts";

test("a bucket that is not there, or that holds nothing, is to mend", () => {
  const empty = place({ deliveries: [] });

  expect(found(places, { places: [place({ isMissing: true }), empty, place()] })).toEqual([
    "to-mend no-bucket",
    "to-mend empty-place",
  ]);
  const [finding] = places(facts({ places: [empty], regions: [region([])] }));
  expect(finding?.fixes[0]?.text).toContain("--resource-ids vpc-1");
});

test("a bucket with other flow logs only is as good as empty", () => {
  const { newest: _, ...silent } = delivery();
  const strange = delivery({ account: "210987654321" });

  expect(found(places, { places: [place({ deliveries: [silent] }), place({ deliveries: [strange] })] })).toEqual([
    "to-mend empty-place",
    "to-mend empty-place",
  ]);
});

test("a bucket that may not be listed is not said to be empty", () => {
  const { deliveries: _, ...unlisted } = place();

  expect(found(places, { places: [unlisted] })).toEqual([]);
});

test("a path that is not there, or that holds nothing, is to mend", () => {
  const closed = files({ count: 0, unreadable: [{ path: "./AWSLogs", reason: "no-permission" }] });

  expect(
    found(places, { files: [files({ isMissing: true, count: 0 }), files({ count: 0 }), files(), closed] }),
  ).toEqual(["to-mend missing-path", "to-mend empty-place"]);
});
