import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choiceData, formData, pressData, readSubmitted } from "../../../src/surfaces/teams/render/press.ts";

/** As it comes back. */
function returned(data: object, inputs: object = {}): unknown {
  return JSON.parse(JSON.stringify({ ...inputs, ...data }));
}

describe("what a card sends is read back", () => {
  test("from a button, whatever is filled in beside it", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), fc.string(), (action, value, other) => {
        const sent = returned(pressData(action, value), { "choice-1-0": other });

        expect(readSubmitted(sent)).toEqual({ kind: "pressed", action, value });
      }),
    );
  });

  test("from a menu", () => {
    const sent = returned(choiceData("reply", "choice-3-0"), { "choice-1-0": "q1.1", "choice-3-0": "q1.2" });

    expect(readSubmitted(sent)).toEqual({ kind: "pressed", action: "reply", value: "q1.2" });
  });

  test("from a form, without what is empty", () => {
    const sent = returned(formData("question"), { src: "10.20.40.4", dst: "", port: "  ", language: "ja" });

    expect(readSubmitted(sent)).toEqual({
      kind: "filled",
      form: "question",
      filled: { src: "10.20.40.4", language: "ja" },
    });
  });
});

test.each([
  undefined,
  null,
  "fw",
  [],
  {},
  { fw: null },
  { fw: "reply" },
  { fw: { action: 1, value: "q1" } },
  { fw: { action: "" } },
  { fw: { action: "reply", from: "choice-0-0" } },
  { fw: { action: "reply", from: "constructor" } },
  { fw: { action: "reply", from: "choice-0-0" }, "choice-0-0": { value: "q1" } },
])("%j is nothing that a card of ours sends", (data) => {
  expect(readSubmitted(data)).toBeUndefined();
});

test("nothing that comes in makes the reading throw", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (value, fw) => {
      readSubmitted(value);
      readSubmitted({ fw });
      const read = readSubmitted({ fw: { form: "question" }, field: value });

      expect(read?.kind).toBe("filled");
    }),
  );
});
