import type { Card } from "../../cards/card.ts";
import type { Arrival, Attachment, Enclosed, Pressed } from "../surface.ts";
import { deliver, type Route, type Routes } from "./deliver.ts";
import { consentMessage, fileMessage } from "./messages.ts";
import { type Outcome, TeamsFailure, USUAL } from "./outcome.ts";
import type { ConversationRecord, Upload } from "./record.ts";
import { beneath, refOf } from "./refs.ts";
import { link } from "./render/link.ts";
import { pressData } from "./render/press.ts";
import { type UploadSettings, USED_UP, upload } from "./upload.ts";

/** A file and whoever wanted it. */
export interface Enclosure extends Enclosed {
  readonly arrival: Arrival;
  readonly record: ConversationRecord;
  readonly file: Attachment;
}

/**
 * Brings a file to whoever pressed for it. A bot can lay files into the conversation of two alone, and there only with the
 * person's consent. So it asks first, and the consent presses the same button anew; nothing has to be kept meanwhile. In rooms
 * it shows a link; where there is none it asks in the conversation of two. What nobody pressed for, like the file of a digest,
 * is also shown as text, for those who come when the link has ended; so is what is pressed for by somebody who cannot be asked.
 */
export async function attach(
  enclosure: Enclosure,
  routes: Routes,
  settings: UploadSettings,
): Promise<Outcome<string | undefined>> {
  const { arrival, record, file } = enclosure;
  if (record.upload !== undefined)
    return await layDown({ ...enclosure, record: { ...record, upload: record.upload } }, routes, settings);
  if (arrival.kind !== "pressed") return await show(enclosure, routes);
  const place = record.kind === "personal" ? undefined : await enclosure.link?.();
  if (place !== undefined) {
    const shown = await deliver(titled(file), [roomOf(enclosure, routes)], link(place));
    if (shown.kind !== "refused") return shown;
  }
  const asked = await askFor({ arrival, record, file }, routes);
  // Who does not have the bot cannot be asked. What could be pressed in a room is about what everybody there can see.
  return asked.kind === "refused" && record.kind !== "personal" ? await show(enclosure, routes) : asked;
}

/** Asks whether the file may be laid into the person's OneDrive. */
async function askFor(
  { arrival: { action, value }, record, file }: Enclosure & { readonly arrival: Pressed },
  routes: Routes,
): Promise<Outcome<string | undefined>> {
  return await routes.toPerson(record)(consentMessage(file, pressData(action, value)));
}

/** As much of it as a card takes, and a link to all of it where there is one. */
async function show(enclosure: Enclosure, routes: Routes): Promise<Outcome<string | undefined>> {
  const { mime, bytes } = enclosure.file;
  if (!mime.startsWith("text/")) return { kind: "refused", code: "no_files_here" };
  const text = new TextDecoder().decode(bytes).replaceAll("\r\n", "\n").trimEnd();
  const { elements } = titled(enclosure.file);
  const place = await enclosure.link?.();
  const card: Card = { elements: [...elements, { kind: "code", text }] };
  return await deliver(card, [roomOf(enclosure, routes)], place && link(place));
}

function titled({ title }: Attachment): Card {
  return { elements: [{ kind: "note", text: title }] };
}

/** Beneath the message that it belongs to. */
function roomOf({ record, ref }: Enclosure, routes: Routes): Route {
  return routes.toRoom(ref === undefined ? record : beneath(ref, record));
}

/**
 * The file is where it was wanted once its bytes are: the message that shows it comes in the place of the question. Where that
 * cannot be shown yet, or nobody knows how far this has come, the next attempt knows that the bytes were sent.
 */
async function layDown(
  { arrival, file, record }: Enclosure & { readonly record: ConversationRecord & { readonly upload: Upload } },
  routes: Routes,
  settings: UploadSettings,
): Promise<Outcome<string | undefined>> {
  const next: ConversationRecord = { ...record, upload: { ...record.upload, sent: true } };
  try {
    const laid = await upload(file, record.upload, settings);
    // Somebody may have been cut off right after laying it: only a new question finds out.
    if (laid.kind === "refused" && laid.code === USED_UP && arrival.kind === "pressed")
      return await askFor({ arrival, file, record }, routes);
    if (laid.kind !== "done") return laid;
    const shown = await showLaid(record, routes);
    return shown.kind === "later" ? { ...shown, next } : shown;
  } catch (thrown) {
    if (!(thrown instanceof TeamsFailure)) throw thrown;
    return { kind: "later", seconds: USUAL, next };
  }
}

async function showLaid(
  record: ConversationRecord & { readonly upload: Upload },
  routes: Routes,
): Promise<Outcome<string | undefined>> {
  const message = fileMessage(record.upload);
  const { cardId } = record.upload;
  const shown = cardId === undefined ? undefined : await routes.inPlaceOf(refOf(record, cardId), record)(message);
  return shown === undefined || shown.kind === "refused" ? await routes.toRoom(record)(message) : shown;
}
