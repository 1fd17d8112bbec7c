import { describe, expect, test } from "vitest";
import type { Element } from "../../../src/cards/card.ts";
import { readable } from "../../support/adaptive.ts";
import { partsOf, seen } from "./rendered.ts";

describe("what can be pressed", () => {
  const reply = { id: "reply", label: "port 22", value: "q1.0" };

  test("brings back what it does, says more to a screen reader, and leaves what is chosen elsewhere alone", () => {
    const actions = [{ ...reply, spoken: "Ask about port 22", primary: true as const }];

    expect(partsOf({ kind: "actions", actions })[0].actions).toEqual([
      {
        type: "Action.Submit",
        title: "port 22",
        tooltip: "Ask about port 22",
        style: "positive",
        data: { fw: { action: "reply", value: "q1.0" } },
        associatedInputs: "none",
      },
    ]);
  });

  test("stands in sets of six, for of more Teams shows none", () => {
    const sets = partsOf({ kind: "actions", actions: Array.from({ length: 8 }, () => reply) });

    expect(sets.map(({ actions }: { actions: readonly unknown[] }) => actions.length)).toEqual([6, 2]);
  });

  test("opens a dialog where it opens the form", () => {
    const [set] = partsOf({ kind: "actions", actions: [{ id: "form", label: "Ask with a form", value: "" }] });

    expect(set.actions[0].data).toEqual({ msteams: { type: "task/fetch" }, fw: { action: "form", value: "" } });
  });

  test("is a menu with its button where it is one of many, each menu with a name of its own", () => {
    const menu: Element = { kind: "choose", label: "Ask about", actions: [reply, { ...reply, value: "q1.1" }] };
    const [first, second] = partsOf(menu, menu);

    expect(first.items).toEqual([
      {
        type: "Input.ChoiceSet",
        id: "choice-0-0",
        label: "Ask about",
        value: "q1.0",
        choices: [
          { title: "port 22", value: "q1.0" },
          { title: "port 22", value: "q1.1" },
        ],
      },
      {
        type: "ActionSet",
        actions: [{ type: "Action.Submit", title: "Ask about", data: { fw: { action: "reply", from: "choice-0-0" } } }],
      },
    ]);
    expect(second.items[0].id).toBe("choice-1-0");
  });

  test("is left out of a menu where it would bring nothing back", () => {
    const menu = (...values: readonly string[]): Element => ({
      ...{ kind: "choose", label: "Ask about", actions: values.map((value) => ({ ...reply, value })) },
    });

    expect(seen(menu("q1.0", ""))).toBe("Ask about\nport 22\n[Ask about]\n… 1 / 2");
    expect(seen(menu(""))).toBe("…");
  });

  test("stands beside its row and says to a screen reader which; of more than ten rows one is chosen", () => {
    const row = { symbol: "✗", text: "10.20.40.4", ask: { ...reply, label: "Ask" } };
    const [beside] = partsOf({ kind: "rows", rows: [row] });
    const many = Array.from({ length: 11 }, () => row);

    expect(readable(beside)).toBe("✗ 10.20.40.4\n[Ask]");
    expect(beside.columns[1].items[0].actions[0].tooltip).toBe("Ask: ✗ 10.20.40.4");
    expect(partsOf({ kind: "rows", rows: many }).at(-1).items[0]).toMatchObject({
      label: "Ask",
      choices: many.map(() => ({ title: "✗ 10.20.40.4" })),
    });
  });
});
