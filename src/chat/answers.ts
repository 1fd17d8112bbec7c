import type { Action, Card, Element } from "../cards/card.ts";
import type { Filled } from "../cards/form.ts";
import type { LanguageTag } from "../languages/chat-words.ts";
import type { Person, Room } from "../surfaces/surface.ts";
import type { Asking } from "./asking.ts";
import type { Desk } from "./desk.ts";
import type { PackedFile } from "./files.ts";

/** A reply as it is kept, with everything that its buttons need. */
export interface Kept {
  readonly card: Card;
  readonly to: "asker" | "everybody";
  /** Only the asker has seen it. */
  readonly hushed: boolean;
  /** Where others are who could see it, too: it was asked there. */
  readonly room?: Room;
  readonly asker: Person;
  readonly language: LanguageTag;
  /** Absent for what answers no question. */
  readonly asking?: Asking;
  /** It asks the person for the address of the own machine. */
  readonly own?: true;
  readonly details?: Card;
  /** To be sent with it. */
  readonly file?: PackedFile;
  /** The question, for a form in which it can be changed. */
  readonly filled?: Filled;
}

/** What somebody pressed: the reply it belongs to, and what stands behind the button. */
export interface Opened {
  readonly id: string;
  readonly kept: Kept;
  readonly text: string;
}

/** Keeps a reply under the name of its job; what was kept first stays. */
export async function keep(id: string, kept: Kept, { store, now, retentionSeconds }: Desk): Promise<void> {
  const { details: _, ...short } = kept;
  const whole = JSON.stringify(kept);
  const value = Buffer.byteLength(whole) <= MOST_BYTES ? whole : JSON.stringify(short);
  await store.put({ collection: ANSWERS, id, value, version: 0, expires: now() + retentionSeconds }, now());
}

/** A statement may be long, and details leave room for nothing else then; the store takes 300 kB. */
const MOST_BYTES = 250_000;

/** A reply by the name of its job; `undefined` where it is not kept any more. */
export async function findKept(id: string, { store, now }: Pick<Desk, "store" | "now">): Promise<Kept | undefined> {
  const item = await store.get(ANSWERS, id, now());
  // We wrote it ourselves.
  return item === undefined ? undefined : (JSON.parse(item.value) as Kept);
}

/** Forgets a reply. */
export async function removeKept(id: string, { store }: Desk): Promise<void> {
  await store.remove(ANSWERS, id);
}

/** The card as it is shown, with its details: its buttons carry no text, only a name by which it is found again. */
export function seal(card: Card, id: string): Card {
  let place = 0;
  return changed(card, (action) => ({ ...action, value: `${id}.${place++}` }));
}

/** What stands behind a button of a kept reply; `undefined` where it is not kept any more, or none of its buttons. */
export async function open(action: string, value: string, desk: Desk): Promise<Opened | undefined> {
  const { id, place } = SEALED.exec(value)?.groups ?? {};
  const kept = id === undefined ? undefined : await findKept(id, desk);
  if (id === undefined || kept === undefined) return undefined;
  const { card, details } = kept;
  const pressed = actionsOf({ ...card, ...(details && { details }) })[Number(place)];
  return pressed?.id === action ? { id, kept, text: pressed.value } : undefined;
}

/** The reply that a button belongs to, for whoever only wants to read it; `undefined` where it is not kept any more. */
export async function findBehind(value: string, desk: Pick<Desk, "store" | "now">): Promise<Kept | undefined> {
  const { id } = SEALED.exec(value)?.groups ?? {};
  return id === undefined ? undefined : await findKept(id, desk);
}

const SEALED = /^(?<id>fw-[0-9a-z]{13})\.(?<place>\d{1,4})$/;

/** Every button and choice of a card and of its details, in the order in which they are shown. */
export function actionsOf(card: Card): readonly Action[] {
  const found: Action[] = [];
  changed(card, (action) => {
    found.push(action);
    return action;
  });
  return found;
}

function changed({ elements, details }: Card, change: (action: Action) => Action): Card {
  const own = elements.map((element) => withActions(element, change));
  return { elements: own, ...(details && { details: changed(details, change) }) };
}

function withActions(element: Element, change: (action: Action) => Action): Element {
  switch (element.kind) {
    case "actions":
    case "choose":
      return { ...element, actions: element.actions.map(change) };
    case "rows":
      return {
        ...element,
        rows: element.rows.map((row) => (row.ask === undefined ? row : { ...row, ask: change(row.ask) })),
      };
    default:
      return element;
  }
}

const ANSWERS = "answer";
