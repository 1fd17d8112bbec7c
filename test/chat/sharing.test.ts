import { describe, expect, test } from "vitest";
import { CHAT_WORDS } from "../../src/languages/chat.ts";
import { BOB, command, mention, pressed } from "../support/chat/arrivals.ts";
import { wordsOf } from "../support/chat/fake-surface.ts";
import { answered, buttonsOf, press, replyTo } from "../support/chat/pressing.ts";
import type { World } from "../support/chat/world.ts";

describe("sharing", () => {
  test("shows the answer to everybody, who can press its buttons", async () => {
    const world = await answered(command());

    const share = await press(world, command(), { button: "share" });

    const shared = world.surface.messages.find(({ to }) => to === "everybody");
    expect(wordsOf(shared?.card ?? { elements: [] })).toMatch(/^\? Cannot say[\s\S]*Shared by the person who asked/);
    const ids = buttonsOf(world, share.key).map(({ id }) => id);
    expect(ids).toEqual(["records", "csv", "widen", "again", "details"]);

    const [records] = buttonsOf(world, share.key);
    const pressing = pressed({ action: "records", value: records?.value ?? "", person: BOB });
    await world.arrive(pressing);
    await world.settle();
    expect(replyTo(world, pressing)).toContain("20 of 5,312 records");
  });

  test("shows nothing where people of other companies would see it", async () => {
    const world = await answered(command());
    world.surface.room = { shared: true };

    const share = await press(world, command(), { button: "share" });

    expect(world.surface.messages.filter(({ to }) => to === "everybody")).toEqual([]);
    expect(replyTo(world, share)).toBe(CHAT_WORDS.en.refused.shared);
  });

  describe("what was asked by a dialog and answered in the person's own conversation", () => {
    const HOME = { channel: "D1", kind: "direct" } as const;
    const dialog = () =>
      mention({ way: "form", hushed: true, room: { channel: "C1", kind: "channel", thread: "1.1" } });

    /** Presses the button where the answer stands. */
    async function shareFromHome(world: World) {
      const [value] = buttonsOf(world, dialog().key).flatMap(({ id, value }) => (id === "share" ? [value] : []));
      const share = pressed({ action: "share", value: value ?? "", room: HOME });
      await world.arrive(share);
      await world.settle();
      return share;
    }

    test("shows the answer where it was asked, and says so where the button stands", async () => {
      const world = await answered(dialog());
      const rooms: unknown[] = [];
      const { share } = world.surface;
      world.surface.share = (arrival, card) => {
        rooms.push(arrival.room);
        return share(arrival, card);
      };

      const press = await shareFromHome(world);

      expect(rooms).toEqual([dialog().room]);
      expect(world.surface.messages.filter(({ to }) => to === "everybody")).toHaveLength(1);
      const told = world.surface.messages.filter(({ key, to }) => key === press.key && to === "asker");
      expect(told.map(({ card }) => wordsOf(card))).toEqual([CHAT_WORDS.en.shared]);
    });

    test("shows nothing there where others would read it by now", async () => {
      const world = await answered(dialog());
      world.surface.where = async ({ channel }) => ({ shared: channel === "C1" });

      const press = await shareFromHome(world);

      expect(world.surface.messages.filter(({ to }) => to === "everybody")).toEqual([]);
      expect(replyTo(world, press)).toBe(CHAT_WORDS.en.refused.shared);
    });

    test("shows it once, though the person cannot be told", async () => {
      const world = await answered(dialog());
      const { reply } = world.surface;
      world.surface.reply = async (arrival, card, ref) =>
        arrival.kind === "pressed" ? Promise.reject(new Error("no answer")) : reply(arrival, card, ref);

      await shareFromHome(world);

      expect(world.surface.messages.filter(({ to }) => to === "everybody")).toHaveLength(1);
    });
  });

  test("tells the person alone where nothing can be shown", async () => {
    const world = await answered(command());
    world.surface.share = async () => ({ kind: "gone", reason: "not_in_channel" });

    const share = await press(world, command(), { button: "share" });

    expect(world.surface.messages.filter(({ to }) => to === "everybody")).toEqual([]);
    expect(replyTo(world, share)).toBe(CHAT_WORDS.en.notShared);
  });
});
