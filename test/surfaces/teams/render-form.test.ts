import { expect, test } from "vitest";
import type { Form } from "../../../src/cards/form.ts";
import { renderForm } from "../../../src/surfaces/teams/render/form.ts";
import { complaintsAbout, liveIn, readable } from "../../support/adaptive.ts";

const FORM: Form = {
  id: "question",
  title: "Ask about a connection",
  submit: "Ask",
  close: "Cancel",
  fields: [
    { id: "src", kind: "text", label: "Source", hint: "An address", value: "10.20.40.999", example: "10.20.40.4" },
    { id: "note", kind: "text", label: "Note", long: true, optional: true },
    { id: "window", kind: "choice", label: "When", value: "1h", options: [{ value: "1h", label: "Last hour" }] },
  ],
};

/** As it goes over the wire. */
function sent(...asked: Parameters<typeof renderForm>) {
  return JSON.parse(JSON.stringify(renderForm(...asked)));
}

test("has a labelled input for each field with what is filled in already, and brings all of them back", () => {
  const { body } = sent(FORM);

  expect(complaintsAbout(sent(FORM))).toEqual([]);
  expect(body).toMatchObject([
    { type: "Input.Text", id: "src", label: "Source", value: "10.20.40.999", placeholder: "10.20.40.4" },
    { type: "RichTextBlock" },
    { type: "Input.Text", id: "note", label: "Note", isMultiline: true },
    { type: "Input.ChoiceSet", id: "window", value: "1h", choices: [{ title: "Last hour", value: "1h" }] },
    { actions: [{ type: "Action.Submit", title: "Ask", data: { fw: { form: "question" } } }] },
  ]);
});

test("shows what is wrong at its field, and above all of them what fits none", () => {
  const errors = { src: "There is no such address.", other: "Something else." };

  expect(readable(sent(FORM, errors)).split("\n")).toEqual([
    "⚠ Something else.",
    "Source",
    "⚠ There is no such address.",
    "An address",
    "Note",
    "When",
    "Last hour",
    "[Ask]",
  ]);
});

test("shows hostile text as it was written", () => {
  const text = "<at>all</at> [x](https://evil.example) {{TIME(2026-01-16T14:00:00Z)}}";
  const field = { id: "src", kind: "text", label: text, hint: text, value: text, example: text } as const;
  const form = { ...FORM, submit: "<at>", fields: [field] };

  expect(liveIn(sent(form, { src: text, other: text }))).toEqual([]);
  expect(readable(sent(form)).replaceAll("\u2060", "").split("\n")).toEqual([text, text, "[<at>]"]);
});
