import { describe, expect, test } from "vitest";
import { cases, readCase, sorted } from "./reading-cases.ts";

describe.each(["en.jsonl", "ja.jsonl", "not-questions.jsonl"])("%s", (file) => {
  test.each(cases(file))("$id $text", (labelled) => {
    expect(readCase(labelled)).toEqual(sorted(labelled.expect));
  });
});
