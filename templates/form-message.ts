import type { Filled } from "../src/cards/form.ts";
import type { FormFieldId, FormWords, WindowChoice } from "../src/languages/chat-words.ts";

/** A form as the message that says the same, and which field each of its lines tells. */
export interface FormMessage {
  readonly text: string;
  readonly lines: readonly FormLine[];
}

/** A place in UTF-16 units, half open. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface FormLine extends Place {
  readonly field: TextField;
  readonly value: string;
}

/** Fields that have a line in the message; the choice of a time is told in that of `time`. */
export type TextField = Exclude<FormFieldId, "window" | "language">;

/** One line for everything that is filled in; both ends have one in any case, so that an empty one is missed. */
export function formMessage(filled: Filled, { said, times }: FormWords): FormMessage {
  const lines: FormLine[] = [];
  let text = "";
  for (const field of TEXT_FIELDS) {
    const value = field === "time" ? timeOf(filled, times) : oneLine(filled[field]);
    if (value === "" && field !== "src" && field !== "dst") continue;
    const start = text === "" ? 0 : text.length + 1;
    text = [...(text === "" ? [] : [text]), said[field] + value].join("\n");
    lines.push({ field, value, start, end: text.length });
  }
  return { text, lines };
}

const TEXT_FIELDS: readonly TextField[] = ["src", "dst", "port", "time"];

/** What was typed, without the blanks and line breaks that come with pasting. */
export function oneLine(text = ""): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** What is written counts, else what is chosen; nothing where another time was promised. */
function timeOf(filled: Filled, times: FormWords["times"]): string {
  const written = oneLine(filled["time"]);
  const chosen = CHOICES.find((choice) => choice === filled["window"]);
  return written === "" && chosen !== undefined ? times[chosen] : written;
}

const CHOICES: readonly Exclude<WindowChoice, "other">[] = ["15m", "1h", "24h", "today", "yesterday"];
