import type { Form, FormField } from "../../../cards/form.ts";
import type { AdaptiveCard, ChoiceInput, Part, TextInput } from "./adaptive.ts";
import { cardOf } from "./card-of.ts";
import { inert } from "./inert.ts";
import { formData } from "./press.ts";
import { run, words } from "./words.ts";

/** A form as the card of a dialog, which has its own way to be closed; `errors`: what is wrong, by field id. */
export function renderForm(form: Form, errors: Readonly<Record<string, string>> = {}): AdaptiveCard {
  const ids = form.fields.map(({ id }) => id);
  // What fits none of the fields stands above them.
  const strangers = Object.entries(errors).flatMap(([id, error]) => (ids.includes(id) ? [] : [fault(error)]));
  const submit = {
    type: "Action.Submit",
    title: inert(form.submit, 24),
    style: "positive",
    data: formData(form.id),
  } as const;
  return cardOf([
    ...strangers,
    ...form.fields.flatMap((field) => fieldOf(field, errors[field.id])),
    { type: "ActionSet", actions: [submit] },
  ]);
}

function fieldOf(field: FormField, error: string | undefined): readonly Part[] {
  const { hint } = field;
  return [
    field.kind === "choice" ? choiceOf(field) : textOf(field),
    ...(error === undefined ? [] : [fault(error)]),
    ...(hint === undefined ? [] : [words([run(hint, { isSubtle: true })], "Small")]),
  ];
}

/** Never told by colour alone. */
function fault(error: string): Part {
  return words([run(`⚠ ${error}`, { color: "Attention", weight: "Bolder" })], "Small");
}

function choiceOf({ id, label, value, options }: Extract<FormField, { kind: "choice" }>): ChoiceInput {
  const choices = options.map((option) => ({ title: inert(option.label, 75), value: option.value }));
  return { type: "Input.ChoiceSet", id, label: inert(label, 150), value, choices };
}

function textOf({ id, label, value, example, long }: Extract<FormField, { kind: "text" }>): TextInput {
  return {
    type: "Input.Text",
    id,
    label: inert(label, 150),
    ...(value !== undefined && { value }),
    ...(example !== undefined && { placeholder: inert(example, 150) }),
    ...(long && { isMultiline: true }),
    maxLength: MOST,
  };
}

/** As long as a message may be. */
const MOST = 8_000;
