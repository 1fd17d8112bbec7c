import type { Card } from "../../cards/card.ts";
import type { Arrival, Attachment } from "../surface.ts";
import { deliver, type Routes } from "./deliver.ts";
import { consentMessage, fileMessage } from "./messages.ts";
import type { Outcome } from "./outcome.ts";
import type { ConversationRecord, Upload } from "./record.ts";
import { beneath, refOf } from "./refs.ts";
import { pressData } from "./render/press.ts";
import { type UploadSettings, upload } from "./upload.ts";

/** A file and whoever wanted it. */
export interface Enclosure {
  readonly arrival: Arrival;
  readonly record: ConversationRecord;
  readonly file: Attachment;
  /** The message beneath which it belongs. */
  readonly ref?: string;
}

/**
 * Brings a file to whoever pressed for it, into the conversation of two: a bot can lay files nowhere else, and there only with
 * the person's consent. So it asks first, and the consent presses the same button anew; nothing has to be kept meanwhile. A
 * file that nobody pressed for, like that of a digest, or whose asker cannot be reached is shown as text.
 */
export async function attach(
  enclosure: Enclosure,
  routes: Routes,
  settings: UploadSettings,
): Promise<Outcome<string | undefined>> {
  const { arrival, record, file } = enclosure;
  if (record.upload !== undefined)
    return await layDown(file, { ...record, upload: record.upload }, { routes, settings });
  if (arrival.kind !== "pressed") return await show(enclosure, routes);
  const { action, value } = arrival;
  const asked = await routes.toPerson(record)(consentMessage(file, pressData(action, value)));
  // Who does not have the bot cannot be asked. What could be pressed in a room is about what everybody there can see.
  return asked.kind === "refused" && record.kind !== "personal" ? await show(enclosure, routes) : asked;
}

/** As much of it as a card takes, beneath the message that it belongs to. */
async function show({ record, file, ref }: Enclosure, routes: Routes): Promise<Outcome<string | undefined>> {
  const { mime, bytes, title } = file;
  if (!mime.startsWith("text/")) return { kind: "refused", code: "no_files_here" };
  const text = new TextDecoder().decode(bytes).replaceAll("\r\n", "\n").trimEnd();
  const card: Card = {
    elements: [
      { kind: "note", text: title },
      { kind: "code", text },
    ],
  };
  return await deliver(card, [routes.toRoom(ref === undefined ? record : beneath(ref, record))]);
}

/** The file is where it was wanted once its bytes are: the message that shows it comes in the place of the question. */
async function layDown(
  file: Attachment,
  record: ConversationRecord & { readonly upload: Upload },
  { routes, settings }: { readonly routes: Routes; readonly settings: UploadSettings },
): Promise<Outcome<string | undefined>> {
  const laid = await upload(file, record.upload, settings);
  if (laid.kind !== "done") return laid;
  const message = fileMessage(record.upload);
  const { cardId } = record.upload;
  const shown = cardId === undefined ? undefined : await routes.inPlaceOf(refOf(record, cardId), record)(message);
  return shown === undefined || shown.kind === "refused" ? await routes.toRoom(record)(message) : shown;
}
