import { describe, expect, test } from "vitest";
import { commandsFor, completed, deedOf, isHeard } from "../../../demo/page/parts/what-is-typed.ts";

const snapshot = {
  bot: { user: "U0BOT", name: "flow-witness" },
  commands: [
    { surface: "slack", command: "/flow", hint: "", description: "" },
    { surface: "teams", command: "help", hint: "", description: "" },
    { surface: "teams", command: "フォーム", hint: "", description: "" },
  ],
} as const;
const channel = { room: { id: "C0NET", name: "team-net", kind: "channel", surface: "slack" }, snapshot } as const;
const group = { room: { id: "19:night", name: "Night shift", kind: "group", surface: "teams" }, snapshot } as const;
const direct = { room: { id: "D0BEA", name: "flow-witness", kind: "direct", surface: "slack" }, snapshot } as const;

describe("what is typed", () => {
  test("is nothing as long as there are only blanks", () => {
    expect(deedOf(" \n", channel)).toBeUndefined();
  });

  test("is a message", () => {
    expect(deedOf(" hello\nyou ", channel)).toEqual({ kind: "send", room: "C0NET", text: "hello\nyou" });
  });

  test("is a command where it begins with the name of one", () => {
    expect(deedOf("/flow", channel)).toEqual({ kind: "command", room: "C0NET", text: "" });
    expect(deedOf("/flow 10.0.1.5 10.0.2.9 443", direct)).toEqual({
      kind: "command",
      room: "D0BEA",
      text: "10.0.1.5 10.0.2.9 443",
    });
    expect(deedOf("/flowers", channel)).toEqual({ kind: "send", room: "C0NET", text: "/flowers" });
  });

  test("is no command in a thread, for Slack takes none there", () => {
    expect(deedOf("/flow help", { ...channel, thread: "1.1" })).toEqual({
      kind: "send",
      room: "C0NET",
      thread: "1.1",
      text: "/flow help",
    });
  });

  test("is no command in Teams, where commands are messages", () => {
    const inTeams = { ...channel, room: { ...channel.room, surface: "teams" } } as const;

    expect(deedOf("/flow help", inTeams)).toEqual({ kind: "send", room: "C0NET", text: "/flow help" });
    expect(isHeard("/flow help", inTeams)).toBe(false);
    expect(isHeard("@flow-witness help", inTeams)).toBe(true);
  });

  test("is heard in a channel only where the bot is mentioned or commanded", () => {
    expect(isHeard("did it pass?", channel)).toBe(false);
    expect(isHeard("@flow-witness did it pass?", channel)).toBe(true);
    expect(isHeard("/flow", channel)).toBe(true);
    expect(isHeard("did it pass?", direct)).toBe(true);
    expect(isHeard("", channel)).toBe(true);
    expect(isHeard("did it pass?", group)).toBe(false);
    expect(isHeard("@flow-witness did it pass?", group)).toBe(true);
  });

  test.each([
    ["/f", channel, ["/flow"]],
    ["/flow 10.0.1.5", channel, ["/flow"]],
    ["/f", { ...channel, thread: "1.1" }, []],
    ["help", channel, []],
    ["", group, []],
    ["@flow-witness ", group, []],
    ["@flow-witness H", { ...group, thread: "17" }, ["help"]],
    ["フォ", group, ["フォーム"]],
    ["help me", group, []],
    ["/f", group, []],
  ])("can become a command: %s", (text, typing, names) => {
    expect(commandsFor(text, typing).map(({ command }) => command)).toEqual(names);
  });

  test("is completed to the command, behind the name of the bot where that stands", () => {
    const [flow, help] = snapshot.commands;

    expect(completed("/f", flow, snapshot)).toBe("/flow ");
    expect(completed("h", help, snapshot)).toBe("help");
    expect(completed("@flow-witness he", help, snapshot)).toBe("@flow-witness help");
  });
});
