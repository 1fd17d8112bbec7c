import { expect, test } from "vitest";
import { readIp } from "../../../src/net/ip.ts";
import { isLacking, lackOf } from "../../../src/question/asking-back/lack.ts";
import { readInTokyo } from "../../questions/reading-cases.ts";

function lackIn(text: string) {
  return lackOf({ question: readInTokyo(text), text });
}

test("asks for both ends where both are needed, for one where one is enough", () => {
  expect(lackIn("why do connections fail")).toEqual({ missing: ["src", "dst"], wanted: "all", unclear: [] });
  expect(lackIn("was anything blocked")).toEqual({ missing: ["src", "dst"], wanted: "one-end", unclear: [] });
  expect(lackIn("who connected today")).toEqual({ missing: ["dst"], wanted: "subject", unclear: [] });
});

test("knows the words for the asker's own machine, which is enough where one end is", () => {
  expect(lackIn("why can't my laptop reach 10.0.2.6")).toMatchObject({ missing: ["src"], own: "my laptop" });
  expect(lackIn("was my laptop blocked")).toEqual({ missing: ["src"], wanted: "all", unclear: [], own: "my laptop" });
});

test("knows the words that fit several entries", () => {
  expect(lackIn("who connected to the portal")).toEqual({
    missing: [],
    wanted: "all",
    unclear: [{ slot: "dst", words: "portal" }],
  });
});

test("remembers an address only where the source is missing", () => {
  const remembered = readIp("10.20.40.4");
  const lack = (text: string) => lackOf({ question: readInTokyo(text), text, ...(remembered && { remembered }) });

  expect(lack("why is the connection to 10.0.2.6 failing").remembered).toBe(remembered);
  expect(lack("who connected today").remembered).toBeUndefined();
});

test("finds nothing lacking in a whole question", () => {
  expect(isLacking(lackIn("was 10.0.1.8 blocked from 10.0.2.6 on 443"))).toBe(false);
  expect(isLacking(lackIn("did 10.0.1.8 reach the portal"))).toBe(true);
});
