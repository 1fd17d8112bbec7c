import { makeWorkbench } from "../../src/app/command-line/services.ts";
import type { Action } from "../../src/cards/card.ts";
import { renderText } from "../../src/cards/plain-text.ts";
import { type Config, DEFAULT_CONFIG } from "../../src/config.ts";
import type { Engine } from "../../src/engines/engine.ts";
import { LANGUAGES } from "../../src/languages/index.ts";
import type { Question } from "../../src/question/question.ts";
import { read } from "../../src/question/read.ts";
import { type Message, type Response, respond } from "../../src/respond.ts";

/** A language that people speak. */
export type Tag = keyof typeof LANGUAGES;

/** Sunday 22 November 2026, 15:00 in Tokyo. */
const NOW = 1_795_327_200;
const ZONE = "Asia/Tokyo";
const READINGS = Object.values(LANGUAGES).map(({ reading }) => reading);

/** An address book and networks as companies have them. */
export const COMPANY: Config = {
  ...DEFAULT_CONFIG,
  networks: [{ vpc: "vpc-1", cidrs: ["10.0.0.0/16"] }],
  interfaces: [{ id: "eni-0123456789abcdef0", addresses: ["10.0.7.7"], name: "cron" }],
  addressBook: [
    { key: "office", names: ["オフィス"], addresses: ["10.20.40.0/24"] },
    { key: "payroll-db", names: ["payroll db", "給与DB"], addresses: ["10.23.0.60"] },
    { key: "hr-portal", names: ["hr portal", "人事ポータル"], addresses: ["10.23.0.61"] },
    { key: "intranet-portal", names: ["intranet portal", "社内ポータル"], addresses: ["10.23.0.62"] },
  ],
};

/** Nothing that is asked here may cost a scan. */
const SHUT: Engine = {
  name: "shut",
  open: () => Promise.reject(new Error("nobody should ask")),
  close: async () => undefined,
};

/** A company whose people speak a language. */
export function companyOf(tag: Tag, config = COMPANY) {
  const language = LANGUAGES[tag];
  const bench = makeWorkbench({ config, paths: [], language: tag, stopwatch: () => 0 });
  const readIn = (text: string, context?: Question) =>
    read(text, { languages: READINGS, now: NOW, zone: ZONE, book: bench.book, lang: tag, ...(context && { context }) });
  const reply = (text: string, rest: Partial<Message> = {}) => {
    const question = readIn(text, rest.context);
    const message: Message = { text, question, language, zone: ZONE, reference: "fw-1", ...rest };
    return respond(message, { ...bench, engine: SHUT, now: NOW, records: 0 });
  };
  return { readIn, reply };
}

/** What is said, line by line. */
export function words({ card }: Response): readonly string[] {
  return renderText(card, { width: 500, colour: "none" }).split("\n");
}

/** What can be sent with one touch. */
export function actionsOf({ card }: Response): readonly Action[] {
  return card.elements.flatMap((element) => (element.kind === "actions" ? element.actions : []));
}
