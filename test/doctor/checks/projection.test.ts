import { expect, test } from "vitest";
import { projection } from "../../../src/doctor/checks/projection.ts";
import { athena, delivery, facts, found, NOW, place } from "../../support/set-up.ts";

const DAY = 86_400;
const LATER = NOW + 1000 * DAY;

test("objects older than the tables are worth a note, with the day to begin at", () => {
  const within = { from: NOW - 2 * DAY, to: LATER };
  const old = place({ deliveries: [delivery({ since: NOW - 6 * 3600 - 9 * DAY })] });
  const [finding] = projection(facts({ places: [old], athena: athena({ within }) }));

  expect(finding).toMatchObject({ code: "older-than-tables", severity: "note", begins: within.from });
  expect(finding?.fixes[0]?.text).toContain('since: "2026-11-13"');
});

test("tables that end within a month are to mend", () => {
  const within = { from: 0, to: NOW + 20 * DAY };

  expect(found(projection, { places: [place()], athena: athena({ within }) })).toEqual(["to-mend tables-end"]);
});

test("tables that hold everything are fine, and so are none", () => {
  const within = { from: 0, to: LATER };

  expect(found(projection, { places: [place(), place({ deliveries: [] })], athena: athena({ within }) })).toEqual([]);
  expect(found(projection, { places: [place()] })).toEqual([]);
});
