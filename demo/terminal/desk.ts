import { referenceAt } from "../../src/app/command-line/refusal.ts";
import { makeWorkbench } from "../../src/app/command-line/services.ts";
import { readMessage } from "../../src/app/reading.ts";
import type { Workbench } from "../../src/app/workbench.ts";
import type { Config } from "../../src/config.ts";
import { LANGUAGES } from "../../src/languages/index.ts";
import type { Voice } from "../../src/languages/language.ts";
import type { Question } from "../../src/question/question.ts";
import { type Response, respond } from "../../src/respond.ts";
import type { Instant } from "../../src/time/instant.ts";

/** A language the demo speaks. */
export type Tag = keyof typeof LANGUAGES;

/** Where questions are answered: one set of logs at one moment. */
export interface Desk {
  /** One for each language, because names are said in it; an engine starts with its first question. */
  readonly benches: Readonly<Record<Tag, Workbench>>;
  readonly now: Instant;
  /** IANA zone of whoever asks. */
  readonly zone: string;
}

/** What a desk is made from; without `paths` the configuration says where the logs are. */
export interface Materials extends Pick<Desk, "now" | "zone"> {
  readonly config: Config;
  readonly paths: readonly string[];
  readonly stopwatch: () => number;
}

/** Opens a desk over logs; nothing is read yet. */
export function openDesk({ config, paths, stopwatch, now, zone }: Materials): Desk {
  const bench = (language: Tag) => makeWorkbench({ config, paths, language, stopwatch });
  return { benches: { en: bench("en"), ja: bench("ja") }, now, zone };
}

/** Gives back what the engines hold. */
export async function closeDesk({ benches }: Desk): Promise<void> {
  await Promise.all(Object.values(benches).map(({ engine }) => engine.close()));
}

/** One message to the desk. */
export interface Message {
  readonly text: string;
  readonly tag: Tag;
  /** The question asked before. */
  readonly context?: Question;
  /** Records to read beside the answer; none unless told. */
  readonly records?: number;
}

/** A message with its reply. */
export interface Turn extends Message {
  readonly question: Question;
  readonly response: Response;
}

/** Reads a message and answers it; whatever happens, there is a reply. */
export async function ask(desk: Desk, message: Message): Promise<Turn> {
  const { text, tag, context } = message;
  const { now, zone } = desk;
  const bench = desk.benches[tag];
  const language = LANGUAGES[tag];
  const thread = context && { context };
  const question = readMessage(text, { now, zone, language, book: bench.book, ...thread });
  const asked = { text, question, language, zone, reference: referenceAt(now), ...thread };
  const response = await respond(asked, { ...bench, now, records: message.records ?? 0 });
  return { ...message, question, response };
}

/** How the desk speaks a language. */
export function voiceOf({ now, zone }: Desk, tag: Tag): Voice {
  return { say: LANGUAGES[tag].say, clock: { zone, now } };
}
