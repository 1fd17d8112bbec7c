import { expect, test } from "vitest";
import { traceOf } from "../../src/chat/journal.ts";

function broken(): Error {
  return new TypeError("from 10.20.40.4\n    at 10.20.40.5");
}

test("tells where something broke, and nothing that anybody wrote", () => {
  const trace = traceOf(new Error("asked by 10.20.40.4", { cause: broken() }));

  expect(trace.errors).toEqual(["Error", "TypeError"]);
  expect(trace.at[0]).toMatch(/broken .*journal\.test\.ts:\d+/);
  expect(trace.at.length).toBeLessThanOrEqual(6);
  expect(JSON.stringify(trace)).not.toContain("10.20.40");
});

test("tells what it can of what is no error", () => {
  expect(traceOf("10.20.40.4")).toEqual({ errors: ["string"], at: [] });
});

test("follows causes that go round for a while only", () => {
  const error = new Error("a");
  error.cause = error;

  expect(traceOf(error).errors).toHaveLength(5);
});
