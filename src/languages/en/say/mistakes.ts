import type { Mistake, MistakeCode, Slot } from "../../../question/question.ts";
import { list, sentence } from "./words.ts";

/** Which words are wrong, why, and an example of how they are right. */
export function mistake({ code, text }: Mistake): string {
  return MISTAKES[code](text);
}

const MISTAKES: Readonly<Record<MistakeCode, (text: string) => string>> = {
  invalid_ip: (text) =>
    `${text} is not an IP address. Which address do you mean? For example \`10.20.40.4\` or \`2001:db8::7\`.`,
  invalid_cidr: (text) =>
    `${text} is not a network (the length is 0–32 for IPv4, 0–128 for IPv6). Which one do you mean? For example \`10.20.40.0/24\`.`,
  invalid_port: (text) =>
    `Port ${digitsIn(text)} does not exist (ports are 1–65535). Which port do you mean? For example \`/flow 10.20.40.4 10.23.0.60 443 last 1h\`.`,
  invalid_time: (text) => `${text} is not a time. Which time do you mean? For example \`14:00-14:30\` or \`last 1h\`.`,
  end_before_start: (text) => `${text} ends before it starts. From when to when? For example \`14:00-14:30\`.`,
  future_window: (text) =>
    `${text} lies in the future, where nothing is recorded yet. Which past time do you mean? For example \`last 1h\`.`,
  too_long: () =>
    "The message is longer than 8,000 characters. Please send only the part with the addresses, the port and the time.",
};

/** "port 70000" without its word. */
function digitsIn(text: string): string {
  return /\d+/u.exec(text.normalize("NFKC"))?.[0] ?? text;
}

/** One question for everything that is missing. */
export function ask(missing: readonly Slot[]): string {
  const words = list(missing.map((slot) => SLOTS[slot]));
  return `${sentence(words)}? For example \`/flow 10.20.40.4 payroll-db 22 last 1h\`.`;
}

const SLOTS: Readonly<Record<Slot, string>> = {
  src: "where is it coming from",
  dst: "where is it going to",
  port: "which port is it",
};
