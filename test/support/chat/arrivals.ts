import type { Asked, Pressed, Scheduled, Visited } from "../../../src/surfaces/surface.ts";
import { START } from "./world.ts";

export const ALICE = { tenant: "T1", user: "U1" } as const;
export const BOB = { tenant: "T1", user: "U2" } as const;
export const QUESTION = "10.20.40.4 -> 10.23.0.60:443 last hour";

/** A mention in a channel: answered in its thread before everybody. */
export function mention(change: Partial<Asked> = {}): Asked {
  return {
    kind: "asked",
    surface: "fake",
    key: "T1 C1 1.1",
    at: START,
    person: ALICE,
    room: { channel: "C1", kind: "channel", thread: "1.1" },
    way: "mention",
    hushed: false,
    text: QUESTION,
    ...change,
  };
}

/** `/flow …`: only the asker sees the reply. */
export function command(change: Partial<Asked> = {}): Asked {
  return mention({
    key: "T1 trigger-1",
    room: { channel: "C1", kind: "channel" },
    way: "command",
    hushed: true,
    returns: "https://hooks.slack.com/commands/1",
    ...change,
  });
}

/** A button of a message in that channel. */
export function pressed(change: Partial<Pressed> & Pick<Pressed, "action" | "value">): Pressed {
  return {
    kind: "pressed",
    surface: "fake",
    key: `T1 ${change.action} ${change.value}`,
    at: START,
    person: ALICE,
    room: { channel: "C1", kind: "channel", thread: "1.1" },
    way: "button",
    hushed: false,
    ...change,
  };
}

/** Somebody opened the bot's page, or the conversation with it. */
export function visited(tab: Visited["tab"], key = `visit ${tab}`): Visited {
  return {
    kind: "visited",
    surface: "fake",
    key,
    at: START,
    person: ALICE,
    room: { channel: "D1", kind: "direct" },
    way: "direct",
    hushed: true,
    tab,
  };
}

/** A digest that has become due in the channel. */
export function scheduled(change: Partial<Scheduled> = {}): Scheduled {
  const { day = "2026-11-21", digest = "net-daily" } = change;
  return {
    kind: "scheduled",
    surface: "fake",
    key: `digest/${digest}/${day}`,
    at: START,
    person: { tenant: "T1", user: digest },
    room: { channel: "C1", kind: "channel" },
    way: "schedule",
    hushed: false,
    digest,
    day,
    ...change,
  };
}
