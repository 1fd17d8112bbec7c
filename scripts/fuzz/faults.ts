import { isPort } from "../../src/net/port.ts";
import { contextQuestion, type QuestionJson, questionJson } from "../../src/question/json.ts";
import type { Question } from "../../src/question/question.ts";
import type { Instant } from "../../src/time/instant.ts";

/** What a question was read from. */
export interface Asked {
  readonly text: string;
  readonly now: Instant;
  readonly context?: Question;
}

/** Everything about a question that must not be, whatever was sent; one sentence each. */
export function faultsOf(question: Question, asked: Asked): string[] {
  const { text } = asked;
  return [
    ...windowFaults(question, asked),
    ...portFaults(question),
    ...placeFaults(question, text),
    ...jsonFaults(question),
  ];
}

/** Only what is still to come, was pasted or inherited may reach beyond now; what is inherited must stay as it was. */
function windowFaults({ window, intent, assumed }: Question, { now, context }: Asked): string[] {
  if (window === undefined) return [];
  const { from, to } = window;
  const isInherited = assumed.some(({ field, rule }) => field === "window" && rule === "previous-question");
  const isSame = from === context?.window?.from && to === context.window.to;
  if (isInherited) return isSame ? [] : [`the window was inherited and is another one: ${from} to ${to}`];
  const isAhead = to > now && intent !== "watch" && intent !== "explain";
  return [
    ...(Number.isFinite(from) && from < to ? [] : [`the window is empty: ${from} to ${to}`]),
    ...(isAhead ? [`the window reaches ${to - now} s beyond now`] : []),
  ];
}

function portFaults({ ports }: Question): string[] {
  return ports
    .filter(({ from, to }) => !(isPort(from) && isPort(to) && from <= to))
    .map(({ from, to }) => `ports ${from} to ${to}`);
}

function placeFaults({ said, mistakes }: Question, text: string): string[] {
  const isPlace = (start: number, end: number) => 0 <= start && start <= end && end <= text.length;
  return [
    ...said
      .filter(({ start, end }) => !isPlace(start, end))
      .map(({ field, start, end }) => `${field} said at ${start} to ${end}, outside the text`),
    ...mistakes
      .filter(({ start, end }) => !isPlace(start, end))
      .map(({ code, start, end }) => `${code} at ${start} to ${end}, outside the text`),
    ...mistakes
      .filter(({ code, text: words, start, end }) => code !== "too_long" && words !== text.slice(start, end))
      .map(({ code, text: words }) => `${code} quotes ${JSON.stringify(words)}, which does not stand there`),
  ];
}

/** What a thread remembers of a question. */
const REMEMBERED = ["intent", "src", "dst", "port", "protocol", "from", "to", "missing"] as const;

/** Through JSON and back it is the same question to the thread. */
function jsonFaults(question: Question): string[] {
  const written = questionJson(question);
  const back = contextQuestion(JSON.parse(JSON.stringify(written)));
  if (back === undefined) return ["its JSON is not read back"];
  const reread = questionJson(back);
  const text = (json: QuestionJson, field: (typeof REMEMBERED)[number]) => JSON.stringify(json[field]);
  return REMEMBERED.filter((field) => text(written, field) !== text(reread, field)).map(
    (field) => `${field} ${text(written, field)} is read back as ${text(reread, field)}`,
  );
}
