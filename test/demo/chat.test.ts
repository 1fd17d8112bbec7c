import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chat } from "../../demo/terminal/chat.ts";
import type { Tag } from "../../demo/terminal/desk.ts";
import { displayWidth } from "../../src/cards/display-width.ts";
import { PROMPT, type Rehearsal, rehearse, stageFor } from "./rehearsal.ts";

let rehearsal: Rehearsal;

beforeAll(async () => {
  rehearsal = await rehearse();
});

afterAll(() => rehearsal.end());

/** What is written in reply to each line; the last part follows the last line. */
async function replies(lines: readonly string[], tag: Tag = "en"): Promise<readonly string[]> {
  const { desk, world } = rehearsal;
  const { stage, written, complained } = stageFor(lines);
  await chat({ desk, stage, stories: world.stories }, tag);
  expect(complained()).toBe("");
  return written().split(PROMPT).slice(1);
}

describe("a story", () => {
  test("is asked by its number and answered in four lines and a time strip", async () => {
    const [reply] = await replies(["1"]);

    expect(reply?.split("\n")).toEqual([
      "Why couldn't 10.20.40.4 ssh to the payroll db between 14:00 and 14:10?",
      "",
      expect.stringMatching(/^✗ Rejected · 10\.20\.40\.4 → payroll-db \(10\.23\.0\.60\), port 22 \(ssh\)$/),
      ...Array.from({ length: 5 }, () => expect.stringMatching(/\S/)),
      "",
      "14:00 JST ·✗✗✗✗✗✗✗✗· 14:10 JST",
      "✗ rejected  · watched, nothing",
      "More: details (d), records 10, sql",
      "",
      "",
    ]);
  });

  test("is asked and answered in the language chosen", async () => {
    const [switched, reply, back] = await replies(["/ja", "1", "/EN"]);

    expect(switched).toBe("日本語でお答えします。\n\n");
    expect(reply).toContain("✗ 拒否されています · 10.20.40.4 → 給与DB（10.23.0.60）22番（ssh）");
    expect(back).toBe("Answers are in English now.\n\n");
  });

  test("is found in the list of all, and nowhere beyond", async () => {
    const [list, none, beyond] = await replies(["stories", "0", "30"]);

    expect(list?.match(/^ ?\d+\. /gm)).toHaveLength(29);
    expect(none).toBe("Prepared questions have the numbers 1 to 29.\n\n");
    expect(beyond).toBe(none);
  });
});

test("has no prepared questions over a visitor's own logs", async () => {
  const { stage, written } = stageFor(["1", "stories"]);

  await chat({ desk: rehearsal.desk, stage, stories: [] }, "en");

  expect(written().match(/Prepared questions belong to the sample world\./g)).toHaveLength(2);
});

describe("what stands behind the last answer", () => {
  test("is shown on demand: details, records, statement", async () => {
    const [, details, records, one, sql] = await replies(["1", "d", "records", "records 1", "sql"]);

    expect(details?.startsWith("Also\n")).toBe(true);
    expect(details).toContain("Witnesses\n  Observer");
    expect(details).toContain("eni-0199c2f3dd74bbf55 payroll-db  request  rejected  14     14:01:10–14:08:35");
    expect(records).toMatch(/^10 of 28 records\n/);
    expect(one).toMatch(/^1 of 28 records\n/);
    expect(sql).toContain("SELECT");
    expect(sql).not.toContain("shown");
  });

  test("has to have an answer before it", async () => {
    const nothing = "Nothing has been answered yet. Ask something first, or type a number.\n\n";

    expect(await replies(["d", "sql", "records 5", "hello", "details"])).toEqual([
      nothing,
      nothing,
      nothing,
      expect.stringContaining("This bot tells from flow logs"),
      nothing,
      "\n",
    ]);
  });

  test("is told in the language chosen since", async () => {
    const [, , details] = await replies(["1", "/ja", "details"]);

    expect(details).toContain("観測点\n");
  });
});

describe("a question", () => {
  test("takes what it does not say from the one before", async () => {
    const [, followUp] = await replies(["1", "and port 9999?"]);

    expect(followUp).toContain("○ Never seen · 10.20.40.4 → payroll-db (10.23.0.60), port 9999, 14:00–14:10 JST");
  });

  test("that lacks something is asked back, and the next line completes it", async () => {
    const [back, reply] = await replies(["why can't I ssh to the payroll db between 14:00 and 14:10?", "10.20.40.4"]);

    expect(back).toContain("What is the address of your machine?");
    expect(reply).toContain("✗ Rejected · 10.20.40.4 → payroll-db");
  });

  test("in Japanese is answered in Japanese, whatever was chosen", async () => {
    const [reply] = await replies(["14:00〜14:10に 10.20.40.4 から給与DBへの ssh は拒否されましたか"]);

    expect(reply).toContain("✗ 拒否されています");
  });

  test("with a mistake is shown its place", async () => {
    const [reply] = await replies(["10.20.40.4 10.23.0.999 22"]);

    expect(reply).toContain("10.20.40.4 ›10.23.0.999‹ 22");
  });

  test("how to ask is answered with examples", async () => {
    const [reply] = await replies(["help"]);

    expect(reply).toContain("What can be asked");
  });
});

test("goes on after an empty line, and ends with quit or with the input", async () => {
  expect(await replies(["", "  ", "quit", "1"])).toEqual(["", "", ""]);
  expect(await replies([])).toEqual(["\n"]);
});

test("writes nothing but harmless lines within the page, whatever is typed", { timeout: 60_000 }, async () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.constantFrom("\u001B[2J\u001B]0;x\u0007 10.20.40.4 10.23.0.60 22", "\u202E1", "99999999", "records -1", "/flow"),
    fc.constantFrom("'; DROP TABLE flow_logs; --", "10.20.40.4 '; SELECT 1 --", "records 99999", "a".repeat(9000)),
  );

  await fc.assert(
    fc.asyncProperty(fc.array(hostile, { maxLength: 3 }), async (lines) => {
      const text = (await replies(lines)).join("");

      expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      for (const line of text.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(80);
    }),
    { numRuns: 20 },
  );
});
