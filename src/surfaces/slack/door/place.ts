import { lookAt, textAt } from "../../look.ts";
import type { Room } from "../../surface.ts";

/** Where a form was opened, so that the answer goes there; kept in the form itself. */
export interface Place {
  readonly room: Room;
  /** Where Slack takes what is said there to this person. */
  readonly returns?: string;
  /** How often the form was drawn: fields of a new drawing have new names, else Slack would keep the old labels. */
  readonly drawing: number;
}

/** Characters that Slack keeps with a form. */
const LONGEST = 3_000;

/** The place as text; without the address for replies where there is no room for it. */
export function writePlace(place: Place): string {
  const text = JSON.stringify(place);
  const { returns: _, ...rest } = place;
  return text.length <= LONGEST ? text : JSON.stringify(rest);
}

/** Reads what `writePlace` wrote; `undefined` of anything else. */
export function readPlace(text: string): Place | undefined {
  const value = parse(text);
  const channel = textAt(value, "room", "channel");
  const thread = textAt(value, "room", "thread");
  const returns = textAt(value, "returns");
  const drawing = lookAt(value, "drawing");
  if (channel === undefined || typeof drawing !== "number") return undefined;
  const kind = textAt(value, "room", "kind") === "direct" ? "direct" : "channel";
  return {
    room: { channel, kind, ...(thread !== undefined && { thread }) },
    ...(returns !== undefined && { returns }),
    drawing,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
