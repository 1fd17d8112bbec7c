import type { Card } from "../../../cards/card.ts";
import type { Form } from "../../../cards/form.ts";
import { renderForm } from "../render/form.ts";
import { render } from "../render/index.ts";

/** What an invoke is answered with: something that stands in a dialog (learn.microsoft.com, "Dialogs"). */
export interface Dialog {
  readonly task:
    | { readonly type: "continue"; readonly value: object }
    /** A text takes the place of the dialog. */
    | { readonly type: "message"; readonly value: string };
}

/** A form to fill in, with what is wrong at its fields. */
export function formDialog(form: Form, errors: Readonly<Record<string, string>> = {}): Dialog {
  const card = { contentType: "application/vnd.microsoft.card.adaptive", content: renderForm(form, errors) };
  return { task: { type: "continue", value: { title: form.title, height: "large", width: "medium", card } } };
}

/** A card as the last words of a dialog. */
export function lastWords(card: Card): Dialog {
  return sentence(render(card).text);
}

/** A sentence as the last words of a dialog. */
export function sentence(text: string): Dialog {
  return { task: { type: "message", value: text } };
}
