import { describe, expect, test } from "vitest";
import { flow, HEADER, linesOf, logFolder, QUESTION, reply, request, text } from "./caller.ts";

const { put } = logFolder();

/** Clears a screen, sets a title, rings, turns the reading direction, and breaks a line in two ways. */
const HOSTILE = "\u001b[2J\u001b]0;owned\u0007\u202Eevil\u2028line\u009b31mred\u007f";
const STEERS = /[\p{C}\p{Zl}\p{Zp}]/u;

/** What reaches a terminal, without the line breaks that are ours. */
function written({ out, err }: { readonly out: string; readonly err: string }): string {
  return (out + err).replaceAll("\n", "");
}

describe("text from outside cannot steer the terminal", () => {
  test("in the question", async () => {
    const log = put("quiet.log", text(HEADER, request(60), reply(60)));

    for (const question of [`10.0.1.300${HOSTILE} 10.0.2.9`, `${HOSTILE} 10.0.1.5 10.0.2.9`, `web${HOSTILE}.example`]) {
      for (const form of [[], ["--json"]]) {
        const outcome = await flow(["ask", "--logs", log, ...form, question]);

        expect(written(outcome)).not.toMatch(STEERS);
        expect(outcome.out.length).toBeGreaterThan(20);
      }
    }
  });

  test("in the fields of a record", async () => {
    const header = `${HEADER} reject-reason`;
    const log = put(
      "odd.log",
      text(header, `${request(60, { action: "REJECT" })} ${HOSTILE.replaceAll("\u2028", "")}`),
    );

    for (const form of [[], ["--json"]]) {
      const outcome = await flow(["ask", "--logs", log, "--records", "5", ...form, QUESTION]);

      expect(outcome.code).toBe(0);
      expect(written(outcome)).not.toMatch(STEERS);
    }
  });

  test("in the name of an observer, of a file and of an entry of the address book", async () => {
    const eni = `eni-${HOSTILE.replaceAll("\u2028", "")}`;
    put(`tree/${HOSTILE.replaceAll("/", "")}.log`, text(HEADER, request(60, { eni }), reply(60, { eni }), "cut"));
    const log = put("tree/good.log", text(HEADER, request(120), reply(120)));
    const config = put(
      "book.yaml",
      JSON.stringify({ addressBook: [{ key: `db${HOSTILE}`, addresses: ["10.0.2.9"], owner: HOSTILE }] }),
    );

    for (const form of [[], ["--json"]]) {
      const words = ["ask", "--logs", log.replace("/good.log", ""), "--config", config, "--records", "9", ...form];
      const outcome = await flow([...words, QUESTION]);

      expect(outcome.code).toBe(0);
      expect(written(outcome)).not.toMatch(STEERS);
      expect(outcome.out).toContain("eni-");
    }
  });

  test("in an option, a command, a configuration or a place", async () => {
    const config = put("bad.yaml", `language: "${"\\e[2J"}"\n"\\e[31m": 1\n`);
    const calls = [
      [`--${HOSTILE}`],
      [HOSTILE],
      ["ask", `--x${HOSTILE}`, "hi"],
      ["ask", "--tz", HOSTILE, "hi"],
      ["ask", "--logs", `/nowhere/${HOSTILE}`, QUESTION],
      ["ask", "--config", config, QUESTION],
      ["ask", "--config", `/nowhere/${HOSTILE}`, QUESTION],
      ["read", "--address-book", HOSTILE, "hi"],
      ["read", HOSTILE],
    ];

    for (const words of calls) expect(written(await flow(words))).not.toMatch(STEERS);
  });

  test("in a line of standard input", async () => {
    const lines = linesOf(JSON.stringify({ id: HOSTILE, text: `10.0.1.300 ${HOSTILE}` }), HOSTILE);

    expect(written(await flow(["read", "--jsonl"], { lines }))).not.toMatch(STEERS);
  });

  test("while JSON keeps it to the letter", async () => {
    const lines = linesOf(JSON.stringify({ id: HOSTILE, text: "10.0.1.5 10.0.2.9" }));
    const json: unknown = JSON.parse((await flow(["read", "--jsonl"], { lines })).out);

    expect(json).toMatchObject({ id: HOSTILE, src: "10.0.1.5" });
  });
});
