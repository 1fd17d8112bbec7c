import fc from "fast-check";
import type { Action, Card, Element, Mark } from "../../src/cards/card.ts";

/** What the marks of a strip mean. */
export const LEGEND: Readonly<Record<Mark, string>> = {
  accepted: "accepted",
  rejected: "rejected",
  both: "both",
  silent: "nothing",
  unknown: "not watched",
};

/** Texts as people and logs write them who mean no good, or know no limits. */
const HOSTILE: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    "<!channel>",
    "<@U0AKI>",
    "<!subteam^S1|@all>",
    "<https://evil.example|AWS console>",
    "<!date^0^{date}^https://evil.example|today>",
    "&lt;!here&gt;",
    "<at>all</at>",
    "[AWS console](https://evil.example)",
    "{{DATE(2026-01-16T14:00:00Z, SHORT)}}",
    "{{{TIME(2026-01-16T14:00:00Z)}}}",
    "\u0024{evil}",
    "https://evil.example/",
    "```rm -rf```",
    "*bold* _it_ ~no~ `code`",
    ":bomb:",
    "\u202E1.0.0.01",
    "👨‍👩‍👧‍👦".repeat(40),
    `e${"\u0301".repeat(200)}`,
    "a\r\nb\u2028c\0",
    "\uD800",
    "",
  ),
  fc.constantFrom("x", "&", "<", "字", "👍🏽").map((character) => character.repeat(5_000)),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constant("10.20.40.4"),
);

const ACTION: fc.Arbitrary<Action> = fc.record(
  {
    id: fc.constantFrom("reply", "records", "csv"),
    label: HOSTILE,
    value: HOSTILE,
    spoken: HOSTILE,
    primary: fc.constant(true as const),
  },
  { requiredKeys: ["id", "label", "value"] },
);

const MARK = fc.constantFrom<Mark>("accepted", "rejected", "both", "silent", "unknown");
const BAR = fc.record({ label: HOSTILE, accepted: fc.nat(), rejected: fc.nat(), watched: fc.boolean() });
const LINE = fc.record({ text: HOSTILE, standing: fc.constantFrom("observed" as const, "inferred" as const) });
const MOMENTS = fc.record({ from: fc.nat(2_000_000_000), to: fc.nat(2_000_000_000) }, { requiredKeys: ["from"] });
const LEGENDS = fc.record({ accepted: HOSTILE, rejected: HOSTILE, both: HOSTILE, silent: HOSTILE, unknown: HOSTILE });

/** Now and then with as many lines as statements have. */
const CODE = fc.oneof(
  HOSTILE,
  fc.array(fc.string({ unit: "binary", maxLength: 40 })).map((some) => some.join("\n  ").repeat(40)),
);

const ELEMENT: fc.Arbitrary<Element> = fc.oneof(
  fc.record({ kind: fc.constant("headline" as const), symbol: HOSTILE, word: HOSTILE, text: HOSTILE }),
  fc.record({ kind: fc.constant("text" as const), parts: fc.array(LINE, { maxLength: 3 }) }),
  fc.record({
    ...{ kind: fc.constant("rows" as const), label: HOSTILE },
    rows: many(fc.record({ symbol: HOSTILE, text: HOSTILE, ask: ACTION }, { requiredKeys: ["symbol", "text"] })),
  }),
  fc.record({ kind: fc.constant("section" as const), label: HOSTILE, lines: many(LINE) }),
  fc.record({
    kind: fc.constant("table" as const),
    label: HOSTILE,
    columns: many(HOSTILE),
    rows: many(fc.array(HOSTILE, { maxLength: 5 })),
  }),
  fc.record({
    kind: fc.constant("strip" as const),
    from: HOSTILE,
    to: HOSTILE,
    marks: fc.array(MARK, { maxLength: 60 }),
    bars: fc.array(BAR, { maxLength: 20 }),
    legend: LEGENDS,
  }),
  fc.record(
    { kind: fc.constant("code" as const), label: HOSTILE, language: fc.constant("sql" as const), text: CODE },
    { requiredKeys: ["kind", "text"] },
  ),
  fc.record({ kind: fc.constant("note" as const), text: HOSTILE }),
  fc.record({
    kind: fc.constant("facts" as const),
    facts: many(fc.record({ label: HOSTILE, text: HOSTILE, moments: MOMENTS }, { requiredKeys: ["label", "text"] })),
  }),
  fc.record({ kind: fc.constant("actions" as const), actions: many(ACTION) }),
  fc.record({ kind: fc.constant("choose" as const), label: HOSTILE, actions: many(ACTION) }),
);

/** One of each kind, with a text wherever a text can stand. */
export function everywhere(text: string): readonly Element[] {
  const action = { id: "reply", label: text, value: text, spoken: text };
  return [
    { kind: "headline", symbol: text, word: text, text },
    { kind: "text", parts: [{ text }] },
    { kind: "rows", label: text, rows: [{ symbol: "✓", text, ask: action }] },
    { kind: "section", label: text, lines: [{ text }] },
    { kind: "table", label: text, columns: [text], rows: [[text]] },
    { kind: "strip", from: text, to: text, marks: ["both"], bars: [], legend: { ...LEGEND, both: text } },
    { kind: "code", label: text, text },
    { kind: "code", label: text, language: "sql", text },
    { kind: "note", text },
    { kind: "facts", facts: [{ label: text, text }] },
    { kind: "actions", actions: [action] },
    { kind: "choose", label: text, actions: [action] },
  ];
}

/** A few, and now and then more than any block takes. */
function many<Thing>(thing: fc.Arbitrary<Thing>): fc.Arbitrary<Thing[]> {
  const few = fc.array(thing, { maxLength: 3 });
  const lots = fc
    .array(thing, { minLength: 1, maxLength: 2 })
    .map((some) => Array.from({ length: 60 }, () => some).flat());
  return fc.oneof({ weight: 9, arbitrary: few }, { weight: 1, arbitrary: lots });
}

/** Cards that no template would make. */
export const CARD: fc.Arbitrary<Card> = fc.record({
  elements: fc.oneof(
    { weight: 19, arbitrary: fc.array(ELEMENT, { maxLength: 6 }) },
    { weight: 1, arbitrary: ELEMENT.map((element) => Array.from({ length: 70 }, () => element)) },
  ),
});
