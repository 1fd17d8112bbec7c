import type { InputBlock, ModalView, PlainTextElement, PlainTextOption } from "@slack/types";
import type { Filled, Form, FormField, FormOption } from "../../../cards/form.ts";
import { isObject, lookAt, textAt } from "../../look.ts";
import { type Place, writePlace } from "./place.ts";

/** The field that redraws the form, in the language chosen. */
export const LANGUAGE_FIELD = "language";

/** A form as Slack shows it. */
export function formView(form: Form, place: Place): ModalView {
  return {
    type: "modal",
    callback_id: form.id,
    private_metadata: writePlace(place),
    title: plain(form.title, 24),
    submit: plain(form.submit, 24),
    close: plain(form.close, 24),
    blocks: form.fields.map((field) => inputOf(field, place.drawing)),
  };
}

/** What was filled in, from a view as it comes back; empty fields are left out. */
export function readFilled(view: unknown): Filled {
  const filled = blocksOf(view).map(([block, value]) => [fieldOf(block), valueIn(value)] as const);
  return Object.fromEntries(filled.flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])));
}

/** What is wrong with the fields, by the names that they have in this view; what fits none of them stands at the first. */
export function errorsAt(view: unknown, errors: Readonly<Record<string, string>>): Record<string, string> {
  const blocks = blocksOf(view).map(([block]) => block);
  const [first = ""] = blocks;
  const placed = Object.entries(errors).map(([field, text]) => {
    const block = blocks.find((each) => fieldOf(each) === field) ?? first;
    return [block, text];
  });
  return Object.fromEntries(placed);
}

function inputOf(field: FormField, drawing: number): InputBlock {
  return {
    type: "input",
    block_id: `${field.id}:${drawing}`,
    label: plain(field.label, 2_000),
    element: elementOf(field),
    optional: field.optional === true,
    ...(field.hint !== undefined && { hint: plain(field.hint, 2_000) }),
    ...(field.id === LANGUAGE_FIELD && { dispatch_action: true }),
  };
}

function elementOf(field: FormField): InputBlock["element"] {
  if (field.kind === "choice") {
    const initial = field.options.find(({ value }) => value === field.value);
    return {
      type: "static_select",
      action_id: field.id,
      options: field.options.map(optionOf),
      ...(initial !== undefined && { initial_option: optionOf(initial) }),
    };
  }
  return {
    type: "plain_text_input",
    action_id: field.id,
    multiline: field.long === true,
    ...(field.value !== undefined && { initial_value: cut(field.value, 3_000) }),
    ...(field.example !== undefined && { placeholder: plain(field.example, 150) }),
  };
}

function optionOf({ value, label }: FormOption): PlainTextOption {
  return { value, text: plain(label, 75) };
}

/** At most that many code points (docs.slack.dev, "Block Kit"). */
function plain(text: string, most: number): PlainTextElement {
  return { type: "plain_text", text: cut(text, most) };
}

function cut(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join("")}…`;
}

function blocksOf(view: unknown): readonly (readonly [string, unknown])[] {
  const values = lookAt(view, "state", "values");
  return isObject(values) ? Object.entries(values) : [];
}

/** Each block holds one input. */
function valueIn(block: unknown): string | undefined {
  const [input] = isObject(block) ? Object.values(block) : [];
  return textAt(input, "value") ?? textAt(input, "selected_option", "value");
}

function fieldOf(block: string): string {
  return block.split(":", 1)[0] ?? block;
}
