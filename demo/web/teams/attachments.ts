import { isObject } from "../../slack/refusal.ts";
import type { Json } from "../../teams/connector.ts";

/** What hangs on a message. */
export interface Attached {
  readonly name: string;
  readonly content: Json;
}

const CARD = "application/vnd.microsoft.card.adaptive";
const FILE = "application/vnd.microsoft.teams.card.file";

/** The Adaptive Card of a message. */
export function cardIn(activity: Json): Json | undefined {
  return attachedTo(activity, CARD)?.content;
}

/** The question whether a file may be handed out. */
export function consentIn(activity: Json): Attached | undefined {
  return attachedTo(activity, `${FILE}.consent`);
}

/** A file that was handed out. */
export function fileIn(activity: Json): Attached | undefined {
  return attachedTo(activity, `${FILE}.info`);
}

function attachedTo({ attachments }: Json, type: string): Attached | undefined {
  const found = Array.isArray(attachments)
    ? attachments.filter(isObject).find((one) => one["contentType"] === type)
    : undefined;
  const content = found?.["content"];
  return isObject(content) ? { name: `${found?.["name"]}`, content } : undefined;
}
