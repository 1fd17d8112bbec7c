import { lookAt, textAt } from "../../look.ts";
import type { Asked } from "../../surface.ts";
import type { TeamsActivity } from "../gate/activity.ts";
import { readArriving, secondsOf } from "./arriving.ts";
import type { Dialog } from "./dialogs.ts";
import { askElsewhere, openForm, takeForm } from "./forms.ts";
import { type Porter, readerOf } from "./porter.ts";
import { saidInMessage } from "./said.ts";

/** A command of the message extension: about a message, or the form. */
export async function openExtension(activity: TeamsActivity, porter: Porter): Promise<Dialog | undefined> {
  return isAboutMessage(activity) ? await askAboutMessage(activity, porter) : await openForm(activity, porter);
}

/** What is sent from a dialog of the message extension. */
export async function takeExtension(activity: TeamsActivity, porter: Porter): Promise<Dialog | undefined> {
  return (await takeForm(activity, porter)) ?? (await askAboutMessage(activity, porter));
}

function isAboutMessage({ value }: TeamsActivity): boolean {
  return textAt(value, "commandId") === "check_connection";
}

/** "Check this connection" on a message: its text is the question, asked when it was written. */
async function askAboutMessage(activity: TeamsActivity, porter: Porter): Promise<Dialog | undefined> {
  const arriving = readArriving(activity, porter.now());
  const message = lookAt(activity.value, "messagePayload");
  if (arriving === undefined || message === undefined) return undefined;
  const asked: Asked = {
    kind: "asked",
    ...arriving,
    at: secondsOf(textAt(message, "createdDateTime"), arriving.at),
    way: "shortcut",
    hushed: arriving.room.kind === "channel",
    text: saidInMessage(message),
  };
  return await askElsewhere(asked, readerOf({ activity, arriving }), porter);
}
