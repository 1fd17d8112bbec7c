import type { Filled } from "../../../cards/form.ts";
import { isObject, textAt } from "../../look.ts";

/** What comes back from a card of ours. */
export type Submitted =
  | { readonly kind: "pressed"; readonly action: string; readonly value: string }
  | { readonly kind: "filled"; readonly form: string; readonly filled: Filled };

/** What a button brings back: itself. Those that open the form ask for a dialog instead of sending a message. */
export function pressData(action: string, value: string): object {
  return { ...(OPENING.includes(action) && { msteams: { type: "task/fetch" } }), fw: { action, value } };
}

/** Actions that open the form. */
const OPENING = ["form", "change"];

/** What a button brings back whose value is chosen in the input `from`. */
export function choiceData(action: string, from: string): object {
  return { fw: { action, from } };
}

/** What the button below a form brings back: the fields lie beside it. */
export function formData(form: string): object {
  return { fw: { form } };
}

/**
 * What was pressed, chosen or filled in, from the `value` of a message or the `data` of a dialog. Anybody can send such a
 * thing, so its values prove nothing; `undefined` for what none of our cards would send.
 */
export function readSubmitted(data: unknown): Submitted | undefined {
  const form = textAt(data, "fw", "form");
  if (form !== undefined) return { kind: "filled", form, filled: filledIn(data) };
  const action = textAt(data, "fw", "action");
  const from = textAt(data, "fw", "from");
  const value = from === undefined ? (textAt(data, "fw", "value") ?? "") : textAt(data, from);
  return action === undefined || value === undefined ? undefined : { kind: "pressed", action, value };
}

/** Every text beside our own part; empty fields are left out. */
function filledIn(data: unknown): Filled {
  const fields = isObject(data) ? Object.entries(data) : [];
  return Object.fromEntries(fields.flatMap(([id, text]) => (isFilled(text) ? [[id, text]] : [])));
}

function isFilled(text: unknown): text is string {
  return typeof text === "string" && text.trim() !== "";
}
