import { expect, test } from "vitest";
import { DEFAULT_CONFIG } from "../../../src/config.ts";
import { type JournalTape, makeTape } from "../../support/app/journal.ts";
import { CHANNEL, DIRECT, isWorking, openVisit } from "./visitor.ts";

/** Messages that are kept, whatever is asked. */
const KEPT = 6;

const tape = makeTape();
const visitor = openVisit(({ logs }) => ({
  config: DEFAULT_CONFIG,
  paths: [logs],
  tour: [],
  kept: KEPT,
  journal: tape.write,
}));

/** How many replies the bot has brought to where they belong. */
function postedIn({ lines }: JournalTape): number {
  return lines.filter(({ event }) => event === "posted").length;
}

test("the visitor's own folder is answered from, without a configuration", async () => {
  const { text } = await visitor.ask("10.20.40.4 to 10.23.0.60 port 22 between 22:00 and 22:10", { room: DIRECT });

  expect(text).toMatch(/^✗ Rejected · 10\.20\.40\.4 → 10\.23\.0\.60, port 22 \(ssh\)/);
  expect((await visitor.see(() => true)).tour).toEqual([]);
});

test("many quick questions are all answered, and old ones leave nothing behind", async () => {
  const ports = Array.from({ length: 10 }, (_, index) => 9000 + index);
  const questions = ports.map((port) => `@flow-witness 10.20.40.4 to 10.23.0.60 port ${port} between 22:00 and 22:10`);
  await Promise.all(questions.map((text) => visitor.act({ kind: "send", room: CHANNEL, text })));
  await tape.until(() => postedIn(tape) === 1 + ports.length);
  const { messages } = await visitor.see((snapshot) => !snapshot.messages.some(isWorking));

  expect(messages.length).toBeLessThanOrEqual(KEPT);
  expect(messages.some(({ isBot }) => isBot)).toBe(true);
});
