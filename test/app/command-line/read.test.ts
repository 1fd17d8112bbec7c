import { describe, expect, test } from "vitest";
import type { Terminal } from "../../../src/app/command-line/terminal.ts";
import { flow, linesOf, logFolder } from "./caller.ts";

const { put } = logFolder();

async function read(words: readonly string[], change: Partial<Terminal> = {}) {
  const { code, out, err } = await flow(["read", ...words], change);
  const lines: unknown[] = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  return { code, lines, err };
}

describe("a message from the arguments", () => {
  test("is written as the question it is, with what was said and what was assumed", async () => {
    const { code, lines } = await read(["why can't 10.0.1.5 reach 10.0.2.9:443 ?"]);

    expect(code).toBe(0);
    expect(lines).toEqual([
      {
        intent: "why",
        src: "10.0.1.5",
        dst: "10.0.2.9",
        port: 443,
        protocol: null,
        from: "2026-11-22T05:00:00Z",
        to: "2026-11-22T06:00:00Z",
        symptom: null,
        internet: [],
        missing: [],
        ambiguous: [],
        errors: [],
        mistakes: [],
        leftOut: [],
        said: expect.arrayContaining([
          { field: "src", start: 10, end: 18 },
          { field: "port", start: 34, end: 37 },
        ]),
        assumed: [{ field: "window", rule: "last-hour" }],
        readBack:
          "What happened to traffic from 10.0.1.5 to 10.0.2.9 on port 443 between 14:00 and 15:00 on 22 Nov 2026, and why?",
      },
    ]);
  });

  test("is said again only where nothing has to be asked or mended before", async () => {
    for (const text of ["why can't I connect", "who connected to port 70000 on 10.0.2.9", "hello", "help"]) {
      expect((await read([text])).lines).toEqual([expect.not.objectContaining({ readBack: expect.anything() })]);
    }
  });

  test("is read at the moment and in the zone that the call names", async () => {
    const words = ["--now", "2026-01-02T00:30:00Z", "--tz", "America/New_York", "10.0.1.5 10.0.2.9 today 18:00-18:10"];

    expect((await read(words)).lines).toMatchObject([{ from: "2026-01-01T23:00:00Z", to: "2026-01-01T23:10:00Z" }]);
  });

  test("follows the question of its thread", async () => {
    const context = JSON.stringify({ intent: "blocked", src: "10.0.1.5", dst: "10.0.2.9", port: 443 });

    expect((await read(["--context", context, "and port 22?"])).lines).toMatchObject([
      { intent: "blocked", src: "10.0.1.5", dst: "10.0.2.9", port: 22 },
    ]);
  });

  test("knows the names of the address book", async () => {
    const book = put("book.json", JSON.stringify([{ key: "db", names: ["給与DB", "payroll db"], owner: "#db" }]));

    expect((await read(["--address-book", book, "was the payroll DB reached from 10.0.1.5"])).lines).toMatchObject([
      { src: "10.0.1.5", dst: "db" },
    ]);
  });

  test("that is wrong is a question with mistakes, not a failure of reading", async () => {
    const { code, lines } = await read(["10.0.1.300 10.0.2.9"]);

    expect(code).toBe(0);
    expect(lines).toMatchObject([{ errors: ["invalid_ip"], mistakes: [{ start: 0, end: 10, example: "10.20.40.4" }] }]);
  });
});

describe("messages from standard input", () => {
  test("are answered each in its own circumstances, in their order, under their names", async () => {
    const { code, lines } = await read(["--jsonl"], {
      lines: linesOf(
        '{"id":"a","lang":"ja","tz":"America/New_York","now":"2026-01-02T00:30:00Z","text":"10.0.1.5から10.0.2.9 18:00〜18:10"}',
        "",
        '{"id":7,"text":"10.0.1.5 10.0.2.9","expect":{"ignored":true},"context":null}',
        '{"text":"and 22?","context":{"intent":"seen","src":"10.0.1.5","dst":"10.0.2.9","port":443}}',
      ),
    });

    expect(code).toBe(0);
    expect(lines).toMatchObject([
      { id: "a", src: "10.0.1.5", from: "2026-01-01T23:00:00Z" },
      { id: 7, src: "10.0.1.5", from: "2026-11-22T05:00:00Z" },
      { port: 22 },
    ]);
    expect(lines[2]).not.toHaveProperty("id");
  });

  test("take from the call what they leave open", async () => {
    const options = ["--now", "2026-01-02T00:30:00Z", "--tz", "UTC"];
    const { lines } = await read(["--jsonl", ...options], { lines: linesOf('{"text":"10.0.1.5 10.0.2.9"}') });

    expect(lines).toMatchObject([{ from: "2026-01-01T23:30:00Z", to: "2026-01-02T00:30:00Z" }]);
  });

  test("are also read without --jsonl where the call names no message", async () => {
    expect((await read([], { lines: linesOf('{"id":"a","text":"hello"}') })).lines).toMatchObject([{ id: "a" }]);
  });

  test("do not stop at one that is wrong", async () => {
    const { code, lines, err } = await read(["--jsonl"], {
      lines: linesOf(
        "{not json",
        '{"id":"b","text":"10.0.1.5 10.0.2.9","now":"yesterday"}',
        '{"id":"c","text":"10.0.1.5 10.0.2.9","tz":"Mars/Base"}',
        '{"id":"d","text":"10.0.1.5 10.0.2.9","context":{"src":"10.0.1.5"}}',
        '{"id":"e"}',
        '"text"',
        '{"id":"f","text":"10.0.1.5 10.0.2.9"}',
      ),
    });
    const wrong = (text: string) => ({ code: "bad-line", retryable: false, text: expect.stringContaining(text) });

    expect({ code, err }).toEqual({ code: 2, err: "" });
    expect(lines).toEqual([
      { failure: wrong('This line is not a message. For example: {"text":') },
      { id: "b", failure: wrong('mend "now"') },
      { id: "c", failure: wrong('mend "tz"') },
      { id: "d", failure: wrong('mend "context"') },
      { id: "e", failure: wrong('mend "text"') },
      { failure: wrong("This line is not a message.") },
      expect.objectContaining({ id: "f", src: "10.0.1.5" }),
    ]);
  });

  test("of 100,000 characters are refused by length alone", async () => {
    const { code, lines } = await read(["--jsonl"], { lines: linesOf(JSON.stringify({ text: "1".repeat(100_000) })) });

    expect(code).toBe(0);
    expect(lines).toMatchObject([{ errors: ["too_long"], intent: "none" }]);
  });
});

describe("a call that cannot be carried out", () => {
  test.each([
    { words: ["--lang", "fr", "hi"], text: '--lang cannot be "fr"' },
    { words: ["--bogus", "hi"], text: "--bogus is not known here" },
    { words: ["--context", "{}", "hi"], text: '--context cannot be "{}"' },
    { words: ["--address-book", "/no/such/file", "hi"], text: '--address-book cannot be "/no/such/file"' },
    { words: ["--address-book", put("list.json", '{"key":"a"}'), "hi"], text: "--address-book cannot be" },
  ])("is refused in one JSON line: $text", async ({ words, text }) => {
    const { code, lines, err } = await read(words);

    expect({ code, err }).toEqual({ code: 2, err: "" });
    expect(lines).toMatchObject([{ failure: { text: expect.stringContaining(text) } }]);
  });
});
