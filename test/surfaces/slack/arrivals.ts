import type { Asked, Pressed, Scheduled } from "../../../src/surfaces/surface.ts";

/** A mention of the bot in a channel, as its door hands it on. */
export const MENTION: Asked = {
  surface: "slack",
  kind: "asked",
  key: "T0FLOW/C0NET/1768572000.000001",
  at: 1_768_572_000,
  person: { tenant: "T0FLOW", user: "U0AKI" },
  room: { channel: "C0NET", kind: "channel", thread: "1768572000.000001" },
  way: "mention",
  hushed: false,
  text: "did 10.20.40.4 reach 10.23.0.60 on port 22",
};

/** A slash command in a channel; the address for replies is given by the test. */
export function command(returns: string, channel = "C0NET"): Asked {
  const { text } = MENTION;
  const room = { channel, kind: "channel" } as const;
  return { ...MENTION, key: "T0FLOW/command/1", room, way: "command", hushed: true, returns, text };
}

/** A button of a message in a thread that everybody sees, pressed by somebody who may see more than the others. */
export function pressed(returns: string): Pressed {
  const { surface, at, person, room } = MENTION;
  const press = { kind: "pressed", action: "details", value: "q1", key: "T0FLOW/press/1" } as const;
  return { ...press, surface, at, person, room, way: "button", hushed: true, returns };
}

/** A message in the conversation with the bot. */
export const DIRECT: Asked = {
  ...MENTION,
  key: "T0FLOW/D0AKI/1768572000.000002",
  room: { channel: "D0AKI", kind: "direct", thread: "1768572000.000002" },
  way: "direct",
};

/** A digest that is due in a channel. */
export const DIGEST: Scheduled = {
  surface: "slack",
  kind: "scheduled",
  key: "digest/morning/2026-01-15",
  at: 1_768_572_000,
  person: { tenant: "T0FLOW", user: "morning" },
  room: { channel: "C0NET", kind: "channel" },
  way: "schedule",
  hushed: false,
  digest: "morning",
  day: "2026-01-15",
};
