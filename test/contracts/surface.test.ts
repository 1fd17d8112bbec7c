import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Card, Element } from "../../src/cards/card.ts";
import { SURFACES } from "../../src/surfaces/index.ts";
import { CARD } from "../support/any-card.ts";
import { STAGES, type Stage } from "./surface.ts";

const WORKING: Card = { elements: [{ kind: "note", text: "Looking" }] };
const ANSWER: Card = { elements: [{ kind: "headline", symbol: "✗", word: "Rejected", text: "a → b, port 22" }] };

const action = { id: "reply", label: "Ask again", value: "fw-1.0" };
const legend = { accepted: "let in", rejected: "turned away", both: "mixed", silent: "quiet", unknown: "blind" };

/** One of each kind, with the words that a reader has to find. */
const ELEMENTS: { readonly [Kind in Element["kind"]]: readonly [Extract<Element, { kind: Kind }>, readonly string[]] } =
  {
    headline: [{ kind: "headline", symbol: "✗", word: "Rejected", text: "a → b" }, ["✗", "Rejected", "a → b"]],
    text: [{ kind: "text", parts: [{ text: "One. ", standing: "observed" }, { text: "Two." }] }, ["One.", "Two."]],
    rows: [
      { kind: "rows", label: "Others", rows: [{ symbol: "✓", text: "port 22", ask: action }] },
      ["Others", "✓", "port 22"],
    ],
    section: [
      { kind: "section", label: "Witnesses", lines: [{ text: "eni-1 saw it" }] },
      ["Witnesses", "eni-1 saw it"],
    ],
    table: [
      { kind: "table", label: "Near misses", columns: ["Port", "Seen"], rows: [["443", "never"]] },
      ["Near misses", "Port", "443", "never"],
    ],
    strip: [
      { kind: "strip", from: "14:00", to: "14:05", marks: ["accepted", "rejected"], bars: [], legend },
      ["14:00", "14:05", "let in", "turned away"],
    ],
    code: [{ kind: "code", label: "What was run", language: "sql", text: "SELECT 1" }, ["What was run", "SELECT 1"]],
    note: [{ kind: "note", text: "fw-3k9f" }, ["fw-3k9f"]],
    facts: [{ kind: "facts", facts: [{ label: "When", text: "today" }] }, ["When", "today"]],
    actions: [{ kind: "actions", actions: [action] }, ["Ask again"]],
    choose: [{ kind: "choose", label: "Which one?", actions: [action] }, ["Which one?", "Ask again"]],
  };

test("every surface is held to it", () => {
  expect(Object.keys(STAGES).sort()).toEqual(Object.keys(SURFACES).sort());
});

describe.each(Object.entries(STAGES))("%s", (name, openStage) => {
  let stage: Stage;

  beforeEach(async () => {
    stage = await openStage();
  });
  afterEach(() => stage.close());

  test("goes by the name of its folder", () => {
    expect(stage.surface.name).toBe(name);
  });

  describe("the door", () => {
    test("hands on what the platform has signed", async () => {
      expect((await stage.door.handle(await stage.request("good"))).status).toBe(200);
      expect(stage.reception.arrivals).toMatchObject([{ kind: "asked", surface: name, way: "mention" }]);
    });

    test.each(["old", "forged", "unsigned"] as const)("turns away what is %s, without a word", async (kind) => {
      const { status, body } = await stage.door.handle(await stage.request(kind));

      expect([401, 403]).toContain(status);
      expect(body).toBe("");
      expect(stage.reception.arrivals).toEqual([]);
    });
  });

  describe("a reply", () => {
    test.each(["question", "digest"] as const)(
      "takes the place of what held it: one message in the end (%s)",
      async (what) => {
        const held = await stage.surface.hold(stage[what], WORKING);
        const ref = held.kind === "sent" ? held.ref : undefined;

        expect(await stage.surface.reply(stage[what], ANSWER, ref)).toEqual({ kind: "sent", ref });
        expect(stage.seen()).toEqual([expect.stringContaining("Rejected")]);
        expect(stage.posts()).toBe(1);
      },
    );

    test.each(["question", "digest"] as const)(
      "whose place somebody has deleted is one message of its own (%s)",
      async (what) => {
        const held = await stage.surface.hold(stage[what], WORKING);
        stage.clear();
        const ref = held.kind === "sent" ? held.ref : undefined;

        expect(await stage.surface.reply(stage[what], ANSWER, ref)).toEqual({ kind: "sent", ref: expect.any(String) });
        expect(stage.seen()).toEqual([expect.stringContaining("Rejected")]);
        expect(stage.posts()).toBe(2);
      },
    );

    test("for the person alone stands where nobody else reads it", async () => {
      expect(await stage.surface.reply({ ...stage.question, hushed: true }, ANSWER)).toMatchObject({ kind: "sent" });
      expect(stage.seen()).toEqual([]);
    });

    test("repeated in its place stays one message", async () => {
      const held = await stage.surface.hold(stage.question, WORKING);
      const ref = held.kind === "sent" ? held.ref : undefined;
      await stage.surface.reply(stage.question, ANSWER, ref);
      await stage.surface.reply(stage.question, ANSWER, ref);

      expect(stage.seen()).toHaveLength(1);
    });

    test("waits as long as the other side says, and nothing is sent meanwhile", async () => {
      stage.feels("impatient");

      expect(await stage.surface.reply(stage.question, ANSWER)).toEqual({ kind: "later", seconds: 7 });
      expect(stage.posts()).toBe(1);
      expect(stage.seen()).toEqual([]);
    });

    test("is thrown where nobody knows what became of it, and sent once", async () => {
      stage.feels("ambiguous");

      await expect(stage.surface.reply(stage.question, ANSWER)).rejects.toThrow("failure: try again");
      expect(stage.posts()).toBe(1);
    });

    test("to nobody who asked is gone with its room", async () => {
      stage.feels("closed");

      expect(await stage.surface.reply(stage.digest, ANSWER)).toMatchObject({ kind: "gone" });
      expect(stage.posts()).toBe(1);
    });
  });

  describe("a card", () => {
    test.each(Object.entries(ELEMENTS))("shows all of its words: %s", async (_, [element, words]) => {
      await stage.surface.reply(stage.question, { elements: [element] });

      const [seen = ""] = stage.seen();
      expect(words.filter((word) => !seen.includes(word))).toEqual([]);
    });

    test("has no heading above nothing", async () => {
      const label = "Witnesses";
      const elements: readonly Element[] = [
        { kind: "section", label, lines: [] },
        { kind: "table", label, columns: ["Observer", "Saw"], rows: [] },
        { kind: "rows", label, rows: [] },
        { kind: "note", text: "fw-3k9f" },
      ];
      await stage.surface.reply(stage.question, { elements });

      expect(stage.seen()).toEqual(["fw-3k9f"]);
    });

    test("of any size with any texts is taken as one message, and nothing in it comes to life", async () => {
      const cards = fc.sample(CARD, { numRuns: 25, seed: 8 });
      for (const card of cards) expect(await stage.surface.reply(stage.question, card)).toMatchObject({ kind: "sent" });

      expect(stage.seen()).toHaveLength(cards.length);
      expect(stage.posts()).toBe(cards.length);
      expect(stage.live()).toEqual([]);
    });
  });
});
