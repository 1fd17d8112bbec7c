import { expect, test } from "vitest";
import { type Terms, termsOf } from "../../../src/jobs/digest/terms.ts";

const TERMS: Terms = {
  zone: "Asia/Tokyo",
  about: ["10.20.40.4", "10.30.0.0/16"],
  own: ["203.0.113.0/24"],
  places: ["s3://logs/a", "s3://logs/b"],
};

test("are the same in any order, and short however much they name", () => {
  const { about, own, places } = TERMS;
  const turnedRound = { ...TERMS, about: about.toReversed(), own: [...own, ...own], places: places.toReversed() };
  const many = Array.from({ length: 5000 }, (_, index) => `10.${index % 250}.0.0/24`);

  expect(termsOf(turnedRound)).toBe(termsOf(TERMS));
  expect(termsOf({ ...TERMS, about: many }).length).toBe(termsOf(TERMS).length);
});

test.each<{ what: string; change: Partial<Terms> }>([
  { what: "zone", change: { zone: "Asia/Seoul" } },
  { what: "end", change: { about: ["10.20.40.4"] } },
  { what: "end, or none", change: { about: [] } },
  { what: "network of one's own", change: { own: [] } },
  { what: "place", change: { places: ["s3://logs/a", "s3://logs/c"] } },
  { what: "place of what is named", change: { about: TERMS.own, own: TERMS.about } },
])("are others with another $what", ({ change }) => {
  expect(termsOf({ ...TERMS, ...change })).not.toBe(termsOf(TERMS));
});
