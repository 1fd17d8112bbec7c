import { lookAt, textAt } from "../../look.ts";
import type { Pressed } from "../../surface.ts";
import type { TeamsActivity } from "../gate/activity.ts";
import type { ConversationRecord, Upload } from "../record.ts";
import { readSubmitted } from "../render/press.ts";
import { readArriving, recordOf } from "./arriving.ts";
import { type Porter, takePressed } from "./porter.ts";

/**
 * Somebody allows that a file is laid into their OneDrive (learn.microsoft.com, "Send and receive files through a bot"): the
 * button is pressed anew, now with a place for the file. Whoever does not want it has said all there is to say. Only the
 * conversation of two has files: an invoke is easily made up, and elsewhere one could put a file in the place of what others
 * read.
 */
export async function takeConsent(activity: TeamsActivity, porter: Porter): Promise<undefined> {
  const arriving = readArriving(activity, porter.now());
  const pressed = readSubmitted(lookAt(activity.value, "context"));
  if (arriving?.room.kind !== "direct" || pressed?.kind !== "pressed") return undefined;
  if (lookAt(activity.value, "action") !== "accept") return undefined;
  const upload = readUpload(activity);
  if (upload === undefined) return undefined;
  const { action, value } = pressed;
  const record: ConversationRecord = { ...recordOf(activity, arriving.person), upload };
  const returns = JSON.stringify(record);
  const again: Pressed = { kind: "pressed", ...arriving, returns, way: "button", hushed: false, action, value };
  await takePressed(again, { activity, arriving }, porter);
  return undefined;
}

function readUpload({ value, replyToId }: TeamsActivity): Upload | undefined {
  const info = lookAt(value, "uploadInfo");
  const [uploadUrl, contentUrl] = [textAt(info, "uploadUrl"), textAt(info, "contentUrl")];
  const [name, uniqueId, fileType] = [textAt(info, "name"), textAt(info, "uniqueId"), textAt(info, "fileType")];
  if (uploadUrl === undefined || contentUrl === undefined) return undefined;
  if (name === undefined || uniqueId === undefined || fileType === undefined) return undefined;
  return { uploadUrl, contentUrl, name, uniqueId, fileType, ...(replyToId !== undefined && { cardId: replyToId }) };
}
