import { isObject } from "../../slack/refusal.ts";
import type { Opener, TeamsScene } from "./scene.ts";

/** Shows what an invoke was answered with; a card takes the place of the one that was sent, and so does a text. */
export function openDialog(body: unknown, opener: Opener, scene: TeamsScene): void {
  const task = isObject(body) ? body["task"] : undefined;
  if (!isObject(task)) {
    delete scene.dialog;
    return;
  }
  const { dialog } = scene;
  const { id = scene.teams.world.next(), title = "flow-witness" } = dialog ?? {};
  const { value } = task;
  if (!isObject(value)) scene.dialog = { ...opener, id, title, text: `${value}` };
  else scene.dialog = { ...opener, id, title: `${value["title"]}`, card: cardOf(value["card"]) };
}

function cardOf(attachment: unknown) {
  const content = isObject(attachment) ? attachment["content"] : undefined;
  return isObject(content) ? content : {};
}
