import { describe, expect, test } from "vitest";
import { owners } from "../../../src/doctor/checks/owners.ts";
import { delivery, facts, found, place } from "../../support/set-up.ts";

describe("accounts and Regions", () => {
  test("that the configuration does not name are to mend, with a list that does", () => {
    const strange = delivery({ account: "210987654321", region: "us-east-1" });
    const [finding] = owners(facts({ places: [place({ deliveries: [delivery(), strange] })] }));

    expect(finding).toMatchObject({
      code: "not-configured",
      severity: "to-mend",
      owners: [{ account: "210987654321", region: "us-east-1" }],
    });
    expect(finding?.fixes[0]?.text).toContain('accounts: ["123456789012","210987654321"]');
    expect(finding?.fixes[0]?.text).toContain('regions: ["eu-west-1","us-east-1"]');
  });

  test("that it names without objects are worth a note", () => {
    const settings = { accounts: ["123456789012"], regions: ["eu-west-1", "us-east-1"] };
    const [finding] = owners(facts({ places: [place({ settings })] }));

    expect(finding).toMatchObject({ code: "no-objects", owners: [{ account: "123456789012", region: "us-east-1" }] });
    expect(finding?.fixes[0]?.text).toContain('regions: ["eu-west-1"]');
  });

  test("are fine where the configuration names none, and where nothing is delivered yet", () => {
    expect(found(owners, { places: [place({ settings: {} }), place({ deliveries: [] })] })).toEqual([]);
  });
});

describe("the layout", () => {
  test("that is another one is to mend", () => {
    const [finding] = owners(facts({ places: [place({ deliveries: [delivery({ layout: "daily" })] })] }));

    expect(finding).toMatchObject({ code: "layout-differs", path: "sources[0].layout", actual: "daily" });
  });

  test("of Hive that spells the service otherwise is to mend", () => {
    const settings = { layout: "hive" } as const;
    const deliveries = [delivery({ layout: "hive", serviceKey: "service" })];
    const [finding] = owners(facts({ places: [place({ settings, deliveries })] }));

    expect(finding).toMatchObject({ code: "layout-differs", path: "sources[0].serviceKey", actual: "service" });
    expect(
      found(owners, { places: [place({ settings: { ...settings, serviceKey: "service" }, deliveries })] }),
    ).toEqual([]);
  });
});
