import { describe, expect, test } from "vitest";
import { questionJson } from "../../src/question/json.ts";
import { readInTokyo } from "../questions/reading-cases.ts";

const [A, B, C, D, E] = ["10.0.1.8", "10.0.2.6", "10.0.1.9", "10.0.2.7", "10.0.1.10"];

/** Source, destination and port of what is answered, then of all that is left out. */
const asked = (text: string) => {
  const { src, dst, port, leftOut } = questionJson(readInTokyo(text));
  return [[src, dst, port], ...leftOut.map((other) => [other.src, other.dst, other.port])];
};

describe("of several questions the first is answered, the others are left for later", () => {
  test.each([
    [`${A} -> ${B} 22 and ${C} -> ${D} 443`, [A, B, 22], [C, D, 443]],
    [`from ${A} to ${B} on 22 and from ${C} to ${D} on 443`, [A, B, 22], [C, D, 443]],
    [`is ${A} allowed to ${B} on 443, and is ${C} allowed to ${D} on 22?`, [A, B, 443], [C, D, 22]],
    [`${A} ${B} 22\n${C} ${D} 443`, [A, B, 22], [C, D, 443]],
    [`${A} to ${B}:22; ${C} to ${D}:8443`, [A, B, 22], [C, D, 8443]],
    [`${A} から ${B} への443と、${C} から ${D} への22は通りますか`, [A, B, 443], [C, D, 22]],
    [`${A}→${B} 22と${C}→${D} 443`, [A, B, 22], [C, D, 443]],
    [`${A}から${B} 443\n${C}から${D} 8443\n${E}から${B} 22`, [A, B, 443], [C, D, 8443], [E, B, 22]],
  ])("%s", (text, ...expected) => {
    expect(asked(text)).toEqual(expected);
  });

  test("a port that only the last one names is meant for all of them", () => {
    expect(asked(`${A} to ${B} and ${C} to ${D} on 443`)).toEqual([
      [A, B, 443],
      [C, D, 443],
    ]);
  });
});

describe("a question about one end is over with its question mark", () => {
  test.each([
    [`who talked to ${B} today? and did ${A} reach ${D} on 22?`, [null, B, null], [A, D, 22]],
    [`who talked to ${B}? and did ${A} reach ${B} on 22?`, [null, B, null], [A, B, 22]],
    [`what did ${A} talk to on 443? can ${C} ssh to ${D}?`, [A, null, 443], [C, D, 22]],
    [`今日${B}に通信したのは誰？ ${A}から${D}の22は通りましたか？`, [null, B, null], [A, D, 22]],
  ])("%s", (text, ...expected) => {
    expect(asked(text)).toEqual(expected);
  });

  test.each([
    [`who talked to ${B}? ${A}?`, [A, B, null]],
    [`who from ${A} talked to ${B} on 22?`, [A, B, 22]],
  ])("but not where what follows is none: %s", (text, expected) => {
    expect(asked(text)[0]).toEqual(expected);
  });
});

describe("of several ends in one place the first one is asked about", () => {
  test.each([
    [`from ${A} and ${C} to ${B} and ${D}, blocked?`, [A, B, null], [C, B, null], [A, D, null]],
    [`${A}, ${C} and ${E} to ${B} 443 blocked?`, [A, B, 443], [C, B, 443], [E, B, 443]],
    [`why can't ${A} and ${C} reach ${B}`, [A, B, null], [C, B, null]],
    [`can ${A} reach ${B} or ${D} on 5432`, [A, B, 5432], [A, D, 5432]],
    [`did ${A} connect to ${B}:22, ${D}:2222 today`, [A, B, 22], [A, D, 2222]],
    [`${A} to ${B} 22 and ${D} 443`, [A, B, 22], [A, D, 22]],
    [`who connected to ${B} and ${D}`, [null, B, null], [null, D, null]],
    [`any traffic to ${B} and ${D}?`, [null, B, null], [null, D, null]],
    [`I can't reach ${B} or ${D} on 443`, [null, B, 443], [null, D, 443]],
    [`${A}と${C}から${B}と${D}への通信は拒否されましたか`, [A, B, null], [C, B, null], [A, D, null]],
    [`${A}は${B}か${D}の5432に繋がりますか`, [A, B, 5432], [A, D, 5432]],
    [`送信元: ${A}, ${C}\n宛先: ${B}\nポート: 443`, [A, B, 443], [C, B, 443]],
    [`from bastion01 to ${B} and ${D} on 22`, ["bastion01", B, 22], ["bastion01", D, 22]],
  ])("%s", (text, ...expected) => {
    expect(asked(text)).toEqual(expected);
  });
});

describe("two ends with a word between them are one question", () => {
  test.each([
    [`any traffic between ${A} and ${B}?`, A, B],
    [`${A} と ${B} の間で拒否はありますか`, A, B],
    [`${A}、${B} に通信はありますか`, A, B],
    [`is ${A} blocked to ${B}, or is ${B} down?`, A, B],
  ])("%s", (text, src, dst) => {
    expect(questionJson(readInTokyo(text))).toMatchObject({ src, dst, leftOut: [] });
  });
});

describe("a third end without a place in the question is named, too", () => {
  test.each([
    [`is ${A} blocked to ${B} via 10.9.9.9`, "10.9.9.9"],
    [`can ${A} reach ${B} but not ${D}`, D],
    [`${A} は ${B} につながりますか。GW は 10.9.9.9 です`, "10.9.9.9"],
  ])("%s", (text, third) => {
    const [other, ...more] = readInTokyo(text).leftOut ?? [];
    expect(more).toEqual([]);
    expect(other).toEqual({ text: third, start: text.indexOf(third), end: text.indexOf(third) + third.length });
  });

  test("but machines that a pasted error names on the way are nobody's question", () => {
    const text = `lookup api.vendor.example on 10.41.0.2:53: read udp 10.41.0.7:51823->10.41.0.2:53: i/o timeout`;
    expect(readInTokyo(text).leftOut).toBeUndefined();
  });
});

test("what is left out is told as it was written, with its place and its port", () => {
  const text = `１０．０．１．８ -> ${B} 22 and ${C} -> ${D} 443, please`;
  expect(readInTokyo(text).leftOut).toMatchObject([
    { text: `${C} -> ${D} 443`, start: text.indexOf(C ?? ""), end: text.indexOf(", please") },
  ]);
});

test("in a thread, too, a second end is left for later", () => {
  const before = readInTokyo(`was ${A} blocked to ${B} on 443`);
  expect(questionJson(readInTokyo(`and from ${C} and ${E}?`, before))).toMatchObject({
    ...{ intent: "blocked", src: C, dst: B, port: 443 },
    leftOut: [{ src: E, dst: B, port: 443 }],
  });
});
