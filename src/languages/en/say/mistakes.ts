import { portName } from "../../../net/services.ts";
import type { Choice, Filling } from "../../../question/asking-back/choices.ts";
import type { Lack } from "../../../question/asking-back/lack.ts";
import type { Mistake, MistakeCode, Slot } from "../../../question/question.ts";
import type { Reply } from "../../language.ts";
import { list, sentence } from "./words.ts";

/** Which words are wrong, why, and how they are right. */
export function mistake({ code, text }: Mistake, repair?: string): string {
  return MISTAKES[code](text, repair);
}

const MISTAKES: Readonly<Record<MistakeCode, (text: string, repair?: string) => string>> = {
  invalid_ip: (text, repair) =>
    `${text} is not an IP address. ${meant(repair) ?? "Which address do you mean? For example `10.20.40.4` or `2001:db8::7`."}`,
  invalid_cidr: (text, repair) =>
    `${text} is not a network (the length is 0–32 for IPv4, 0–128 for IPv6). ${meant(repair) ?? "Which one do you mean? For example `10.20.40.0/24`."}`,
  invalid_port: (text) =>
    `Port ${digitsIn(text)} does not exist (ports are 1–65535). Which port do you mean? For example \`10.20.40.4 → 10.23.0.60 443 last 1h\`.`,
  invalid_time: (text) =>
    `“${text}” is not a time. Which time do you mean? For example \`14:00-14:30\` or \`last 1h\`.`,
  end_before_start: (text, repair) =>
    `“${text}” ends before it starts. ${meant(repair) ?? "From when to when? For example `14:00-14:30`."}`,
  future_window: (text) =>
    `“${text}” lies in the future, where nothing is recorded yet. Which past time do you mean? For example \`last 1h\`.`,
  too_long: () =>
    "The message is longer than 8,000 characters. Please send only the part with the addresses, the port and the time.",
};

function meant(repair: string | undefined): string | undefined {
  return repair === undefined ? undefined : `Do you mean \`${repair}\`?`;
}

/** "port 70000" without its word. */
function digitsIn(text: string): string {
  return /\d+/u.exec(text.normalize("NFKC"))?.[0] ?? text;
}

/** One question for everything that is lacking. */
export function ask(lack: Lack, example?: string): string {
  const ending = example === undefined ? [] : [`For example \`${example}\`.`];
  return [asked(lack), ...hints(lack), ...ending].join(" ");
}

function asked({ missing, unclear, own, wanted }: Lack): string {
  if (wanted === "one-end") return "Where is it coming from, or where is it going to? One of the two is enough.";
  if (wanted === "subject") return "Which machine or network is it about?";
  const machine = own === undefined ? SLOTS.src : `what is the address of ${yours(own)}`;
  const questions = [
    ...missing.map((slot) => (slot === "src" ? machine : SLOTS[slot])),
    ...unclear.map(({ words }) => `which “${words}” do you mean`),
  ];
  return `${sentence(list(questions))}?`;
}

/** How to find what was asked for, unless it may be known already. */
function hints({ own, remembered }: Lack): readonly string[] {
  if (remembered !== undefined) return [`Last time it was ${remembered}.`];
  return own === undefined ? [] : ["`ipconfig` (Windows) or `ifconfig` (macOS, Linux) shows it."];
}

const SLOTS: Readonly<Record<Slot, string>> = {
  src: "where is it coming from",
  dst: "where is it going to",
  port: "which port is it",
};

/** "my laptop" is "your laptop" for whoever answers; "I" is somebody at a machine. */
function yours(own: string): string {
  const { thing } = /^(?:my|our|this) (?<thing>.+)$/iu.exec(own.trim())?.groups ?? {};
  return `your ${thing ?? "machine"}`;
}

/** A choice as a button says it, and as the person would reply. */
export function reply(choice: Choice): Reply {
  return { label: labelOf(choice), text: choice.map(replyPart).join(" ") };
}

function labelOf(choice: Choice): string {
  const ends = choice.flatMap((filling) => (filling.slot === "port" ? [] : [endLabel(filling)]));
  const ports = choice.flatMap((filling) => (filling.slot === "port" ? [portLabel(filling)] : []));
  return [...(ends.length > 0 ? [ends.join(" → ")] : []), ...ports].join(", ");
}

function endLabel({ offer: { words, name } }: Exclude<Filling, { slot: "port" }>): string {
  return name === undefined ? words : `${name} (${words})`;
}

function portLabel(filling: Extract<Filling, { slot: "port" }>): string {
  const { from, to } = filling.port;
  const name = from === to ? portName(from) : undefined;
  return name === undefined ? numbers(filling) : `${numbers(filling)} (${name})`;
}

function replyPart(filling: Filling): string {
  switch (filling.slot) {
    case "src":
      return `from ${filling.offer.words}`;
    case "dst":
      return `to ${filling.offer.words}`;
    case "port":
      return `on ${numbers(filling)}`;
  }
}

function numbers({ port: { from, to } }: Extract<Filling, { slot: "port" }>): string {
  return from === to ? `port ${from}` : `ports ${from}–${to}`;
}
