import { afterAll, beforeAll, expect, test } from "vitest";
import { tour } from "../../demo/terminal/tour.ts";
import { type Rehearsal, rehearse, stageFor } from "./rehearsal.ts";

let rehearsal: Rehearsal;

beforeAll(async () => {
  rehearsal = await rehearse();
});

afterAll(() => rehearsal.end());

test("says which story was not answered as it happened", async () => {
  const { desk, world } = rehearsal;
  const [first, second] = world.stories.slice(0, 2).map((story, index) => ({
    ...story,
    ...(index === 1 && { expected: { kind: "accepted", exchange: "completed" } as const }),
  }));
  const { stage, written } = stageFor([]);

  const right = await tour({ desk, stage, stories: [first, second].flatMap((story) => story ?? []) }, "en");

  expect(right).toBe(false);
  expect(written()).toContain('Not as it happened: the true verdict is "accepted".');
  expect(written()).toContain("1 of 2 stories were not answered as they happened: reply-stopped-going-out.");
});
