import { type Args, isObject } from "./refusal.ts";
import { choice, count, length, only, problem } from "./rule-parts.ts";

/** Everything that Slack has against a thing that stands at a JSON pointer. */
export type Rule = (thing: Args, where: string) => readonly string[];

/** Composition objects: texts, and what stands in rich text. */
export const OBJECTS = {
  text(thing: unknown, where: string, most: number): readonly string[] {
    if (!isObject(thing)) return [problem(where, "must be a text object")];
    if (thing["type"] === "plain_text") return OBJECTS.plain(thing, where, most);
    return [
      ...only(thing, ["type", "text", "verbatim"], where),
      ...choice(thing["type"], ["plain_text", "mrkdwn"], `${where}/type`),
      ...length(thing["text"], [1, most], `${where}/text`),
    ];
  },
  plain(thing: unknown, where: string, most: number): readonly string[] {
    if (!isObject(thing)) return [problem(where, "must be a text object")];
    return [
      ...only(thing, ["type", "text", "emoji"], where),
      ...choice(thing["type"], ["plain_text"], `${where}/type`),
      ...length(thing["text"], [1, most], `${where}/text`),
    ];
  },
  rich(thing: unknown, where: string): readonly string[] {
    if (!isObject(thing)) return [problem(where, "must be an object")];
    if (thing["type"] === "date") {
      return [
        ...only(thing, ["type", "timestamp", "format", "fallback", "style"], where),
        ...(Number.isSafeInteger(thing["timestamp"]) ? [] : [problem(where, "timestamp must be an integer")]),
        ...length(thing["format"], [1, 200], `${where}/format`),
      ];
    }
    return [
      ...only(thing, ["type", "text", "style"], where),
      ...choice(thing["type"], ["text"], `${where}/type`),
      ...length(thing["text"], [1, 3000], `${where}/text`),
    ];
  },
} as const;

const BUTTON_STYLES = [undefined, "primary", "danger"];

/** Interactive elements; what the page does not do with them (open an address, ask once more) is refused. */
export const ELEMENTS: Readonly<Record<string, Rule>> = {
  button: (button, where) => [
    ...only(button, ["type", "action_id", "text", "value", "style", "accessibility_label"], where),
    ...OBJECTS.plain(button["text"], `${where}/text`, 75),
    ...optional(button["value"], [1, 2000], `${where}/value`),
    ...optional(button["accessibility_label"], [1, 75], `${where}/accessibility_label`),
    ...choice(button["style"], BUTTON_STYLES, `${where}/style`),
  ],
  static_select: (select, where) => [
    ...only(select, ["type", "action_id", "placeholder", "options", "initial_option", "focus_on_load"], where),
    ...(select["placeholder"] === undefined ? [] : OBJECTS.plain(select["placeholder"], `${where}/placeholder`, 150)),
    ...count(select["options"], [1, 100], `${where}/options`),
    ...optionsOf(select).flatMap((option, index) => checkOption(option, `${where}/options/${index}`)),
    ...(select["initial_option"] === undefined || hasOption(select)
      ? []
      : [problem(where, "initial_option is no option")]),
  ],
  plain_text_input: (input, where) => [
    ...only(
      input,
      ["type", "action_id", "placeholder", "initial_value", "multiline", "max_length", "focus_on_load"],
      where,
    ),
    ...(input["placeholder"] === undefined ? [] : OBJECTS.plain(input["placeholder"], `${where}/placeholder`, 150)),
    ...optional(input["initial_value"], [0, 3000], `${where}/initial_value`),
  ],
};

function checkOption(option: unknown, where: string): readonly string[] {
  if (!isObject(option)) return [problem(where, "must be an object")];
  return [
    ...only(option, ["text", "value", "description"], where),
    ...OBJECTS.plain(option["text"], `${where}/text`, 75),
    ...length(option["value"], [1, 150], `${where}/value`),
    ...(option["description"] === undefined ? [] : OBJECTS.plain(option["description"], `${where}/description`, 75)),
  ];
}

function optionsOf(select: Args): readonly unknown[] {
  return Array.isArray(select["options"]) ? select["options"] : [];
}

function hasOption(select: Args): boolean {
  const initial = JSON.stringify(select["initial_option"]);
  return optionsOf(select).some((option) => JSON.stringify(option) === initial);
}

function optional(text: unknown, range: readonly [number, number], where: string): readonly string[] {
  return text === undefined ? [] : length(text, range, where);
}
