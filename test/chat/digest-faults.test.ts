import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scheduled } from "../support/chat/arrivals.ts";
import { FAULTS, type Fault } from "../support/chat/faults.ts";
import { makeWorld, type World } from "../support/chat/world.ts";

type Plan = ReadonlyMap<number, Fault>;

/** A digest becomes due, and the chat, the queue and the janitor do their part until nothing is open. */
async function tell(plan: Plan): Promise<World> {
  const world = makeWorld({ plan });
  await world.arrive(scheduled());
  await world.settle();
  return world;
}

/** What holds whatever happens. */
async function checkOracles(world: World, plan: Plan): Promise<void> {
  const { journal, calls, surface, looks } = world;
  const job = await world.job(scheduled());
  const told = surface.messages.filter(({ working }) => !working);
  const isGone = job?.state === "closed" && job.how === "gone";

  expect(job).toMatchObject({ state: "closed" });
  // What was posted without our hearing of it is found again, so there is never a second message.
  expect(surface.messages.length).toBeLessThanOrEqual(1);
  expect(told.length).toBeGreaterThanOrEqual(isGone ? 0 : 1);
  // A day that was looked at again was looked at under the same name.
  expect(new Set(looks.map(({ scope }) => scope)).size).toBeLessThanOrEqual(1);
  const lostFiles = calls.names.filter((name, at) => name === "attach" && plan.has(at)).length;
  const afterFiles = calls.names.filter((name, at) => name === "attach" && [1, 2].some((step) => plan.has(at + step)));
  expect(surface.files.length).toBeLessThanOrEqual(1 + lostFiles + afterFiles.length);
  expect(journal.filter(({ event }) => event === "posted").length).toBeLessThanOrEqual(1);
  expect(JSON.stringify(journal)).not.toMatch(/10\.2\d\.|team-net/);
}

describe("a digest", () => {
  test("comes once, with its file, whatever single call fails", async () => {
    const count = (await tell(new Map())).calls.count();
    // Each boundary lies before one call and after another.
    expect(count).toBeGreaterThanOrEqual(18);
    for (let place = 0; place < count; place += 1) {
      for (const fault of FAULTS) {
        const plan = new Map([[place, fault]]);
        const world = await tell(plan);

        await checkOracles(world, plan);
        const name = world.calls.names[place] ?? "";
        const isHopeless = fault === "gone" && ["hold", "reply", "reply alone"].includes(name);
        const isFileless = fault === "gone" || (name === "tell" && fault !== "later" && !fault.startsWith("die"));
        expect(world.surface.messages.filter(({ working }) => !working).length).toBe(isHopeless ? 0 : 1);
        expect(world.surface.files.length).toBeGreaterThanOrEqual(isFileless ? 0 : 1);
      }
    }
  });

  test("comes once whichever two calls in a row cut a worker off", async () => {
    const count = (await tell(new Map())).calls.count();
    for (let place = 0; place < count; place += 1) {
      const plan = new Map<number, Fault>([
        [place, "die-before"],
        [place + 1, "die-after"],
      ]);
      const world = await tell(plan);

      await checkOracles(world, plan);
      expect(world.surface.messages).toMatchObject([{ working: false }]);
    }
  });

  test("comes once whatever goes wrong several times", async () => {
    const fault = fc.tuple(fc.nat({ max: 50 }), fc.constantFrom(...FAULTS));
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { minLength: 3, maxLength: 6 }), async (faults) => {
        const plan = new Map(faults);
        await checkOracles(await tell(plan), plan);
      }),
      { numRuns: 250 },
    );
  });
});
