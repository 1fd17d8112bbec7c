import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Desk } from "../../src/chat/desk.ts";
import type { Response } from "../../src/respond.ts";
import type { Asked } from "../../src/surfaces/surface.ts";
import { command, mention, pressed } from "../support/chat/arrivals.ts";
import { wordsOf } from "../support/chat/fake-surface.ts";
import { FAULTS, type Fault } from "../support/chat/faults.ts";
import { makeLine } from "../support/chat/line.ts";
import { DEADLINE, makeWorld, START, type World } from "../support/chat/world.ts";

type Plan = ReadonlyMap<number, Fault>;

const line = makeLine();
let known: Response;

/** The same answer every time; notes what a statement would. */
const answer: Desk["answer"] = async (_, { errand }) => {
  await errand.ledger.note("execution", "1");
  return known;
};

/** Of all zones this one is the quickest to tell the time in, and thousands of answers are given here. */
const CHANGE = { answer, zone: "UTC" };

beforeAll(async () => {
  const found: Desk["answer"] = async (message, run) => {
    known = await line.answer(message, run);
    return known;
  };
  const world = makeWorld({ change: { answer: found } });
  await world.arrive(mention());
  await world.settle();
});

/** Asks, and lets the chat, the queue and the janitor do their part until nothing is open. */
async function ask(plan: Plan, arrival: Asked): Promise<World> {
  const world = makeWorld({ plan, change: CHANGE });
  await world.arrive(arrival);
  await world.settle();
  return world;
}

/** Calls to the outside that a question takes where nothing goes wrong. */
async function countCalls(arrival: Asked): Promise<number> {
  return (await ask(new Map(), arrival)).calls.count();
}

const DECISIONS = ["refused", "answered", "unfinished", "fault", "shown"];

/** What holds whatever happens. */
async function checkOracles(world: World, arrival: Asked, plan: Plan): Promise<void> {
  const { journal, calls, surface, runs } = world;
  const job = await world.job(arrival);
  const decided = journal.filter(({ event }) => DECISIONS.includes(event));
  const deaths = [...plan.values()].filter((fault) => fault.startsWith("die")).length;
  const replies = surface.messages.filter(({ working }) => !working);
  const how = job?.state === "closed" ? job.how : job?.state;

  // O1: one terminal message, but for one of which nobody can tell whether it is there, and where nothing can be sent.
  expect(["posted", "silent", "gone"]).toContain(how);
  expect(replies.length).toBeGreaterThanOrEqual(how === "gone" ? 0 : 1);
  expect(replies.length).toBeLessThanOrEqual(1 + countUnheard("reply alone", calls.names, plan));
  // O2: one scope, so what is started twice runs once.
  expect(new Set(runs.map(({ scope }) => scope)).size).toBeLessThanOrEqual(1);
  // O6: no placeholder stays, unless nobody ever heard of it.
  const placeholders = surface.messages.length - replies.length;
  expect(placeholders).toBeLessThanOrEqual(how === "gone" ? 1 : countUnheard("hold", calls.names, plan));
  // O7: one decision, and never two.
  expect(decided.length).toBeLessThanOrEqual(1);
  expect(decided.length).toBeGreaterThanOrEqual(deaths > 0 ? 0 : 1);
  // O4
  expect(JSON.stringify(journal)).not.toMatch(/10\.2\d\.|hooks\.slack|last hour/);
}

function isHopeless(name: string | undefined, fault: Fault): boolean {
  return (name === "answer" && (fault === "refuse" || fault === "lose")) || (name === "reply" && fault === "gone");
}

/** Messages that were posted while the answer to that, or both attempts to write it down, were lost. */
function countUnheard(name: string, names: readonly string[], plan: Plan): number {
  return names.filter((each, at) => each === name && [at, at + 1, at + 2].some((place) => plan.has(place))).length;
}

describe("a press", () => {
  test.each(["records", "share", "csv"])("of %s ends once, whatever single call fails", async (action) => {
    const clean = await pressedIn(new Map(), action);
    for (let place = clean.before; place < clean.world.calls.count(); place += 1) {
      for (const fault of FAULTS) {
        const plan = new Map([[place, fault]]);
        const { world, pressing } = await pressedIn(plan, action);

        const { names } = world.calls;
        const shown = world.surface.messages.filter(({ key }) => key === pressing.key);
        const count = shown.filter(({ working }) => !working).length + world.surface.files.length;
        const isGone = fault === "gone" && ["reply", "reply alone", "attach"].includes(names[place] ?? "");
        const isRepeated = ["reply alone", "share", "attach"].some((name) => countUnheard(name, names, plan) > 0);
        expect(count).toBeGreaterThanOrEqual(isGone ? 0 : 1);
        expect(count).toBeLessThanOrEqual(isRepeated ? 2 : 1);
        expect(await world.job(pressing)).toMatchObject({ state: "closed" });
      }
    }
  });

  /** Presses a button of an answer in a channel; `before`: calls that the answer itself took. */
  async function pressedIn(plan: Plan, action: string) {
    const world = makeWorld({ plan, change: CHANGE });
    await world.arrive(command());
    await world.settle();
    const before = world.calls.count();
    const [message] = world.surface.messages;
    const buttons = message?.card.elements.flatMap((each) => (each.kind === "actions" ? each.actions : [])) ?? [];
    const value = buttons.find(({ id }) => id === action)?.value ?? "";
    const pressing = pressed({ action, value });
    await world.arrive(pressing);
    await world.settle();
    return { world, before, pressing };
  }
});

describe.each([
  ["mention", mention()],
  ["command", command()],
])("a %s", (_, arrival) => {
  test("is answered once, in time, whatever single call fails", async () => {
    const count = await countCalls(arrival);
    for (let place = 0; place < count; place += 1) {
      for (const fault of FAULTS) {
        const plan = new Map([[place, fault]]);
        const world = await ask(plan, arrival);

        await checkOracles(world, arrival, plan);
        expect(world.clock.now).toBeLessThanOrEqual(START + DEADLINE + 60);
        // Nobody hears of a failure where trying again helps; an engine is not tried again here.
        const said = world.surface.messages.map(({ card }) => wordsOf(card)).join();
        expect(said).toMatch(isHopeless(world.calls.names[place], fault) ? /^$|fw-|Searching/ : /Cannot say/);
      }
    }
  });

  test("is answered once whichever two calls in a row cut a worker off", async () => {
    const count = await countCalls(arrival);
    // Each boundary lies before one call and after another.
    expect(count).toBeGreaterThanOrEqual(18);
    for (let place = 0; place < count; place += 1) {
      const plan = new Map<number, Fault>([
        [place, "die-before"],
        [place + 1, "die-after"],
      ]);

      await checkOracles(await ask(plan, arrival), arrival, plan);
    }
  });

  test("is answered once whatever goes wrong several times", async () => {
    const fault = fc.tuple(fc.nat({ max: 60 }), fc.constantFrom(...FAULTS));
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { minLength: 3, maxLength: 6 }), async (faults) => {
        const plan = new Map(faults);
        await checkOracles(await ask(plan, arrival), arrival, plan);
      }),
      { numRuns: 250 },
    );
  });
});
