import { describe, expect, test } from "vitest";
import { freshness } from "../../../src/doctor/checks/freshness.ts";
import { delivery, facts, files, found, NOW, place } from "../../support/set-up.ts";

const MINUTE = 60;

describe("delivery to a bucket", () => {
  test("is fine for half an hour, and told by the latest of all", () => {
    const deliveries = [delivery(), delivery({ newest: NOW - 30 * MINUTE })];

    expect(freshness(facts({ places: [place({ deliveries })] }))).toMatchObject([
      { code: "delivery-fresh", newest: NOW - 30 * MINUTE },
    ]);
  });

  test("has stopped afterwards, for whom it is", () => {
    const settings = { accounts: ["123456789012"] };
    const deliveries = [delivery(), delivery({ region: "us-east-1", newest: NOW - 31 * MINUTE })];

    expect(freshness(facts({ places: [place({ settings, deliveries })] }))).toMatchObject([
      {
        code: "delivery-stopped",
        severity: "to-mend",
        owners: [{ account: "123456789012", region: "us-east-1" }],
        newest: NOW - 31 * MINUTE,
      },
    ]);
  });

  test("is nobody's concern for accounts that nobody asks about", () => {
    const strange = delivery({ account: "210987654321", newest: 0 });

    expect(found(freshness, { places: [place({ deliveries: [strange] })] })).toEqual([]);
  });
});

test("files may be copies of an old time", () => {
  const old = files({ deliveries: [{ account: "1", region: "r", newest: NOW - 31 * MINUTE, gaps: [] }] });
  const fresh = files({ deliveries: [{ account: "1", region: "r", newest: NOW - 30 * MINUTE, gaps: [] }] });

  expect(found(freshness, { files: [old, fresh, files()] })).toEqual(["note logs-are-old", "fine delivery-fresh"]);
});
