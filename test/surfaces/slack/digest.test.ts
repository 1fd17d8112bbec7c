import { describe, expect, test } from "vitest";
import { findRefusal } from "../../../demo/slack/message-rules.ts";
import { liveIn, pressableIn, readable } from "../../../demo/slack/reading.ts";
import { fit as fitted } from "../../../src/cards/fit.ts";
import { seal } from "../../../src/chat/answers.ts";
import { digestOf } from "../../../src/jobs/digest/digest.ts";
import { remembered } from "../../../src/jobs/digest/remembered.ts";
import { LANGUAGES } from "../../../src/languages/index.ts";
import type { Say } from "../../../src/languages/language.ts";
import { makeSlack } from "../../../src/surfaces/slack/index.ts";
import { render } from "../../../src/surfaces/slack/render/index.ts";
import { digestCard } from "../../../templates/digest.ts";
import { clockAt, dayOf, hole, share, turned } from "../../support/day.ts";

const { limits } = makeSlack({ token: async () => "", now: () => 0 });

/** As long as anybody would call anything. */
const NAME = "給与計算データベース＆<本番> (payroll production, Tokyo) ".repeat(2);

/** As many and as long as a day has them: 44 new, none of which the day before had, 9 that stopped, and 30 holes. */
function busyDay() {
  const far = (index: number) => `2001:db8:ffff:ffff:ffff:ffff:ffff:${(0xff00 + index).toString(16)}`;
  const pairs = (count: number, port: number) =>
    Array.from({ length: count }, (_, index) => turned(far(index), far(index + 99), { port, rejects: 1_234_567 }));
  const holes = Array.from({ length: 30 }, (_, index) => hole(`eni-0123456789abcdef${index}`));
  const before = dayOf({ inside: share(pairs(9, 65_534)) });
  return digestOf({
    day: dayOf({ inside: share(pairs(44, 65_535)), holes: share(holes) }),
    date: "2026-10-06",
    before: remembered({ date: "2026-10-05", terms: "", day: before }),
  });
}

/** As it goes over the wire. */
function sent(say: Say) {
  const about = { about: [NAME], owner: NAME, wasDue: clockAt("08:30"), repeated: true } as const;
  const clock = { zone: "Asia/Tokyo", now: clockAt("23:00") };
  const card = digestCard(busyDay(), { say, clock }, { about, nameOf: () => NAME, file: "below" });
  return JSON.parse(JSON.stringify(render(fitted(seal(card, "fw-0123456789abc"), limits, () => "was cut"))));
}

describe.each(Object.entries(LANGUAGES))("a digest in %s", (_, { say }) => {
  const message = sent(say);
  const sections = message.blocks.filter(({ type }: { readonly type: string }) => type === "section");

  test("fits into a message with its longest texts, and nothing of it is missing", () => {
    expect(findRefusal(message, { charts: false })).toBeUndefined();
    expect(liveIn(message)).toEqual([]);
    expect(readable(message.blocks)).not.toMatch(/…$|was cut/m);
  });

  test("has a button beside each line about traffic, told apart by a screen reader and by its value", () => {
    const pressable = pressableIn(message.blocks);

    expect(sections).toHaveLength(9);
    expect(pressable.map(({ label }) => label)).toEqual(Array(9).fill(say.labels.ask));
    expect(new Set(pressable.map(({ value }) => value)).size).toBe(9);
    for (const { text, accessory } of sections)
      expect(accessory.accessibility_label.slice(0, 30)).toBe(`${say.labels.ask}: ${text.text.slice(2)}`.slice(0, 30));
  });
});
