import type { Asked, Pressed } from "../../../src/surfaces/surface.ts";
import { pressed } from "./arrivals.ts";
import { wordsOf } from "./fake-surface.ts";
import { makeWorld, type World, type WorldOptions } from "./world.ts";

/** The buttons of the message that replied to something, by what they do. */
export function buttonsOf({ surface }: World, key: string): readonly { readonly id: string; readonly value: string }[] {
  const found = surface.messages.find((message) => message.key === key);
  return (found?.card.elements ?? []).flatMap((element) =>
    element.kind === "actions" || element.kind === "choose" ? element.actions : [],
  );
}

/** A world in which something was asked and answered. */
export async function answered(arrival: Asked, options: WorldOptions = {}): Promise<World> {
  const world = makeWorld(options);
  await world.arrive(arrival);
  await world.settle();
  return world;
}

/** Presses the first button that does this; what is sent can be something else. */
export async function press(
  world: World,
  arrival: Asked | Pressed,
  how: Partial<Pressed> & { button: string },
): Promise<Pressed> {
  const { button: action, ...change } = how;
  const button = buttonsOf(world, arrival.key).find(({ id }) => id === action);
  const { room, hushed } = arrival;
  const returns = hushed ? { returns: `https://hooks.slack.com/actions/${action}` } : {};
  const pressing = pressed({ action, value: button?.value ?? "none", room, hushed, ...returns, ...change });
  await world.arrive(pressing);
  await world.settle();
  return pressing;
}

/** What was replied to a press. */
export function replyTo({ surface }: World, { key }: Pressed): string {
  return surface.messages
    .filter((message) => message.key === key)
    .map(({ card }) => wordsOf(card))
    .join("\n---\n");
}
