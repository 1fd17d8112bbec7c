import { describe, expect, test } from "vitest";
import { price } from "../../../src/doctor/checks/price.ts";
import { athena, delivery, facts, found, place } from "../../support/set-up.ts";

const GB = 1e9;

describe("the price of a question", () => {
  test("is that of all accounts and Regions of the configuration together", () => {
    const stranger = delivery({ account: "210987654321" });
    const places = [place({ deliveries: [delivery(), stranger] }), place()];

    // Two times 20 GB and 300 GB, five dollars for a terabyte.
    expect(price(facts({ places, athena: athena() }))).toMatchObject([
      { code: "price", hour: { bytes: 40 * GB, usd: 0.2 }, day: { bytes: 600 * GB, usd: 3 }, bound: "exact" },
    ]);
  });

  test("is at most that where columns go apart, and at least that of ten megabytes", () => {
    const small = delivery({ hourBytes: 1000, dayBytes: 2000 });
    const places = [place({ settings: { encoding: "parquet" }, deliveries: [small] })];

    expect(price(facts({ places, athena: athena() }))).toMatchObject([{ hour: { usd: 0.000_05 }, bound: "most" }]);
  });

  test("is none where objects are fetched, and untold where there are none", () => {
    expect(price(facts({ places: [place()] }))).toMatchObject([{ engine: "duckdb", hour: { usd: 0 } }]);
    expect(found(price, { places: [place({ deliveries: [] })] })).toEqual([]);
  });
});

describe("a limit under which no hour fits", () => {
  test("of the configuration is to mend, with room for twice as much", () => {
    const [, finding] = price(facts({ places: [place()], bytesPerQuestion: 5 * GB }));

    expect(finding).toMatchObject({ code: "limit-too-low", severity: "to-mend", by: "configuration" });
    expect(finding?.fixes[0]?.text).toBe("limits:\n  bytesPerQuestion: 40000000000");
  });

  test("matters to digests where a day does not fit", () => {
    const workgroup = { enabled: true, enforced: true, scanLimit: 250 * GB, keepsResults: true };
    const found = price(facts({ places: [place()], digests: { bytes: 200 * GB }, athena: athena({ workgroup }) }));

    expect(found).toMatchObject([
      { code: "price", day: { bytes: 300 * GB } },
      { code: "digest-limit-too-low", severity: "to-mend", by: "configuration", limit: 200 * GB, day: 300 * GB },
      { code: "digest-limit-too-low", severity: "note", by: "workgroup", limit: 250 * GB },
    ]);
    expect(found[1]?.fixes[0]?.text).toBe("limits:\n  bytesPerDigest: 600000000000");
    expect(price(facts({ places: [place()], digests: {} }))).toHaveLength(1);
    expect(price(facts({ places: [place()], digests: { bytes: 300 * GB } }))).toHaveLength(1);
  });

  test("of the workgroup is worth a note", () => {
    const workgroup = { enabled: true, enforced: true, scanLimit: 10_000_000, keepsResults: true };

    expect(found(price, { places: [place()], athena: athena({ workgroup }) })).toEqual([
      "fine price",
      "note limit-too-low",
    ]);
  });
});
