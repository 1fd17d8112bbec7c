import { describe, expect, test } from "vitest";
import { actionsOf } from "../../src/chat/answers.ts";
import { CHAT_WORDS } from "../../src/languages/chat.ts";
import type { Asked, Pressed } from "../../src/surfaces/surface.ts";
import { command, mention, pressed } from "../support/chat/arrivals.ts";
import { wordsOf } from "../support/chat/fake-surface.ts";
import { makeWorld, type World } from "../support/chat/world.ts";

/** What a button of a message brings back, or one of the details that unfold in it. */
function behind(world: World, key: string, action: string): string {
  const found = world.surface.messages.find((message) => message.key === key);
  const button = found && actionsOf(found.card).find(({ id }) => id === action);
  if (button === undefined) throw new Error(`there is no button ${action}`);
  return button.value;
}

async function press(world: World, { room, hushed }: Asked, button: Pick<Pressed, "action" | "value">) {
  const returns = hushed ? { returns: `https://hooks.slack.com/actions/${button.action}` } : {};
  const pressing = pressed({ ...button, room, hushed, ...returns, at: world.clock.now });
  await world.arrive(pressing);
  await world.settle();
  return pressing;
}

describe.each([
  ["before everybody", mention()],
  ["to one person", command()],
])("the statement behind an answer %s", (_, asked) => {
  test.each(["unfolded", "shown"])("is handed out as a file from its details, %s", async (how) => {
    const world = makeWorld();
    await world.arrive(asked);
    await world.settle();
    const details = { action: "details", value: behind(world, asked.key, "details") };
    const { key } = how === "shown" ? await press(world, asked, details) : asked;
    const value = behind(world, key, "statement");

    await press(world, asked, { action: "statement", value });

    expect(world.surface.files).toMatchObject([
      { name: `${value.split(".")[0]}.sql`, mime: "application/sql", title: "The statement that was run" },
    ]);
    expect(new TextDecoder().decode(world.surface.files[0]?.bytes)).toBe("SELECT 1\n");
    expect(world.runs).toHaveLength(1);
  });

  test("that is not kept any more is no file, and that is said", async () => {
    const world = makeWorld();
    await world.arrive(asked);
    await world.settle();
    const value = behind(world, asked.key, "statement");
    world.clock.now += 40 * 86_400;

    const late = await press(world, asked, { action: "statement", value });

    expect(world.surface.files).toEqual([]);
    const said = world.surface.messages.filter(({ key }) => key === late.key).map(({ card }) => wordsOf(card));
    expect(said).toEqual([CHAT_WORDS.en.tooOld]);
  });
});
