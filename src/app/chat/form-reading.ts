import { formErrors } from "../../../templates/form-fields.ts";
import { formText } from "../../../templates/question-form.ts";
import type { Filled } from "../../cards/form.ts";
import type { Config } from "../../config.ts";
import type { Checked } from "../../surfaces/surface.ts";
import type { Instant } from "../../time/instant.ts";
import { bookIn } from "../book.ts";
import { languageOf, readMessage } from "../reading.ts";

/** Reads a form as the message is read that says the same: its text, or what is wrong with its fields. */
export function readForm(filled: Filled, config: Config, now: Instant): Checked {
  const { timeZone: zone = "UTC" } = config;
  const language = languageOf("", filled["language"]);
  const text = formText(filled, language.chat);
  const question = readMessage(text, { now, zone, language, book: bookIn(config) });
  const errors = formErrors(filled, question, language);
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, text, language: language.tag };
}
