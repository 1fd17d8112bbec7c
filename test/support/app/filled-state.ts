import { type Args, isObject } from "../../../demo/slack/refusal.ts";
import type { Block } from "../../../demo/slack/workspace.ts";

/** The inputs of a form as Slack hands them back; `filled`: by action id, the rest stays as it was drawn. */
export function filledState(blocks: readonly Block[], filled: Readonly<Record<string, string>>): Args {
  const inputs = blocks.flatMap(({ block_id, element }) =>
    isObject(element) ? [{ block: `${block_id}`, element }] : [],
  );
  return { values: Object.fromEntries(inputs.map(({ block, element }) => [block, inputOf(element, filled)])) };
}

function inputOf(element: Args, filled: Readonly<Record<string, string>>): Args {
  const id = `${element["action_id"]}`;
  const told = filled[id];
  if (element["type"] === "plain_text_input")
    return { [id]: { type: "plain_text_input", value: told ?? element["initial_value"] ?? null } };
  const options = Array.isArray(element["options"]) ? element["options"].filter(isObject) : [];
  const chosen = told === undefined ? element["initial_option"] : options.find(({ value }) => value === told);
  if (chosen === undefined) throw new Error(`nobody can choose ${told} in ${id}`);
  return { [id]: { type: "static_select", selected_option: chosen } };
}
