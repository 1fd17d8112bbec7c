import { checkChart, checkPreformatted, checkTable } from "./big-block-rules.ts";
import { ELEMENTS, OBJECTS, type Rule } from "./element-rules.ts";
import { isObject } from "./refusal.ts";
import { choice, count, length, only, problem } from "./rule-parts.ts";
import type { Block } from "./workspace.ts";

/** Where blocks are shown, and whether chart blocks have reached the workspace. */
export interface Place {
  readonly surface: "message" | "home" | "modal";
  readonly charts: boolean;
}

/**
 * Everything for which Slack would refuse these blocks, each with a JSON pointer. The limits are the conservative ones where
 * sources differ; lengths count code points.
 */
export function checkBlocks(blocks: readonly Block[], { surface, charts }: Place): readonly string[] {
  const kinds = charts && surface === "message" ? BLOCKS : { ...BLOCKS, data_visualization: UNSUPPORTED };
  const most = surface === "message" ? 50 : 100;
  return [
    ...(blocks.length > most ? [`[ERROR] no more than ${most} items allowed [json-pointer:/blocks]`] : []),
    ...blocks.flatMap((block, index) => {
      const where = `/blocks/${index}`;
      const rule = allowedOn(surface, block.type) ? kinds[block.type] : UNSUPPORTED;
      return (rule ?? UNSUPPORTED)(block, where);
    }),
    ...repeated(
      blocks.map((block) => block["block_id"]),
      "block_id",
    ),
    ...repeated(blocks.flatMap(actionIdsIn), "action_id"),
    ...(blocks.filter(({ type }) => type === "table").length > 1 ? ["[ERROR] only_one_table_allowed"] : []),
    ...(blocks.filter(({ type }) => type === "data_visualization").length > 2 ? ["[ERROR] too many charts"] : []),
  ];
}

/** Tables and charts are for messages; inputs are not. */
function allowedOn(surface: Place["surface"], type: string): boolean {
  return surface === "message" ? type !== "input" : type !== "table" && type !== "data_visualization";
}

const UNSUPPORTED: Rule = (block, where) => [problem(where, `unsupported type: ${block["type"]}`)];

const BLOCKS: Readonly<Record<string, Rule>> = {
  section: (block, where) => [
    ...only(block, ["type", "block_id", "text", "fields", "accessory", "expand"], where),
    ...(block["text"] === undefined && block["fields"] === undefined
      ? [problem(where, "text or fields required")]
      : []),
    ...(block["text"] === undefined ? [] : OBJECTS.text(block["text"], `${where}/text`, 3000)),
    ...(block["fields"] === undefined ? [] : count(block["fields"], [1, 10], `${where}/fields`)),
    ...each(block["fields"], `${where}/fields`, (field, at) => OBJECTS.text(field, at, 2000)),
    ...(block["accessory"] === undefined ? [] : element(block["accessory"], `${where}/accessory`)),
  ],
  context: (block, where) => [
    ...only(block, ["type", "block_id", "elements"], where),
    ...count(block["elements"], [1, 10], `${where}/elements`),
    ...each(block["elements"], `${where}/elements`, (part, at) => OBJECTS.text(part, at, 3000)),
  ],
  actions: (block, where) => [
    ...only(block, ["type", "block_id", "elements"], where),
    ...count(block["elements"], [1, 25], `${where}/elements`),
    ...each(block["elements"], `${where}/elements`, element),
  ],
  header: (block, where) => [
    ...only(block, ["type", "block_id", "text"], where),
    ...OBJECTS.plain(block["text"], `${where}/text`, 150),
  ],
  divider: (block, where) => only(block, ["type", "block_id"], where),
  input: (block, where) => [
    ...only(block, ["type", "block_id", "label", "hint", "optional", "element", "dispatch_action"], where),
    ...OBJECTS.plain(block["label"], `${where}/label`, 2000),
    ...(block["hint"] === undefined ? [] : OBJECTS.plain(block["hint"], `${where}/hint`, 2000)),
    ...element(block["element"], `${where}/element`),
  ],
  rich_text: (block, where) => [
    ...only(block, ["type", "block_id", "elements"], where),
    ...count(block["elements"], [1, Number.POSITIVE_INFINITY], `${where}/elements`),
    ...each(block["elements"], `${where}/elements`, richPart),
  ],
  table: checkTable,
  data_visualization: checkChart,
};

function richPart(part: unknown, where: string): readonly string[] {
  if (!isObject(part)) return [problem(where, "must be an object")];
  if (part["type"] === "rich_text_preformatted") return checkPreformatted(part, where);
  if (part["type"] === "rich_text_list") return each(part["elements"], `${where}/elements`, richPart);
  return [
    ...choice(part["type"], ["rich_text_section", "rich_text_quote"], `${where}/type`),
    ...count(part["elements"], [1, Number.POSITIVE_INFINITY], `${where}/elements`),
    ...each(part["elements"], `${where}/elements`, OBJECTS.rich),
  ];
}

function element(part: unknown, where: string): readonly string[] {
  const type = isObject(part) ? part["type"] : undefined;
  const rule = ELEMENTS[String(type)];
  return rule === undefined || !isObject(part) ? [problem(where, `unsupported element: ${type}`)] : rule(part, where);
}

function each(
  list: unknown,
  where: string,
  rule: (part: unknown, where: string) => readonly string[],
): readonly string[] {
  return Array.isArray(list) ? list.flatMap((part, index) => rule(part, `${where}/${index}`)) : [];
}

function actionIdsIn(block: Block): readonly unknown[] {
  const parts = [block["accessory"], block["element"], ...(Array.isArray(block["elements"]) ? block["elements"] : [])];
  return parts.filter(isObject).map((part) => part["action_id"]);
}

function repeated(ids: readonly unknown[], name: string): readonly string[] {
  const said = ids.filter((id) => id !== undefined);
  return [
    ...said.filter((id, index) => said.indexOf(id) < index).map((id) => `[ERROR] ${name} "${id}" already exists`),
    ...said.flatMap((id) => length(id, [1, 255], `/${name}`)),
  ];
}
