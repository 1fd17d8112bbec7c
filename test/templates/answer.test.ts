import { describe, expect, test } from "vitest";
import type { Card } from "../../src/cards/card.ts";
import { renderText } from "../../src/cards/plain-text.ts";
import { explain, type Judged } from "../../src/explanation/explain.ts";
import { LANGUAGES } from "../../src/languages/index.ts";
import { answer, evidence as evidenceCard, summary } from "../../templates/answer.ts";
import { CASES } from "../explanation/cases.ts";
import { NOW, named, question } from "../explanation/judged.ts";
import { LIST } from "../explanation/list-case.ts";
import { coverage, watcher } from "../support/evidence.ts";
import { at, SERVER_ENI } from "../support/records.ts";
import { ANSWERS as ENGLISH } from "./answers-en.ts";
import { ANSWERS as JAPANESE } from "./answers-ja.ts";

const CLOCK = { zone: "Asia/Tokyo", now: NOW };
const QUESTIONS: readonly (readonly [keyof typeof ENGLISH, Judged])[] = [
  ...typedEntries(CASES),
  ["list", LIST] as const,
];

function typedEntries<K extends string, V>(record: Readonly<Record<K, V>>): readonly (readonly [K, V])[] {
  // Object.entries forgets the keys of a literal.
  return Object.entries(record) as [K, V][];
}

/** What everybody reads: the elements before the evidence. */
function everybody({ elements }: Card): Card {
  const end = elements.findIndex((element) => {
    const { kind } = element;
    return kind === "rows" ? element.label !== undefined : kind !== "headline" && kind !== "text";
  });
  return { elements: elements.slice(0, end) };
}

function lines(judged: Judged, tag: keyof typeof LANGUAGES): readonly string[] {
  const card = answer(explain(judged), { say: LANGUAGES[tag].say, clock: CLOCK });
  return renderText(everybody(card), { width: 1000, colour: "none" }).split("\n");
}

describe.each(QUESTIONS)("%s", (name, judged) => {
  test("is answered in English", () => {
    expect(lines(judged, "en")).toEqual(ENGLISH[name]);
  });

  test("is answered in Japanese", () => {
    expect(lines(named(judged, "給与DB"), "ja")).toEqual(JAPANESE[name]);
  });
});

test.each(typedEntries(CASES))("what everybody reads about %s fits on a phone", (_, judged) => {
  const length = (tag: keyof typeof LANGUAGES, asked: Judged) => [...lines(asked, tag).join("\n")].length;

  expect(length("en", judged)).toBeLessThanOrEqual(400);
  expect(length("ja", named(judged, "給与DB"))).toBeLessThanOrEqual(205);
});

test("has no more than four lines for one pair", () => {
  for (const judged of Object.values(CASES)) expect(lines(judged, "en").length).toBeLessThanOrEqual(4);
});

test("gives the evidence after the four lines", () => {
  const judged: Judged = {
    ...CASES["rejected request"],
    question: question({ assumed: [{ field: "window", rule: "last-hour" }], ambiguous: ["direction"] }),
    evidence: {
      ...CASES["rejected request"].evidence,
      slices: [
        { from: at(60), to: at(120), observer: SERVER_ENI, leg: "request", rejected: count(7) },
        { from: at(480), to: at(540), observer: SERVER_ENI, leg: "request", rejected: count(7) },
      ],
      nearMisses: [
        { kind: "other-port", src: "10.20.40.4", dst: "10.23.0.60", port: 443, accepted: 212, rejected: 0, ...SPAN },
      ],
      coverage: coverage({
        judged: { from: at(0), to: at(540) },
        pending: { from: at(540), to: at(600) },
        deliveredUntil: at(540),
        watchers: [watcher({ watched: [{ from: at(0), to: at(540) }] })],
      }),
    },
  };

  const card = answer(explain(judged), { say: LANGUAGES.en.say, clock: CLOCK });

  expect(renderText(card, { width: 110, colour: "none" }).split("\n")).toEqual([
    "✗ Rejected · 10.20.40.4 → payroll-db (10.23.0.60), port 22 (ssh)",
    "The interface of payroll-db turned the connection away 14 times between 14:01 and 14:09 JST.",
    "So its security group or its subnet's network ACL does not allow ssh from 10.20.40.4. The log cannot tell",
    "which of the two.",
    "Next: ask #team-db to check the inbound rules for tcp/22 from 10.20.40.4.",
    "",
    "Also",
    "  ? 14:09–14:10 JST is not delivered yet.",
    "",
    "Witnesses",
    "  Observer               Leg      Saw           Count  Time",
    "  eni-server payroll-db  request  rejected      14     14:01:00–14:09:00",
    "  eni-client 10.20.40.4           not watching",
    "",
    "14:00 JST ·✗······✗░ 14:10 JST",
    "✗ rejected  · watched, nothing  ░ not known",
    "",
    "Close to it, busiest first",
    "  The same source reached port 443 there (212 records).",
    "",
    "Coverage",
    "  - 100 records read, delivered up to 14:09 JST.",
    "  - eni-server watched the whole time (owner from the direction of its records).",
    "",
    "Understood as",
    "  ? The direction can be read both ways; this answer is for 10.20.40.4 → payroll-db.",
    "  ∴ No time was given, so it is the last hour: 14:00–14:10 JST.",
    "",
    "Cost",
    "  duckdb, 1.2 s, 300,000 rows, 21 MB",
  ]);
});

const SPAN = { first: at(0), last: at(600) };

function count(records: number): { records: number; packets: number; bytes: number; first: number; last: number } {
  return { records, packets: records, bytes: records * 60, ...SPAN };
}

test("comes in two parts: the four lines with the time strip, and what stands behind them", () => {
  const voice = { say: LANGUAGES.en.say, clock: CLOCK };
  const explanation = explain(CASES["never seen"]);
  const [whole, short, behind] = [answer, summary, evidenceCard].map((make) => make(explanation, voice).elements);
  const strip = whole?.filter(({ kind }) => kind === "strip") ?? [];
  const first =
    whole?.slice(
      0,
      whole.findIndex(({ kind }) => kind !== "headline" && kind !== "text"),
    ) ?? [];

  expect(strip).toHaveLength(1);
  expect(short).toEqual([...first, ...strip]);
  expect([...first, ...(behind ?? [])]).toEqual(whole);
});

test("says once what holds for several parts of the question", () => {
  const assumed = (["src", "dst", "window"] as const).map((field) => ({ field, rule: "previous-question" }) as const);
  const judged = { ...CASES["never seen"], question: question({ assumed }) };

  const { elements } = evidenceCard(explain(judged), { say: LANGUAGES.en.say, clock: CLOCK });

  expect(elements.find((element) => element.kind === "section" && element.label === "Understood as")).toMatchObject({
    lines: [{ text: "What was not said is taken from the question before." }],
  });
});

test("says the question again", () => {
  const asked = "Was anything blocked from 10.20.40.4 to payroll-db?";
  const { elements } = evidenceCard(explain(CASES["never seen"]), { say: LANGUAGES.en.say, clock: CLOCK }, asked);
  const section = elements.find((element) => element.kind === "section" && element.label === "Understood as");

  expect(section).toMatchObject({ lines: [{ text: asked }] });
});

test("names the day where it is not today's, and the zone as the person's", () => {
  const clock = { zone: "America/New_York", now: NOW + 86_400 };

  const card = answer(explain(CASES["never seen"]), { say: LANGUAGES.en.say, clock });

  expect(card.elements[0]).toMatchObject({ text: "10.20.40.4 → 10.23.0.60, port 9200, 22 Nov 00:00–00:10 EST" });
});

test("shows the first witnesses of many and counts the others", () => {
  const explanation = explain(CASES["never seen"]);
  const [witness] = explanation.witnesses;
  if (witness === undefined) throw new Error("somebody watched");
  const many = { ...explanation, witnesses: Array.from({ length: 40 }, () => witness) };

  const { elements } = evidenceCard(many, { say: LANGUAGES.en.say, clock: CLOCK });

  expect(elements.find((element) => element.kind === "table")?.rows).toHaveLength(16);
  expect(elements).toContainEqual({ kind: "note", text: "16 of 40 shown" });
});

test("shows the whole window on the time strip", () => {
  const card = answer(explain(CASES["never seen"]), { say: LANGUAGES.en.say, clock: CLOCK });
  const strip = card.elements.find(({ kind }) => kind === "strip");

  expect(strip).toMatchObject({
    from: "14:00 JST",
    to: "14:10 JST",
    marks: Array.from({ length: 10 }, () => "silent"),
  });
});

test("a chart of the time strip has at most twenty bars, which hold every record", () => {
  const explanation = explain(CASES["never seen"]);
  const timeline = Array.from({ length: 60 }, (_, index) => ({
    from: CLOCK.now + index * 60,
    to: CLOCK.now + index * 60 + 60,
    // In the eighth slice one end let out what the other turned away.
    ...{ accepted: 2, rejected: index === 7 ? 1 : 0, covered: index === 59 ? 0.5 : 1 },
    went: index === 7 ? ("rejected" as const) : ("accepted" as const),
  }));

  const { elements } = answer({ ...explanation, timeline }, { say: LANGUAGES.en.say, clock: CLOCK });
  const bars = elements.flatMap((element) => (element.kind === "strip" ? element.bars : []));

  expect(bars.map(({ accepted }) => accepted)).toEqual([6, 6, 4, ...Array(17).fill(6)]);
  expect(bars.map(({ rejected }) => rejected)).toEqual([0, 0, 1, ...Array(17).fill(0)]);
  expect(bars.map(({ watched }) => watched)).toEqual([...Array(19).fill(true), false]);
});
