import type { Message, StoredFile } from "../slack/workspace.ts";
import { CHANNELS } from "./company.ts";
import { partOf, type Scene } from "./scene.ts";

/** The messages that the visitor sees, oldest first. */
export function visibleMessages(scene: Scene): readonly Message[] {
  const { user, direct } = partOf(scene);
  return scene.slack.workspace.messages.filter(
    ({ channel, to }) => [...CHANNELS, direct].includes(channel) && (to === undefined || to === user.id),
  );
}

/** A file that stands in one of them. */
export function visibleFile(id: string, scene: Scene): StoredFile | undefined {
  const isThere = visibleMessages(scene).some(({ files = [] }) => files.includes(id));
  return isThere ? scene.slack.workspace.files.get(id) : undefined;
}
