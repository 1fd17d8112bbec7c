import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Spent } from "../../src/engines/engine.ts";
import { ENGINES } from "../../src/engines/index.ts";
import { anErrand } from "../support/errand.ts";
import { WORKPLACES, type Workplace } from "./engine.ts";

const CANCELLED = { name: "EngineFailure", remedy: "ask-anew", trouble: { kind: "cancelled" } };

test("every engine is held to it", () => {
  expect(Object.keys(WORKPLACES).sort()).toEqual(Object.keys(ENGINES).sort());
});

describe.each(Object.entries(WORKPLACES))("%s", (name, openPlace) => {
  let place: Workplace;

  beforeEach(async () => {
    place = await openPlace();
  });
  afterEach(() => place.close());

  test("goes by the name of its folder", () => {
    expect(place.engine.name).toBe(name);
  });

  test("accounts for a statement once it has ended", async () => {
    const spent: Spent[] = [];
    const errand = { ...anErrand(), account: (each: Spent) => void spent.push(each) };
    place.finish();

    const { cost } = await place.run(errand);

    expect(spent).toEqual([{ end: "succeeded", bytesScanned: cost.bytesScanned }]);
  });

  describe("where nobody waits any more", () => {
    test("ends its work and says so", async () => {
      const cancelled = new AbortController();
      const told = expect(place.runEndlessly({ ...anErrand(), cancelled: cancelled.signal })).rejects.toMatchObject(
        CANCELLED,
      );
      await place.underWay();
      cancelled.abort();

      await told;
      expect(place.orphans()).toBe(0);
    });

    test("begins nothing", async () => {
      const told = place.run({ ...anErrand(), cancelled: AbortSignal.abort() });

      await expect(told).rejects.toMatchObject(CANCELLED);
      expect(place.orphans()).toBe(0);
    });

    test("answers the next question as if nothing had been", async () => {
      const cancelled = new AbortController();
      const first = place.runEndlessly({ ...anErrand("first"), cancelled: cancelled.signal });
      await place.underWay();
      cancelled.abort();
      await expect(first).rejects.toMatchObject(CANCELLED);

      const { rows, unreadable } = await place.run(anErrand("second"));
      expect(rows.length).toBeGreaterThan(0);
      expect(unreadable).toEqual([]);
    });
  });

  describe("where its worker has to leave", () => {
    /** A question whose worker leaves while its statement runs; what became of it. */
    async function left(errand = anErrand()): Promise<string> {
      const leaving = new AbortController();
      const told = place.run({ ...errand, leaving: leaving.signal }).then(
        () => "answered",
        (error: { readonly remedy: string }) => error.remedy,
      );
      await place.underWay();
      leaving.abort();
      return await told;
    }

    test("leaves its work to the next one, or sees it to its end", async () => {
      const errand = anErrand();

      expect(["answered", "take-up-later"]).toContain(await left(errand));
      place.finish();
      expect((await place.run(errand)).rows.length).toBeGreaterThan(0);
    });

    test("can be told afterwards that nobody waits any more", async () => {
      const errand = anErrand();
      await left(errand);

      await place.engine.abandon?.(errand);

      expect(place.orphans()).toBe(0);
    });
  });
});
