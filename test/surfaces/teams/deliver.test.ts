import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openTeams, type PretendedTeams } from "../../../demo/teams/pretended-teams.ts";
import type { TeamsMessage } from "../../../demo/teams/world.ts";
import type { Card } from "../../../src/cards/card.ts";
import type { Arrival, Surface } from "../../../src/surfaces/surface.ts";
import { asked, digestIn, recordIn, surfaceOn } from "./arrivals.ts";

const WORKING: Card = { elements: [{ kind: "note", text: "Looking" }] };
const ANSWER: Card = { elements: [{ kind: "headline", symbol: "✗", word: "Rejected", text: "a → b, port 22" }] };
const SAID = "✗ Rejected · a → b, port 22";
const NETWORK = "19:network@thread.tacv2";

let teams: PretendedTeams;
let surface: Surface;
let mention: Arrival;
let direct: Arrival;

beforeEach(async () => {
  teams = await openTeams();
  surface = surfaceOn(teams);
  mention = asked(recordIn(teams, { room: NETWORK, threadId: "1700" }));
  direct = asked(recordIn(teams, { room: "a:aki" }));
});
afterEach(() => teams.close());

const operations = () => teams.calls.map(({ operation }) => operation).filter((name) => name !== "token");

/** What notifications show of a card, and the text of anything else. */
const said = (messages: readonly TeamsMessage[]) =>
  messages.map(({ activity }) => activity["summary"] ?? activity["text"]);

describe("a mention", () => {
  test("is held by a message in its thread, which becomes the answer", async () => {
    const held = await surface.hold(mention, WORKING);
    const [placeholder] = teams.messages(NETWORK);
    const ref = `${NETWORK};messageid=1700 ${placeholder?.id}`;

    expect(held).toEqual({ kind: "sent", ref });
    expect(placeholder?.thread).toBe("1700");
    expect(await surface.reply(mention, ANSWER, ref)).toEqual({ kind: "sent", ref });
    expect(teams.messages(NETWORK)).toMatchObject([{ thread: "1700", edits: 1 }]);
    expect(said(teams.messages(NETWORK))).toEqual([SAID]);
    expect(operations()).toEqual(["send", "update"]);
  });

  test("is answered by one card, of which the words are what notifications show", async () => {
    await surface.reply(mention, ANSWER);

    const [message] = teams.messages(NETWORK);
    expect(message?.activity).toMatchObject({
      type: "message",
      summary: SAID,
      from: { id: teams.bot.id },
      attachments: [
        { contentType: "application/vnd.microsoft.card.adaptive", content: { type: "AdaptiveCard", version: "1.5" } },
      ],
    });
    expect(message?.activity).not.toHaveProperty("text");
  });

  test("is answered by a message of its own where the one in its place is gone", async () => {
    expect(await surface.reply(mention, ANSWER, `${NETWORK};messageid=1700 99`)).toMatchObject({ kind: "sent" });

    expect(teams.messages(NETWORK)).toMatchObject([{ thread: "1700", edits: 0 }]);
  });

  test.each(["MessageWritesBlocked", "BotNotInConversationRoster"])(
    "is answered in the conversation of two where the room says %s",
    async (closed) => {
      teams.world.rooms.set(NETWORK, { ...room(NETWORK), closed });

      expect(await surface.reply(mention, ANSWER)).toMatchObject({ kind: "sent" });
      expect(teams.messages(NETWORK)).toEqual([]);
      expect(said(teams.messages("a:aki"))).toEqual([SAID]);
    },
  );

  test("is gone with the last word of Teams where nothing takes it", async () => {
    teams.world.rooms.delete(NETWORK);
    teams.fail("create", { kind: "status", status: 403, code: "MessageWritesBlocked" });

    expect(await surface.reply(mention, ANSWER)).toEqual({ kind: "gone", reason: "MessageWritesBlocked" });
    expect(operations()).toEqual(["send", "create"]);
  });

  test("is not held in a room that is gone", async () => {
    teams.world.rooms.delete(NETWORK);

    expect(await surface.hold(mention, WORKING)).toEqual({ kind: "gone", reason: "ConversationNotFound" });
    expect(teams.messages("a:aki")).toEqual([]);
  });
});

describe("what only the person may see", () => {
  test("is held by its door, and answered in the conversation of two", async () => {
    const hushed = { ...mention, way: "form", hushed: true } as const;

    expect(await surface.hold(hushed, WORKING)).toEqual({ kind: "sent" });
    expect(await surface.reply(hushed, ANSWER)).toMatchObject({ kind: "sent" });
    expect(teams.messages(NETWORK)).toEqual([]);
    expect(said(teams.messages("a:aki"))).toEqual([SAID]);
  });

  test("is held like anything else where there is nobody but the person", async () => {
    expect(await surface.hold({ ...direct, hushed: true }, WORKING)).toMatchObject({
      kind: "sent",
      ref: expect.stringMatching(/^a:aki /),
    });
    expect(said(teams.messages("a:aki"))).toEqual(["Looking"]);
  });

  test("is changed where it stands", async () => {
    const hushed = { ...mention, way: "form", hushed: true } as const;
    const first = await surface.reply(hushed, WORKING);
    const ref = first.kind === "sent" ? first.ref : undefined;

    await surface.reply(hushed, ANSWER, ref);
    expect(said(teams.messages("a:aki"))).toEqual([SAID]);
  });

  test("is gone where the person does not have the bot", async () => {
    const cho = recordIn(teams, { room: NETWORK, userId: "29:cho" });

    expect(await surface.reply({ ...asked(cho), hushed: true }, ANSWER)).toEqual({
      kind: "gone",
      reason: "BotNotInConversationRoster",
    });
    expect(teams.messages(NETWORK)).toEqual([]);
  });

  test("is shown to everybody only when it is shared", async () => {
    expect(await surface.share({ ...mention, hushed: true }, ANSWER)).toMatchObject({ kind: "sent" });

    expect(said(teams.messages(NETWORK))).toEqual([SAID]);
  });
});

test("a conversation of two is tried once", async () => {
  teams.world.rooms.set("a:aki", { ...room("a:aki"), closed: "MessageWritesBlocked" });

  expect(await surface.reply(direct, ANSWER)).toEqual({ kind: "gone", reason: "MessageWritesBlocked" });
  expect(operations()).toEqual(["send"]);
});

test.each([undefined, "{}", "no JSON", '{"v":2}'])(
  "nothing is sent to what came without a record: %s",
  async (returns) => {
    const { returns: _, ...bare } = direct;
    const arrival = { ...bare, ...(returns !== undefined && { returns }) };

    expect(await surface.reply(arrival, ANSWER)).toEqual({ kind: "gone", reason: "no_record" });
    await surface.busy(arrival, "Looking");
    await surface.greet(arrival, { card: ANSWER, title: "Ask me", offers: [] });
    expect(teams.calls).toEqual([]);
  },
);

describe("a digest", () => {
  test("begins a thread of its own in its channel, where nobody has written", async () => {
    const held = await surface.hold(digestIn(NETWORK), WORKING);
    const ref = held.kind === "sent" ? held.ref : undefined;
    await surface.reply(digestIn(NETWORK), ANSWER, ref);

    expect(said(teams.messages(NETWORK))).toEqual([SAID]);
    expect(teams.messages(NETWORK)[0]).not.toHaveProperty("thread");
  });

  test("is for its channel alone", async () => {
    teams.world.rooms.delete(NETWORK);

    expect(await surface.reply(digestIn(NETWORK), ANSWER)).toEqual({ kind: "gone", reason: "ConversationNotFound" });
    expect(operations()).toEqual(["send"]);
  });

  test("cannot be looked for", async () => {
    expect(await surface.seek(digestIn(NETWORK))).toEqual({ kind: "unknown" });
    expect(teams.calls).toEqual([]);
  });
});

describe("a card that Teams does not take", () => {
  const LONG: Card = {
    elements: [
      ...ANSWER.elements,
      { kind: "code", text: "a long statement" },
      { kind: "actions", actions: [{ id: "csv", label: "As a file", value: "fw-1.0" }] },
    ],
  };
  const REFUSALS = [
    [413, "MessageSizeTooBig"],
    [413, undefined],
    [400, "BadSyntax"],
    [400, "BadArgument"],
  ] as const;

  test.each(REFUSALS)("is said in short, with its buttons: %i %s", async (status, code) => {
    teams.fail("send", { kind: "status", status, ...(code !== undefined && { code }) });

    expect(await surface.reply(mention, LONG)).toMatchObject({ kind: "sent" });
    const shown = JSON.stringify(teams.messages(NETWORK)[0]?.activity["attachments"]);
    expect(shown).toContain("As a file");
    expect(shown).toContain("…");
    expect(shown).not.toContain("a long statement");
    expect(operations()).toEqual(["send", "send"]);
  });

  test.each(REFUSALS)("is said in words as a last resort: %i %s", async (status, code) => {
    const fault = { kind: "status", status, ...(code !== undefined && { code }) } as const;
    teams.fail("send", fault, fault);

    expect(await surface.reply(mention, LONG)).toMatchObject({ kind: "sent" });
    expect(teams.messages(NETWORK)).toMatchObject([{ activity: { text: SAID, textFormat: "plain" } }]);
    expect(operations()).toEqual(["send", "send", "send"]);
  });

  test("is said in the place of another message too", async () => {
    const held = await surface.hold(mention, WORKING);
    const fault = { kind: "status", status: 413, code: "MessageSizeTooBig" } as const;
    teams.fail("update", fault, fault);

    await surface.reply(mention, LONG, held.kind === "sent" ? held.ref : undefined);
    expect(said(teams.messages(NETWORK))).toEqual([SAID]);
  });
});

test("what Teams does not name cannot be changed later", async () => {
  teams.fail("send", { kind: "status", status: 201, when: "after" });

  expect(await surface.hold(mention, WORKING)).toEqual({ kind: "sent" });
});

function room(id: string) {
  const found = teams.world.rooms.get(id);
  if (found === undefined) throw new Error(`no room ${id}`);
  return found;
}
