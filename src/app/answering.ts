import type { Services } from "../ask.ts";
import type { Errand } from "../engines/engine.ts";
import type { Language, Voice } from "../languages/language.ts";
import { type Cast, castFrom } from "../question/asking-back/cast.ts";
import { entryWords } from "../question/asking-back/offers.ts";
import type { Question } from "../question/question.ts";
import { type Message, type Response, readBack, respond } from "../respond.ts";
import { type DayOrder, type DayTold, tellDay } from "../tell-day.ts";
import type { Instant } from "../time/instant.ts";
import { type Circumstances, readMessage } from "./reading.ts";
import { inLanguage, type Workbench } from "./workbench.ts";

/** What a chat needs of the line. */
export interface Answering {
  /** Reads a message in every language, with the names of the address book. */
  read(text: string, circumstances: Omit<Circumstances, "book">): Question;
  /** Exactly one reply, with names in the message's language; throws where `respond` does. */
  answer(message: Message, asking: Asking): Promise<Response>;
  /** A day as a channel is told of it; throws where `tellDay` does. */
  tellDay(order: DayOrder, asking: Omit<Asking, "records">): Promise<DayTold>;
  /** Stops what was started for an errand and still runs, and accounts for it; throws `EngineFailure`. */
  abandon(errand: Pick<Errand, "ledger" | "account">): Promise<void>;
  /** The question as the person would say it; nothing where something has to be asked or mended before. */
  restate(question: Question, language: Language, clock: Voice["clock"]): string | undefined;
  /** Who plays in examples. */
  readonly cast: Cast;
}

/** When and on whose behalf a message is answered. */
export interface Asking {
  readonly now: Instant;
  readonly errand: Errand;
  /** Records to show beside the answer; they cost a second statement. */
  readonly records: Services["records"];
}

/** Answers in every language over one workbench: engine and memory are shared. */
export function makeAnswering(bench: Workbench): Answering {
  return {
    read: (text, circumstances) => readMessage(text, { ...circumstances, book: bench.book }),
    answer: async (message, asking) =>
      await respond(message, { ...inLanguage(bench, message.language.tag), ...asking }),
    tellDay: async (order, asking) => await tellDay(order, { ...inLanguage(bench, order.language.tag), ...asking }),
    abandon: async (errand) => await bench.engine.abandon?.(errand),
    restate(question, { say, tag }, clock) {
      const { surroundings } = inLanguage(bench, tag);
      return readBack(question, { say, clock }, (key) => entryWords(key, surroundings));
    },
    cast: castFrom(bench.surroundings),
  };
}
