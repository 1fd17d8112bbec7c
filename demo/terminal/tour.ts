import { LANGUAGES } from "../../src/languages/index.ts";
import { summary } from "../../templates/answer.ts";
import { isAsPlanted } from "./as-planted.ts";
import type { Room } from "./chat.ts";
import { ask, type Tag, voiceOf } from "./desk.ts";
import { onScreen, show, tell } from "./stage.ts";
import { WORDS } from "./words.ts";

/** Asks the question of every story; tells whether each answer is the true one. */
export async function tour({ desk, stage: { terminal }, stories }: Room, tag: Tag): Promise<boolean> {
  const { say } = LANGUAGES[tag];
  const wrong: string[] = [];
  for (const [index, { id, question, expected }] of stories.entries()) {
    const text = question[tag];
    tell([`${index + 1}. ${text}`], terminal);
    const { response } = await ask(desk, { text, tag });
    const answer = response.kind === "answered" ? response.answer : undefined;
    show(
      onScreen(answer === undefined ? response.card : summary(answer.explanation, voiceOf(desk, tag)), say),
      terminal,
    );
    if (answer !== undefined && isAsPlanted(expected, answer.verdict)) continue;
    wrong.push(id);
    tell([WORDS[tag].notAsPlanted(expected.kind)], terminal);
  }
  tell([WORDS[tag].toured(stories.length, wrong)], terminal);
  return wrong.length === 0;
}
