import { checkBlocks } from "./block-rules.ts";
import { type Args, isObject } from "./refusal.ts";
import { length, problem } from "./rule-parts.ts";
import type { Block } from "./workspace.ts";

/** Everything for which Slack would refuse a view. */
export function checkView(view: Args): readonly string[] {
  const surface = view["type"] === "home" ? "home" : "modal";
  const blocks = (Array.isArray(view["blocks"]) ? view["blocks"] : []).filter(isBlock);
  const takesInput = blocks.some(({ type }) => type === "input");
  return [
    ...(view["type"] === "home" || view["type"] === "modal" ? [] : [problem("/view/type", "must be home or modal")]),
    ...(surface === "modal" ? [...title(view, "title"), ...named(view, "submit"), ...named(view, "close")] : []),
    ...(surface === "modal" && takesInput && view["submit"] === undefined ? [problem("/view", "submit required")] : []),
    ...(view["callback_id"] === undefined ? [] : length(view["callback_id"], [1, 255], "/view/callback_id")),
    ...(view["private_metadata"] === undefined
      ? []
      : length(view["private_metadata"], [0, 3000], "/view/private_metadata")),
    ...(blocks.length === 0 ? [problem("/view/blocks", "no fewer than 1 items allowed")] : []),
    ...checkBlocks(blocks, { surface, charts: false }),
  ];
}

function isBlock(value: unknown): value is Block {
  return isObject(value) && typeof value["type"] === "string";
}

function title(view: Args, name: string): readonly string[] {
  const text = view[name];
  return isObject(text) && text["type"] === "plain_text"
    ? length(text["text"], [1, 24], `/view/${name}`)
    : [problem(`/view/${name}`, "must be plain text")];
}

function named(view: Args, name: string): readonly string[] {
  return view[name] === undefined ? [] : title(view, name);
}
