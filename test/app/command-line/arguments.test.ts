import { describe, expect, test } from "vitest";
import { type Knowledge, lastOf, readArguments } from "../../../src/app/command-line/arguments.ts";

const KNOWN: Knowledge = {
  logs: { takes: "values", example: "./logs" },
  now: { takes: "value", example: "today", fits: (value) => value === "today" || value === "tomorrow" },
  json: { takes: "flag", example: "" },
};

function understood(...words: readonly string[]) {
  const reading = readArguments(words, KNOWN);
  if (!reading.ok) return reading.failure;
  const { options, text } = reading.args;
  return { ...Object.fromEntries(options), text };
}

describe("the words of a call", () => {
  test.each([
    [["--logs", "a", "b", "question"], { logs: ["a", "b"], text: "question" }],
    [["--logs", "a", "b", "--json", "question"], { logs: ["a", "b"], json: [], text: "question" }],
    [["question", "--logs", "a", "b"], { logs: ["a", "b"], text: "question" }],
    [["--logs", "a", "--", "--json", "is", "text"], { logs: ["a"], text: "--json is text" }],
    [["--logs=a", "--now=today", "question"], { logs: ["a"], now: ["today"], text: "question" }],
    [["--now=today", "--logs", "a=b", "question"], { now: ["today"], logs: ["a=b"], text: "question" }],
    [["--logs", "a", "--logs", "b", "question"], { logs: ["a", "b"], text: "question" }],
    [["--now", "today", "was", "it", "blocked"], { now: ["today"], text: "was it blocked" }],
    [["--logs", "a"], { logs: ["a"], text: "" }],
    [["--> 10.0.0.1"], { text: "--> 10.0.0.1" }],
    [["--logs", "a", ""], { logs: ["a"], text: "" }],
    [[], { text: "" }],
  ])("%j are %j", (words, expected) => {
    expect(understood(...words)).toEqual(expected);
  });

  test.each([["--bogus"], ["--Logs"], ["--json=yes"], ["--toString"], ["--constructor=1"]])(
    "%s is not known, and what there is is told",
    (word) => {
      expect(understood("--now", "today", word, "question")).toEqual({
        code: "unknown-argument",
        word,
        known: ["--logs", "--now", "--json"],
      });
    },
  );

  test.each([
    { words: ["--now", "yesterday"], option: "--now", value: "yesterday" },
    { words: ["--now"], option: "--now", value: "" },
    { words: ["--now=", "question"], option: "--now", value: "" },
    { words: ["--logs", "--json"], option: "--logs", value: "" },
    { words: ["--now", "yesterday", "--now", "today"], option: "--now", value: "yesterday" },
  ])("$words: the value is refused with an example", ({ words, option, value }) => {
    const example = option === "--now" ? "today" : "./logs";

    expect(understood(...words)).toEqual({ code: "bad-option", option, value, example });
  });

  test("the last value of an option counts", () => {
    const reading = readArguments(["--now", "today", "--now", "tomorrow"], KNOWN);

    expect(reading.ok && lastOf(reading.args, "now")).toBe("tomorrow");
    expect(reading.ok && lastOf(reading.args, "logs")).toBeUndefined();
  });
});
