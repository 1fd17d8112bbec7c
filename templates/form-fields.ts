import type { Filled } from "../src/cards/form.ts";
import { withoutTicks } from "../src/cards/typed-words.ts";
import type { Language } from "../src/languages/language.ts";
import { findRepair } from "../src/question/asking-back/repair.ts";
import { addressInName } from "../src/question/end.ts";
import type { Mistake, Question } from "../src/question/question.ts";
import { type FormLine, type FormMessage, formMessage, oneLine, type Place, type TextField } from "./form-message.ts";

/** The field whose line holds the beginning of a place in the message. */
export function fieldAt({ lines }: FormMessage, { start }: Place): TextField | undefined {
  return lines.find((line) => line.start <= start && start <= line.end)?.field;
}

/** What is wrong with a form, by field, in words; `question`: its message as it was read. */
export function formErrors(filled: Filled, question: Question, language: Wording): FormErrors {
  const { say, chat } = language;
  const message = formMessage(filled, chat.form);
  const unread = message.lines.filter((line) => !isRead(line, question));
  const nameless = message.lines.filter((line) => isNobody(line, question));
  const isTimeless = filled["window"] === "other" && oneLine(filled["time"]) === "";
  return {
    ...(isTimeless && { time: chat.form.missing.time }),
    ...Object.fromEntries(unread.map((line) => [line.field, notUnderstood(line, message, language)])),
    ...Object.fromEntries(nameless.map(({ field, value }) => [field, unknownName(value, language)])),
    ...Object.fromEntries(
      question.mistakes.map((mistake) => [fieldAt(message, mistake) ?? "src", mistaken(mistake, say)]),
    ),
  };
}

type Wording = Pick<Language, "say" | "chat">;
type FormErrors = Readonly<Partial<Record<TextField, string>>>;

/** An end that is named twice is read once, so its name is no unknown one. */
function notUnderstood({ field, value, ...place }: FormLine, { lines }: FormMessage, { say, chat }: Wording): string {
  const isRepeated = lines.filter((line) => line.value === value).length > 1;
  if (value === "" || field === "port" || isRepeated) return chat.form.missing[field];
  return field === "time"
    ? mistaken({ code: "invalid_time", text: value, ...place }, say)
    : unknownName(value, { say });
}

/** Beside a field nothing can be set off. */
function mistaken(mistake: Mistake, say: Wording["say"]): string {
  return withoutTicks(say.mistake(mistake, findRepair(mistake)));
}

function unknownName(name: string, { say }: Pick<Wording, "say">): string {
  return say.failure({ code: "unknown-name", names: [name] });
}

/** Whether the line names a machine of which no address is known. */
function isNobody({ field }: FormLine, question: Question): boolean {
  const end = field === "src" || field === "dst" ? question[field] : undefined;
  return end?.kind === "host" && addressInName(end.name) === undefined;
}

/** Whether anything was read from a line: what nobody understands would be left out silently. */
function isRead({ field, ...line }: FormLine, { said, mistakes, ambiguous }: Question): boolean {
  const isAskedBack = ambiguous.some((doubt) => doubt === field);
  return isAskedBack || [...said, ...mistakes].some(({ start, end }) => start < line.end && line.start < end);
}
