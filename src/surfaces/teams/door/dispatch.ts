import type { TeamsActivity } from "../gate/activity.ts";
import type { InvokeReply } from "../sdk.ts";
import { takeConsent } from "./consent.ts";
import type { Dialog } from "./dialogs.ts";
import { openExtension, takeExtension } from "./extensions.ts";
import { openForm, takeForm } from "./forms.ts";
import { takeMessage } from "./messages.ts";
import type { Porter } from "./porter.ts";
import { takeVisit } from "./visits.ts";

/** Has an activity dealt with by whoever listens to such things; `undefined` where nobody does. */
export async function dispatch(activity: TeamsActivity, porter: Porter): Promise<InvokeReply | undefined> {
  const { type, name = "" } = activity;
  const listener = type === "invoke" ? INVOKES.get(name) : LISTENERS.get(type);
  if (listener === undefined) return undefined;
  const body = await listener(activity, porter);
  return { status: 200, ...(body !== undefined && { body }) };
}

/** Gives what is shown in the dialog, where there is one. */
type Listener = (activity: TeamsActivity, porter: Porter) => Promise<Dialog | undefined>;

const LISTENERS: ReadonlyMap<string, Listener> = new Map<string, Listener>([
  ["message", takeMessage],
  ["conversationUpdate", takeVisit],
  ["installationUpdate", takeVisit],
]);

/** What somebody waits for. */
const INVOKES: ReadonlyMap<string, Listener> = new Map<string, Listener>([
  ["task/fetch", openForm],
  ["task/submit", takeForm],
  ["composeExtension/fetchTask", openExtension],
  ["composeExtension/submitAction", takeExtension],
  ["fileConsent/invoke", takeConsent],
]);
