import fc from "fast-check";
import { expect, test } from "vitest";
import { readDeed } from "../../../demo/web/read-deed.ts";

const DEEDS = [
  { kind: "send", room: "C0HELP", text: "a" },
  { kind: "send", room: "C0HELP", thread: "1.1", text: "a" },
  { kind: "command", room: "C0HELP", text: "" },
  { kind: "press", room: "home", block: "b", action: "a", value: "" },
  { kind: "submit", view: "V1", values: { "src:1": "10.20.40.4" } },
  { kind: "close-view" },
  { kind: "view-choice", view: "V1", block: "b", action: "a", value: "ja", values: {} },
  { kind: "shortcut", callback: "c", room: "C0HELP", ts: "1.1" },
  { kind: "extension", callback: "ask", room: "a:bea" },
  { kind: "extension", callback: "ask", room: "19:network@thread.tacv2", thread: "17" },
  { kind: "open", tab: "home" },
  { kind: "open", tab: "messages", room: "a:bea" },
  { kind: "card", room: "a:bea", ts: "17", data: { fw: { action: "csv", value: "x" } } },
  { kind: "submit-dialog", data: { src: "10.20.40.4" } },
  { kind: "close-dialog" },
  { kind: "consent", room: "a:bea", ts: "17", says: "decline" },
  { kind: "profile", locale: "ja-JP" },
];

test.each(DEEDS)("reads $kind", (deed) => {
  expect(readDeed(JSON.stringify(deed))).toEqual(deed);
});

test("whatever else is sent is no deed", () => {
  const other = fc.oneof(
    fc.string(),
    fc.json(),
    fc.constantFrom(...DEEDS).map((deed) => JSON.stringify([deed])),
  );
  fc.assert(fc.property(other, (json) => readDeed(json) === undefined));
});
