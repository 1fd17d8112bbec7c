import { lookAt } from "../../look.ts";
import type { Asked, Reader } from "../../surface.ts";
import type { TeamsActivity } from "../gate/activity.ts";
import { readSubmitted } from "../render/press.ts";
import { readArriving } from "./arriving.ts";
import { type Dialog, formDialog, lastWords } from "./dialogs.ts";
import { type Porter, readerOf, take } from "./porter.ts";

/** Opens the form: empty, or with the question of the answer whose button was pressed. */
export async function openForm(activity: TeamsActivity, porter: Porter): Promise<Dialog | undefined> {
  const arriving = readArriving(activity, porter.now());
  if (arriving === undefined) return undefined;
  const pressed = readSubmitted(lookAt(activity.value, "data"));
  const change = pressed?.kind === "pressed" && pressed.action === "change" ? pressed.value : undefined;
  const start = change === undefined ? {} : await porter.reception.begun(change);
  return formDialog(await porter.reception.form(readerOf({ activity, arriving }), start));
}

/** A form that is sent: mistakes are shown at their fields, the rest is a question like any other. */
export async function takeForm(activity: TeamsActivity, porter: Porter): Promise<Dialog | undefined> {
  const arriving = readArriving(activity, porter.now());
  const sent = readSubmitted(lookAt(activity.value, "data"));
  if (arriving === undefined || sent?.kind !== "filled") return undefined;
  const { filled } = sent;
  const checked = await porter.reception.check(filled);
  if (!checked.ok) {
    return formDialog(await porter.reception.form(readerOf({ activity, arriving }), filled), checked.errors);
  }
  const { text, language } = checked;
  const said = { text, ...(language !== undefined && { language }) };
  const hushed = arriving.room.kind === "channel";
  const asked: Asked = { kind: "asked", ...arriving, way: "form", hushed, ...said };
  return await askElsewhere(asked, readerOf({ activity, arriving }), porter);
}

/** Asks what is answered in the person's own chat with the bot, and says so. */
export async function askElsewhere(asked: Asked, reader: Reader, porter: Porter): Promise<Dialog> {
  const received = await take(asked, porter);
  return lastWords(received.kind === "refused" ? received.card : await porter.reception.workingElsewhere(reader));
}
