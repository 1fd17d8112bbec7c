import { describe, expect, test } from "vitest";
import { decodeText, parseJson } from "../../src/surfaces/json.ts";

describe("text", () => {
  test("is read from bytes of UTF-8", () => {
    expect(decodeText(Buffer.from("許可 ✓"))).toBe("許可 ✓");
    expect(decodeText(new Uint8Array())).toBe("");
  });

  test.each([[[0xff]], [[0xc3]], [[0xc0, 0x80]], [[0xed, 0xa0, 0x80]]])("is not read from %j", (bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toBeUndefined();
  });
});

describe("JSON", () => {
  test("is read", () => {
    expect(parseJson('{"a":[1,"]"],"b":null}')).toEqual({ a: [1, "]"], b: null });
  });

  test.each(["", "{", "undefined", "{'a':1}", '{"a":1}x'])("is none: %j", (text) => {
    expect(parseJson(text)).toBeUndefined();
  });

  test("is read to a depth of 100, and no further", () => {
    expect(parseJson("[".repeat(100) + "]".repeat(100))).toBeDefined();
    expect(parseJson("[".repeat(101) + "]".repeat(101))).toBeUndefined();
    expect(parseJson('{"a":'.repeat(101) + 1 + "}".repeat(101))).toBeUndefined();
  });

  test("is as long as it likes where it is not deep", () => {
    expect(parseJson(`[${"[],".repeat(5000)}[]]`)).toHaveLength(5001);
  });

  test("may hold any number of brackets in its texts", () => {
    const texts = ["[".repeat(200), `\\"${"{".repeat(200)}`, "\\"];

    expect(parseJson(JSON.stringify(texts))).toEqual(texts);
  });
});
