import type { Action } from "../../cards/card.ts";
import type { Attachment } from "../surface.ts";
import type { Upload } from "./record.ts";
import type { Rendered } from "./render/index.ts";
import type { Outgoing } from "./sdk.ts";

/**
 * A card as one message. Its words go along as what notifications show: as a text beside the card they would become a message
 * of their own, and Teams would tell the id of neither.
 */
export function cardMessage({ text, card }: Rendered): Outgoing {
  const attachments = [{ contentType: "application/vnd.microsoft.card.adaptive", content: card }];
  return { type: "message", summary: text, attachments };
}

/** The words alone. */
export function textMessage(text: string): Outgoing {
  return { type: "message", text, textFormat: "plain" };
}

/** Messages that are sent with one touch; Teams shows three (learn.microsoft.com, "Suggested actions"). */
export function suggestion(title: string, offers: readonly Action[], userId: string): Outgoing {
  const actions = offers.slice(0, 3).map(({ label, value }) => ({ type: "imBack", title: label, value }) as const);
  return { ...textMessage(title), suggestedActions: { to: [userId], actions } };
}

/** Asks whether a file may be laid into the person's OneDrive; what was pressed for it comes back with a yes. */
export function consentMessage({ name, title, bytes }: Attachment, pressed: object): Outgoing {
  const content = { description: title, sizeInBytes: bytes.length, acceptContext: pressed, declineContext: {} };
  return { type: "message", attachments: [{ contentType: `${FILE}.consent`, name, content }] };
}

/** Shows a file that lies in the person's OneDrive. */
export function fileMessage({ name, contentUrl, uniqueId, fileType }: Upload): Outgoing {
  return {
    type: "message",
    attachments: [{ contentType: `${FILE}.info`, name, contentUrl, content: { uniqueId, fileType } }],
  };
}

/** What files are sent with (learn.microsoft.com, "Send and receive files from a bot"). */
const FILE = "application/vnd.microsoft.teams.card.file";
