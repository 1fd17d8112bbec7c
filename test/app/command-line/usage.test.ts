import { describe, expect, test } from "vitest";
import { askJson, flow, logFolder, QUESTION } from "./caller.ts";

const { put } = logFolder();
const ANY = put("empty-but-there.log", "");

describe("what the person has to mend", () => {
  test.each([
    { what: "an option nobody knows", options: ["--bogus"], begin: "--bogus is not known here. There are: --logs, " },
    { what: "a zone", options: ["--tz", "Mars/Base"], begin: '--tz cannot be "Mars/Base". For example: --tz Asia/' },
    { what: "a moment", options: ["--now", "yesterday"], begin: '--now cannot be "yesterday". For example: --now 2' },
    { what: "a moment without zone", options: ["--now", "2026-11-22T15:00:00"], begin: "--now cannot be" },
    { what: "a negative number", options: ["--records", "-1"], begin: '--records cannot be "-1". For example: --rec' },
    { what: "half a record", options: ["--records", "1.5"], begin: '--records cannot be "1.5"' },
    { what: "too many records", options: ["--records", "10000"], begin: '--records cannot be "10000"' },
    { what: "a language", options: ["--lang", "fr"], begin: '--lang cannot be "fr". For example: --lang en|ja.' },
    {
      what: "a format",
      options: ["--format", "hello world"],
      begin: '--format cannot be "hello world". For example: -',
    },
    { what: "an option without value", options: ["--records"], begin: '--records cannot be ""' },
  ])("is told with an example: $what", async ({ options, begin }) => {
    const words = ["--logs", ANY, QUESTION, ...options];
    const { code, json, err } = await askJson(words);
    const plain = await flow(["ask", ...words], { width: 400 });
    const kind = options.includes("--bogus") ? "unknown-argument" : "bad-option";

    expect({ code, err }).toEqual({ code: 2, err: "" });
    expect(json).toMatchObject({ failure: { code: kind, retryable: false, text: expect.stringContaining(begin) } });
    expect(json).not.toHaveProperty("verdict");
    expect(plain).toMatchObject({ code: 2, err: "" });
    expect(plain.out.startsWith(begin)).toBe(true);
  });

  test("is a question that was forgotten", async () => {
    const { code, json } = await askJson(["--logs", ANY]);

    expect(code).toBe(2);
    expect(json).toMatchObject({ failure: { code: "missing-argument", text: expect.stringContaining("TEXT is") } });
  });

  test("is logs that were forgotten, where the configuration names none either", async () => {
    const { code, json } = await askJson([QUESTION]);

    expect(code).toBe(2);
    expect(json).toMatchObject({
      failure: { code: "missing-argument", text: "--logs is missing. For example: --logs ./AWSLogs." },
    });
  });

  test.each([
    ["help", 0, "What can be asked"],
    ["good morning all", 0, "This bot tells from flow logs"],
    ["let me know when 10.20.40.4 reaches 10.23.0.60:22", 0, "You want to hear"],
    ["10.20.40.4 10.23.0.60 70000", 2, "Port 70000 does not exist"],
    ["why can't I reach 10.23.0.60?", 2, "What is the address of your machine?"],
    ["curl: (6) Could not resolve host: db01.corp.example", 2, "The name db01.corp.example was not found"],
  ])("is no missing log where none is needed: %s", async (text, code, begin) => {
    const answered = await flow(["ask", text]);

    expect(answered.code).toBe(code);
    expect(answered.out.startsWith(begin)).toBe(true);
  });

  test("is a command nobody knows", async () => {
    expect(await flow(["tell", QUESTION])).toEqual({
      code: 2,
      out: "tell is not known here. There are: ask, read, init, table, doctor, digest, serve, help.\n",
      err: "",
    });
    expect(await flow(["toString"])).toMatchObject({ code: 2, out: expect.stringContaining("toString is not known") });
  });

  test("is told in the language of the question", async () => {
    const { out } = await flow(["ask", "--bogus", "10.0.1.5から10.0.2.9の443は通りましたか"], { width: 400 });

    expect(out).toContain("--bogus は使えません。");
  });

  test("is told in the language of the surroundings where the words show none", async () => {
    expect((await flow(["ask", "--logs", ANY], { language: "ja" })).out).toContain("TEXT がありません。");
  });
});

describe("the question itself", () => {
  test.each([
    { text: "10.0.1.300 10.0.2.9 443 14:00-14:10", code: "invalid_ip", words: "10.0.1.300", example: "10.20.40.4" },
    { text: "from 10.0.1.0/33 to 10.0.2.9", code: "invalid_cidr", words: "10.0.1.0/33", example: "10.20.40.0/24" },
    { text: "10.0.1.5 10.0.2.9 port 70000", code: "invalid_port", words: "port 70000", example: "443" },
    { text: "10.0.1.5 10.0.2.9 443 on 2/30", code: "invalid_time", words: "2/30", example: "14:00-14:30" },
    { text: "10.0.1.5 10.0.2.9 today 16:00-16:10", code: "future_window", words: "16:00-16:10", example: "last 1h" },
  ])("is refused with the place and an example: $text", async ({ text, code, words, example }) => {
    const { code: exit, json } = await askJson(["--logs", ANY, text]);
    const end = text.indexOf(words) + words.length;

    expect(exit).toBe(2);
    expect(json).toMatchObject({
      question: { errors: [code], mistakes: [{ code, text: expect.stringContaining(words), end, example }] },
    });
    expect(json).not.toHaveProperty("verdict");
  });

  test("is refused where its end lies before its start", async () => {
    const text = "10.0.1.5 10.0.2.9 443 from 2026-11-21 14:00 to 2026-11-20 13:00";
    const { code, json } = await askJson(["--logs", ANY, text]);

    expect(code).toBe(2);
    expect(json).toMatchObject({ question: { errors: ["end_before_start"], from: null, to: null } });
  });

  test("is refused for every mistake at once", async () => {
    const { json } = await askJson(["--logs", ANY, "10.0.1.300 10.0.2.9 port 70000 25:61"]);

    expect(json).toMatchObject({ question: { errors: ["invalid_ip", "invalid_port", "invalid_time"] } });
  });

  test("is refused where it is too long, without being repeated", async () => {
    const { code, out } = await flow(["ask", "--logs", ANY, `${QUESTION} ${"あ".repeat(8000)}`]);
    const { json } = await askJson(["--logs", ANY, `${QUESTION} ${"x".repeat(8000)}`]);

    expect(code).toBe(2);
    expect(out).toContain("8,000");
    expect(out.length).toBeLessThan(400);
    expect(json).toMatchObject({ question: { errors: ["too_long"] } });
  });

  test("is asked back for the end it lacks", async () => {
    const { code, json } = await askJson(["--logs", ANY, "why can't my laptop reach 10.0.2.9:443"]);

    expect(code).toBe(2);
    expect(json).toMatchObject({ question: { missing: ["src"] }, text: expect.stringContaining("?") });
    expect(json).not.toHaveProperty("failure");
  });

  test("names somebody nobody knows", async () => {
    const { code, json } = await askJson(["--logs", ANY, "intranet.example.com 10.0.2.9 443 14:00-14:10"]);

    expect(code).toBe(2);
    expect(json).toMatchObject({
      question: { src: "intranet.example.com" },
      failure: { code: "unknown-name", text: expect.stringContaining("intranet.example.com") },
    });
  });

  test("is not answered for a place that does not exist", async () => {
    const { code, json } = await askJson(["--logs", ANY, "/no/such/place", QUESTION]);

    expect(code).toBe(2);
    expect(json).toMatchObject({
      failure: { code: "no-logs-found", text: expect.stringContaining("/no/such/place.") },
    });
  });

  test("may not be about more time than the limit", async () => {
    const config = put("short.yaml", "limits:\n  longestWindowHours: 2\n");
    const { code, json } = await askJson(["--config", config, "--logs", ANY, "10.0.1.5 10.0.2.9 443 last 3h"]);

    expect(code).toBe(2);
    expect(json).toMatchObject({
      question: { from: "2026-11-22T03:00:00Z", to: "2026-11-22T06:00:00Z" },
      failure: { code: "window-too-long", text: expect.stringContaining("At most 2 hours can") },
    });
  });

  test("may be about three months without a limit of one's own", async () => {
    const { code } = await askJson(["--logs", ANY, "10.0.1.5 10.0.2.9 443 last 3 months"]);

    expect(code).toBe(0);
  });

  test("that is none gets a word of help", async () => {
    const { code, json } = await askJson(["--logs", ANY, "thanks!"]);

    expect(code).toBe(0);
    expect(json).toMatchObject({ question: { intent: "none" }, text: expect.stringContaining("flow logs") });
  });
});

describe("help", () => {
  test.each([[["help"]], [["--help"]], [[]], [["ask", "--help"]], [["read", "--help"]]])(
    "%j shows it",
    async (words) => {
      const { code, out, err } = await flow(words);

      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out.startsWith("flow-witness ask --logs PATH… ")).toBe(true);
      expect(out).toContain("What can be asked");
    },
  );
});
