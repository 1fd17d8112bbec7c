import { reportFault } from "../../src/app/command-line/refusal.ts";
import { languageOf } from "../../src/app/reading.ts";
import type { Card } from "../../src/cards/card.ts";
import { LANGUAGES } from "../../src/languages/index.ts";
import { entryWords } from "../../src/question/asking-back/offers.ts";
import type { Question } from "../../src/question/question.ts";
import { type Response, readBack } from "../../src/respond.ts";
import { evidence, summary } from "../../templates/answer.ts";
import { records } from "../../templates/records.ts";
import type { Story } from "../world/story.ts";
import { ask, type Desk, type Message, type Tag, voiceOf } from "./desk.ts";
import { onScreen, type Stage, show, tell } from "./stage.ts";
import { type More, readWish, type Wish } from "./wish.ts";
import { WORDS } from "./words.ts";

/** Where a conversation takes place. */
export interface Room {
  readonly desk: Desk;
  readonly stage: Stage;
  /** What can be asked by its number; none over a visitor's own logs. */
  readonly stories: readonly Story[];
}

/** What is remembered from line to line. */
interface Talk {
  readonly tag: Tag;
  /** The question a follow-up belongs to. */
  readonly context?: Question;
  readonly last?: Answered;
}

/** The last message that got an answer. */
interface Answered {
  readonly message: Message;
  readonly response: Extract<Response, { kind: "answered" }>;
}

/** Answers line by line until the visitor leaves or the input ends. */
export async function chat(room: Room, tag: Tag): Promise<void> {
  const { prompt, terminal } = room.stage;
  const { lines } = terminal;
  let talk: Talk = { tag };
  prompt();
  for await (const line of lines) {
    const wish = readWish(line);
    if (wish.kind === "leave") return;
    talk = await fulfil(wish, talk, room);
    prompt();
  }
  // The input ended behind the prompt.
  terminal.write("\n");
}

async function fulfil(wish: Wish, talk: Talk, room: Room): Promise<Talk> {
  const { stage, stories } = room;
  switch (wish.kind) {
    case "leave":
    case "nothing":
      return talk;
    case "language":
      tell([WORDS[wish.tag].switched], stage.terminal);
      return { ...talk, tag: wish.tag };
    case "stories":
      tell(listOf(stories, talk.tag), stage.terminal);
      return talk;
    case "story":
      return await tellStory(wish.number, talk, room);
    case "message":
      return await answer({ ...talk, tag: tagOf(wish.text, talk) }, wish.text, room);
    case "details":
    case "statement":
    case "records":
      await showMore(wish, talk, room);
      return talk;
  }
}

function listOf(stories: readonly Story[], tag: Tag): readonly string[] {
  if (stories.length === 0) return [WORDS[tag].noStory(0)];
  return stories.map(({ question }, index) => `${String(index + 1).padStart(2)}. ${question[tag]}`);
}

/** A story stands for itself: it follows up nothing. */
async function tellStory(number: number, talk: Talk, room: Room): Promise<Talk> {
  const { tag } = talk;
  const story = room.stories[number - 1];
  if (story === undefined) {
    tell([WORDS[tag].noStory(room.stories.length)], room.stage.terminal);
    return talk;
  }
  tell([story.question[tag]], room.stage.terminal);
  return await answer({ tag }, story.question[tag], room);
}

/** Whoever writes Japanese is answered in Japanese, whatever was chosen before. */
function tagOf(text: string, { tag }: Talk): Tag {
  return tag === "ja" || languageOf(text, undefined) === LANGUAGES.ja ? "ja" : "en";
}

async function answer(talk: Talk, text: string, { desk, stage }: Room): Promise<Talk> {
  const { tag, context } = talk;
  const message = { text, tag, ...(context && { context }) };
  const { question, response } = await ask(desk, message);
  const { say } = LANGUAGES[tag];
  if (response.kind === "failed") reportFault(response.cause, stage.terminal);
  if (response.kind !== "answered") {
    show(response.card, stage.terminal);
    // Whoever is asked back answers with what was missing.
    return response.kind === "to-mend" && question.mistakes.length === 0 ? { ...talk, context: question } : talk;
  }
  const { elements } = onScreen(summary(response.answer.explanation, voiceOf(desk, tag)), say);
  show({ elements: [...elements, { kind: "note", text: WORDS[tag].more }] }, stage.terminal);
  return { tag, context: question, last: { message, response } };
}

async function showMore(wish: More, { tag, last }: Talk, { desk, stage }: Room): Promise<void> {
  if (last === undefined) tell([WORDS[tag].nothingYet], stage.terminal);
  else show(await moreOf(wish, { ...last, tag }, desk), stage.terminal);
}

async function moreOf(wish: More, { message, response, tag }: Answered & { tag: Tag }, desk: Desk): Promise<Card> {
  const { explanation, cost } = response.answer;
  const voice = voiceOf(desk, tag);
  switch (wish.kind) {
    case "details": {
      const asked = readBack(response.answer.question, voice, (key) => entryWords(key, desk.benches[tag].surroundings));
      return onScreen(evidence(explanation, voice, asked), voice.say);
    }
    case "statement":
      return { elements: [{ kind: "code", text: cost.statement }] };
    case "records": {
      const again = await ask(desk, { ...message, records: wish.count });
      if (again.response.kind !== "answered") return again.response.card;
      return records(again.response.answer.records, explanation.recordCount, voice);
    }
  }
}
