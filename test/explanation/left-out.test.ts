import { describe, expect, test } from "vitest";
import { leftOut } from "../../src/explanation/left-out.ts";
import type { Question } from "../../src/question/question.ts";
import { readInTokyo } from "../questions/reading-cases.ts";

/** The moment at which `readInTokyo` reads: 15:12:34. */
const now = readInTokyo("10.0.1.8 -> 10.0.2.6 22 in the last hour").window?.to ?? 0;
const wording = { now, nameOf: (key: string) => `<${key}>` };

function besides(question: Question) {
  return leftOut(question, wording)?.instead;
}

describe("what a message asked besides", () => {
  test("is nothing where it asked one thing", () => {
    expect(leftOut(readInTokyo("was 10.0.1.8 blocked to 10.0.2.6 on 22"), wording)).toBeUndefined();
  });

  test("is put into words with the names of the address book", () => {
    const asked = readInTokyo("was 10.0.1.8 or 10.0.1.9 blocked to payroll-db on 443 between 14:00 and 14:10");

    expect(leftOut(asked, wording)).toMatchObject({
      texts: ["10.0.1.9"],
      instead: {
        asked: { ports: [{ from: 443, to: 443 }], window: asked.window },
        names: { "payroll-db": "<payroll-db>" },
      },
    });
  });

  test("is asked about a time that nobody said by saying none", () => {
    expect(besides(readInTokyo("was 10.0.1.8 blocked to 10.0.2.6 or 10.0.2.7"))?.asked).not.toHaveProperty("window");
  });

  test("is asked about a time that ends now in whole minutes, but about no other than was said", () => {
    const [last, brief] = ["2 hours", "20 seconds"].map((time) =>
      readInTokyo(`was 10.0.1.8 blocked to 10.0.2.6 or 10.0.2.7 in the last ${time}`),
    );

    expect(last && besides(last)?.asked.window).toEqual({ from: now - 34 - 7200, to: now - 34 });
    expect(brief && besides(brief)?.asked.window).toEqual(brief?.window);
  });

  test("is no question to offer where the first one lacks an end that it lacks as well, or nobody knows which end it is", () => {
    const lacking = readInTokyo("I can't reach 10.0.2.6 or 10.0.2.7 on 443");
    const third = readInTokyo("is 10.0.1.8 blocked to 10.0.2.6 via 10.9.9.9");

    expect(leftOut(lacking, wording)).toEqual({ code: "left-out", texts: ["10.0.2.7"] });
    expect(leftOut(third, wording)).toEqual({ code: "left-out", texts: ["10.9.9.9"] });
  });
});
