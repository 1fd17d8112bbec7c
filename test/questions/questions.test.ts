import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { cases, readCase, sorted } from "./reading-cases.ts";

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".jsonl"));

describe.each(files)("%s", (file) => {
  test.each(cases(file))("$id $text", (labelled) => {
    expect(readCase(labelled)).toEqual(sorted(labelled.expect));
  });
});
