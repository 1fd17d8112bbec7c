import { describe, expect, test } from "vitest";
import { contextQuestion, questionJson } from "../../src/question/json.ts";
import { LONGEST_MESSAGE } from "../../src/question/read.ts";
import { readInTokyo } from "../questions/reading-cases.ts";

describe("mistakes", () => {
  test("names the offending words and their place in the text as it was sent", () => {
    const text = "was １０.0.1.300 blocked to 10.0.2.6?";

    expect(readInTokyo(text).mistakes).toEqual([{ code: "invalid_ip", text: "１０.0.1.300", start: 4, end: 14 }]);
  });

  test("keeps the place behind Slack markup", () => {
    const text = "<@U024BE7LH> is 10.0.1.8 allowed -&gt; 10.0.2.6 port 70000";
    const [mistake] = readInTokyo(text).mistakes;

    expect(mistake).toEqual({ code: "invalid_port", text: "port 70000", start: 48, end: 58 });
  });

  test("points at the time words that cannot be", () => {
    const [mistake] = readInTokyo("2/30 に 10.0.1.8 から 10.0.2.6 の拒否はありましたか").mistakes;

    expect(mistake).toMatchObject({ code: "invalid_time", text: "2/30" });
  });

  test("refuses a message over the limit, and reads one at the limit", () => {
    const filler = " ".repeat(LONGEST_MESSAGE - "10.0.2.6".length);

    expect(readInTokyo(`10.0.2.6${filler}`).dst).toEqual({ kind: "address", ip: "10.0.2.6" });
    expect(readInTokyo(`10.0.2.6${filler} `).mistakes).toEqual([
      { code: "too_long", text: "", start: 0, end: LONGEST_MESSAGE + 1 },
    ]);
  });

  test("counts code points, so that an emoji is one", () => {
    expect(readInTokyo("🙂".repeat(LONGEST_MESSAGE)).mistakes).toEqual([]);
  });

  test.each(["①⓪.0.1.8", "10・0・1・8", "0x0a.0.1.8", "١٠.0.1.8", "010.0.1.8"])(
    "refuses %s instead of half reading it",
    (address) => {
      const { src, mistakes } = readInTokyo(`was ${address} blocked to 10.0.2.6?`);

      expect(src).toBeUndefined();
      expect(mistakes).toMatchObject([{ code: "invalid_ip", text: address }]);
    },
  );
});

test("takes the colon of a label for no part of the address behind it, and keeps the address's place", () => {
  const text = "送信元：2001:db8::7 宛先：2001:DB8::8 ポート：443";
  const { src, dst, said, mistakes } = readInTokyo(text);
  const ends = said.filter(({ field }) => field === "src" || field === "dst");

  expect([src, dst]).toEqual([
    { kind: "address", ip: "2001:db8::7" },
    { kind: "address", ip: "2001:db8::8" },
  ]);
  expect(ends.map(({ start, end }) => text.slice(start, end))).toEqual(["2001:db8::7", "2001:DB8::8"]);
  expect(mistakes).toEqual([]);
});

describe("said and assumed", () => {
  test("tells which words said what", () => {
    const text = "was 10.0.1.8 blocked to 10.0.2.6 tcp/443 yesterday?";
    const { said } = readInTokyo(text);
    const words = said.map(({ field, start, end }) => [field, text.slice(start, end)]);

    expect(words).toEqual([
      ["intent", "blocked"],
      ["src", "10.0.1.8"],
      ["dst", "10.0.2.6"],
      ["port", "tcp/443"],
      ["protocol", "tcp/443"],
      ["window", "yesterday"],
    ]);
  });

  test("names the rules behind what nobody said", () => {
    expect(readInTokyo("was ssh to 10.0.2.6 blocked?").assumed).toEqual([
      { field: "port", rule: "service-port" },
      { field: "protocol", rule: "service-protocol" },
      { field: "window", rule: "last-hour" },
    ]);
  });

  test("says that an hour was read as the afternoon, on the most recent day, and widened", () => {
    expect(readInTokyo("was 10.0.1.8 blocked to 10.0.2.6 at 2?").assumed).toEqual([
      { field: "window", rule: "point-widened" },
      { field: "window", rule: "most-recent-day" },
      { field: "window", rule: "half-day" },
    ]);
  });

  test("says that bare ends were taken as a question, the first one as the source", () => {
    expect(readInTokyo("10.0.1.8 10.0.2.6").assumed).toEqual([
      { field: "intent", rule: "intent-from-bare-ends" },
      { field: "src", rule: "first-end-is-source" },
      { field: "window", rule: "last-hour" },
    ]);
  });
});

describe("who may not go where", () => {
  test.each([
    ["was 10.0.1.8 blocked from 10.0.2.6 on port 22", "10.0.1.8", "10.0.2.6"],
    ["is 10.0.1.8 still being denied from the server 10.0.2.6", "10.0.1.8", "10.0.2.6"],
    ["was ssh blocked from 10.0.1.8 to 10.0.2.6", "10.0.1.8", "10.0.2.6"],
    ["is 10.0.2.6:443 blocked from 10.0.1.8", "10.0.1.8", "10.0.2.6"],
    ["was port 443 of 10.0.2.6 rejected from 10.0.1.8", "10.0.1.8", "10.0.2.6"],
  ])("is read from: %s", (text, src, dst) => {
    expect(questionJson(readInTokyo(text))).toMatchObject({ src, dst, ambiguous: [] });
  });
});

describe("json", () => {
  test("writes ports as one number, several, or a range", () => {
    const port = (words: string) => questionJson(readInTokyo(`10.0.2.6 ${words}`)).port;

    expect(port("port 22")).toBe(22);
    expect(port("ports 443 and 80")).toEqual([80, 443]);
    expect(port("ports 8000-8010")).toBe("8000-8010");
    expect(port("の 22番と8443番ポートと 3389")).toEqual([22, 3389, 8443]);
    expect(port("port 443 or 10.0.2.7")).toBe(443);
    expect(port("")).toBeNull();
  });

  test("a question that was written is the context of the next one", () => {
    const first = readInTokyo("was 10.0.1.x blocked to the payroll db on ports 80 and 443 yesterday?");
    const back = contextQuestion(JSON.parse(JSON.stringify(questionJson(first))));

    expect(back).toEqual({ ...first, said: [], assumed: [] });
  });

  test.each([undefined, null, 7, "blocked", [], {}, { intent: "dance" }])("%j is no context", (json) => {
    expect(contextQuestion(json)).toBeUndefined();
  });
});
