import { isObject, Refusal } from "../../slack/refusal.ts";
import { checkView } from "../../slack/view-rules.ts";
import { makeStamp, type View } from "../../slack/workspace.ts";
import { withIds } from "../blocks.ts";
import { interactionOf } from "../envelopes.ts";
import type { Body } from "../postman.ts";
import type { Block, Deed, Reply, Values } from "../protocol.ts";
import { doerIn, type Scene, topView } from "../scene.ts";
import { GONE, REQUIRED } from "../words.ts";
import { notTaken, replyTo } from "./heard.ts";

/** The form is sent: the bot closes it, says what is wrong with it, or puts something else in its place. */
export async function submit({ view: id, values }: Deed & { kind: "submit" }, scene: Scene): Promise<Reply> {
  const view = scene.slack.workspace.views.get(id);
  if (view === undefined) return { problem: GONE };
  const missing = missingIn(view, values, scene);
  if (missing !== undefined) return complain(view, missing, scene);
  const heard = await scene.postman.interaction({
    ...interactionOf(doerIn(scene), "view_submission"),
    trigger_id: scene.slack.trigger(),
    view: viewOf(view, values, scene),
    response_urls: [],
  });
  if (heard.kind === "missed") return notTaken();
  scene.errors.delete(id);
  return respond(heard.answer ?? {}, view, scene);
}

/** Another option is chosen in an input that the bot wants to hear of. */
export async function choose(deed: Deed & { kind: "view-choice" }, scene: Scene): Promise<Reply> {
  const { view: id, block, action, value, values } = deed;
  const view = scene.slack.workspace.views.get(id);
  const option = view && optionAt(view, block, value);
  if (view === undefined || option === undefined) return { problem: GONE };
  const doer = doerIn(scene);
  const done = { type: "static_select", action_id: action, block_id: block, selected_option: option };
  return replyTo(
    await scene.postman.interaction({
      ...interactionOf(doer, "block_actions"),
      container: { type: "view", view_id: id },
      trigger_id: scene.slack.trigger(),
      view: viewOf(view, values, scene),
      actions: [{ ...done, action_ts: makeStamp(doer.workspace) }],
    }),
  );
}

/** The form on top goes. The bot does not hear of it, for it did not ask to. */
export async function close(scene: Scene): Promise<Reply> {
  const view = topView(scene);
  if (view !== undefined) forget(view, scene);
  return {};
}

function forget({ id }: View, { slack, errors }: Scene): void {
  slack.workspace.views.delete(id);
  errors.delete(id);
}

function respond(answer: Body, view: View, scene: Scene): Reply {
  switch (answer["response_action"]) {
    case "errors":
      return complain(view, textsOf(answer["errors"]), scene);
    case "update":
      replace(view, answer["view"], scene);
      return {};
    default:
      forget(view, scene);
      return {};
  }
}

/** Slack itself looks whether everything is filled in that has to be; the bot does not hear of it. */
function missingIn({ content }: View, values: Values, { locale }: Scene): Values | undefined {
  const empty = withIds(content["blocks"]).filter(
    ({ type, optional, block_id: id }) => type === "input" && optional !== true && (values[id] ?? "") === "",
  );
  return empty.length === 0 ? undefined : Object.fromEntries(empty.map(({ block_id: id }) => [id, REQUIRED[locale]]));
}

function complain({ id }: View, errors: Values, scene: Scene): Reply {
  scene.errors.set(id, errors);
  return { errors };
}

function replace({ id }: View, content: unknown, { slack: { workspace } }: Scene): void {
  if (!isObject(content)) throw new Refusal("invalid_arguments");
  const problems = checkView(content);
  if (problems.length > 0) throw new Refusal("invalid_arguments", problems);
  workspace.views.set(id, { id, hash: `${workspace.next()}.view`, content });
}

/** A form with what is filled in, as Slack sends it. */
function viewOf({ id, hash, content }: View, values: Values, { slack: { workspace } }: Scene): Body {
  const inputs = withIds(content["blocks"]).flatMap((block) => stateOf(block, values));
  return { ...content, id, hash, team_id: workspace.team, state: { values: Object.fromEntries(inputs) } };
}

function stateOf({ block_id: id, element }: Block, values: Values): readonly (readonly [string, Body])[] {
  if (!isObject(element)) return [];
  const { type, action_id: action } = element;
  const value = values[id] ?? null;
  const option = value === null ? null : (optionIn(element, value) ?? null);
  return [[id, { [`${action}`]: type === "static_select" ? { type, selected_option: option } : { type, value } }]];
}

function optionAt({ content }: View, id: string, value: string): Body | undefined {
  const element = withIds(content["blocks"]).find(({ block_id }) => block_id === id)?.["element"];
  return isObject(element) ? optionIn(element, value) : undefined;
}

function optionIn(element: Body, value: string): Body | undefined {
  const options = Array.isArray(element["options"]) ? element["options"].filter(isObject) : [];
  return options.find((option) => option["value"] === value);
}

function textsOf(errors: unknown): Values {
  return isObject(errors) ? Object.fromEntries(Object.entries(errors).map(([id, text]) => [id, `${text}`])) : {};
}
