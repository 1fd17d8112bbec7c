import fc from "fast-check";
import { expect, test } from "vitest";
import type { Action, Card } from "../../src/cards/card.ts";
import { actionsOf, findKept, keep, open, seal } from "../../src/chat/answers.ts";
import { ALICE } from "../support/chat/arrivals.ts";
import { makeWorld } from "../support/chat/world.ts";

const ID = "fw-0123456789abc";

const action = fc.record({ id: fc.constantFrom("reply", "records", "again"), label: fc.string(), value: fc.string() });
const element = fc.oneof(
  fc.record({ kind: fc.constant("actions" as const), actions: fc.array(action, { maxLength: 5 }) }),
  fc.record({ kind: fc.constant("choose" as const), label: fc.string(), actions: fc.array(action, { maxLength: 5 }) }),
  fc.record({
    kind: fc.constant("rows" as const),
    rows: fc.array(fc.record({ symbol: fc.string(), text: fc.string(), ask: action }), { maxLength: 5 }),
  }),
  fc.record({ kind: fc.constant("note" as const), text: fc.string() }),
);
const elements = fc.array(element, { maxLength: 6 });
const card: fc.Arbitrary<Card> = fc.oneof(
  fc.record({ elements }),
  fc.record({ elements, details: fc.record({ elements }) }),
);

function kept({ elements, details }: Card) {
  const rest = { to: "asker", hushed: false, asker: ALICE, language: "en" } as const;
  return { card: { elements }, ...(details && { details }), ...rest };
}

function named(value: string): Action {
  return { id: "reply", label: "a", value };
}

test("whatever is pressed opens what stood behind it, and the card tells nothing of it", async () => {
  await fc.assert(
    fc.asyncProperty(card, async (shown) => {
      const { desk } = makeWorld();
      await keep(ID, kept(shown), desk);
      const sealed = actionsOf(seal(shown, ID));

      const opened = await Promise.all(sealed.map(({ id, value }) => open(id, value, desk)));

      expect(opened.map((each) => each?.text)).toEqual(actionsOf(shown).map(({ value }) => value));
      expect(sealed.map(({ value }) => value)).toEqual(sealed.map((_, place) => `${ID}.${place}`));
    }),
    { numRuns: 50 },
  );
});

test("what was kept first stays", async () => {
  const { desk } = makeWorld();
  const [first, second] = ["first", "second"].map((value) =>
    kept({ elements: [{ kind: "actions", actions: [named(value)] }] }),
  );

  for (const each of [first, second]) if (each !== undefined) await keep(ID, each, desk);

  expect((await open("reply", `${ID}.0`, desk))?.text).toBe("first");
});

test("details that are too long for the store are left out, not the answer", async () => {
  const { desk } = makeWorld();
  const details: Card = { elements: [{ kind: "code", text: "x".repeat(299_000) }] };

  await keep(ID, { ...kept({ elements: [] }), details }, desk);

  expect(await findKept(ID, desk)).toEqual(kept({ elements: [] }));
});
