import { isObject } from "../../slack/refusal.ts";
import type { Place, TeamsScene } from "./scene.ts";

/** Shows what an invoke was answered with; a card takes the place of the one that was sent, and so does a text. */
export function openDialog(body: unknown, from: Place, scene: TeamsScene): void {
  const task = isObject(body) ? body["task"] : undefined;
  if (!isObject(task)) {
    delete scene.dialog;
    return;
  }
  const { dialog } = scene;
  const { id = scene.teams.world.next(), title = "flow-witness" } = dialog ?? {};
  const { value } = task;
  if (!isObject(value)) scene.dialog = { id, from, title, text: `${value}` };
  else scene.dialog = { id, from, title: `${value["title"]}`, card: cardOf(value["card"]) };
}

function cardOf(attachment: unknown) {
  const content = isObject(attachment) ? attachment["content"] : undefined;
  return isObject(content) ? content : {};
}
