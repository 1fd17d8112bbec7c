import type { Filled, Form, FormField } from "../src/cards/form.ts";
import {
  type ChatWords,
  FORM_FIELDS,
  type FormFieldId,
  LANGUAGE_NAMES,
  LANGUAGE_TAGS,
  WINDOW_CHOICES,
} from "../src/languages/chat-words.ts";
import { formMessage } from "./form-message.ts";

/** The form to ask about a connection; `start`: what is filled in already, by field id. */
export function questionForm(words: ChatWords, start: Filled): Form {
  const { title, submit, close } = words.form;
  return { id: "question", title, submit, close, fields: FORM_FIELDS.map((id) => field(id, words, start[id])) };
}

/** What is chosen where nobody has chosen anything. */
const USUAL_WINDOW = "1h";

function field(id: FormFieldId, { tag, form: { fields, windows } }: ChatWords, value: string | undefined): FormField {
  const { label, hint, example } = fields[id];
  const common = { id, label, ...(hint !== undefined && { hint }) };
  switch (id) {
    case "window": {
      const options = WINDOW_CHOICES.map((choice) => ({ value: choice, label: windows[choice] }));
      return { ...common, kind: "choice", value: value ?? USUAL_WINDOW, options };
    }
    case "language": {
      const options = LANGUAGE_TAGS.map((choice) => ({ value: choice, label: LANGUAGE_NAMES[choice] }));
      return { ...common, kind: "choice", value: tag, options };
    }
    default: {
      const optional = id === "port" || id === "time";
      const filled = { ...(value !== undefined && { value }), ...(example !== undefined && { example }) };
      return { ...common, kind: "text", optional, ...filled };
    }
  }
}

/** What was filled in as a message in the language of the form, which is read as the same question. */
export function formText(filled: Filled, { form }: ChatWords): string {
  return formMessage(filled, form).text;
}
