import { describe, expect, test } from "vitest";
import type { Element } from "../../src/cards/card.ts";
import { LANGUAGES } from "../../src/languages/index.ts";
import { everyMessage } from "../support/messages.ts";

/** It would stand above nothing. */
function isEmpty(element: Element): boolean {
  switch (element.kind) {
    case "section":
      return element.lines.length === 0;
    case "table":
    case "rows":
      return element.rows.length === 0;
    case "code":
      return element.text === "";
    default:
      return false;
  }
}

describe.each(Object.values(LANGUAGES))("in $name", (language) => {
  test.each(everyMessage(language))("$name has something under every heading", ({ card: { elements, details } }) => {
    expect([...elements, ...(details?.elements ?? [])].filter(isEmpty)).toEqual([]);
  });
});
