import type { Card } from "../../../src/cards/card.ts";
import { renderText } from "../../../src/cards/plain-text.ts";
import type {
  Arrival,
  Attachment,
  Delivery,
  FileLink,
  Greeting,
  Person,
  PersonFacts,
  RoomFacts,
  Sought,
  Surface,
} from "../../../src/surfaces/surface.ts";
import type { Calls } from "./faults.ts";

/** A message as it stands in the chat now. */
export interface Shown {
  readonly ref: string;
  /** The arrival that it replies to. */
  readonly key: string;
  readonly working: boolean;
  readonly hushed: boolean;
  readonly to: "asker" | "everybody";
  readonly card: Card;
}

/** A file as it stands in the chat. */
export interface Attached extends Attachment {
  /** The message that it stands beneath, where one was named. */
  readonly beneath?: string;
  /** From which it could be fetched. */
  readonly place?: FileLink;
}

/** A chat that remembers what it shows, and can be told what it knows of people and rooms. */
export interface FakeSurface extends Surface {
  readonly messages: readonly Shown[];
  readonly files: readonly Attached[];
  readonly homes: ReadonlyMap<string, Card>;
  readonly greetings: readonly Greeting[];
  facts: PersonFacts;
  room: RoomFacts;
  /** What looking for a message gives, or throws; where absent, what really stands there. */
  sought?: Sought | Error;
}

/** Where a command was given, its reply takes the place of what stands there; elsewhere messages have references. */
export function makeFakeSurface(calls: Calls): FakeSurface {
  const messages: Shown[] = [];
  const files: Attached[] = [];
  const homes = new Map<string, Card>();
  const greetings: Greeting[] = [];

  function put(arrival: Arrival, shown: Pick<Shown, "card" | "working" | "to">, ref?: string): Delivery {
    const place = arrival.returns ?? ref ?? `ts-${messages.length}`;
    const message = { ...shown, ref: place, key: arrival.key, hushed: arrival.hushed };
    const known = messages.findIndex((each) => each.ref === place);
    if (known < 0) messages.push(message);
    else messages[known] = message;
    return arrival.returns === undefined ? { kind: "sent", ref: place } : { kind: "sent" };
  }

  const surface: FakeSurface = {
    name: "fake",
    limits: { elements: 50, rows: 100, lines: 50, characters: 3000, actions: 25 },
    messages,
    files,
    homes,
    greetings,
    facts: { outsider: false },
    room: { shared: false },
    who: () => calls.call("who", "look", async () => surface.facts),
    where: () => calls.call("where", "look", async () => surface.room),
    hold: (arrival, card) =>
      calls.call(
        "hold",
        "send",
        async (): Promise<Delivery> =>
          arrival.returns === undefined ? put(arrival, { card, working: true, to: "asker" }) : { kind: "sent" },
      ),
    seek: ({ key }) =>
      calls.call("seek", "look", async (): Promise<Sought> => {
        if (surface.sought instanceof Error) throw surface.sought;
        const there = messages.find((message) => message.key === key);
        return surface.sought ?? (there === undefined ? { kind: "none" } : { kind: "found", ref: there.ref });
      }),
    busy: () => calls.call("busy", "look", async () => undefined),
    reply: (arrival, card, ref) => {
      const name = ref === undefined && arrival.returns === undefined ? "reply alone" : "reply";
      return calls.call(name, "send", async () => put(arrival, { card, working: false, to: "asker" }, ref));
    },
    share: (arrival, card) =>
      calls.call("share", "send", async () => {
        const { returns: _, ...rest } = arrival;
        return put({ ...rest, hushed: false }, { card, working: false, to: "everybody" });
      }),
    attach: (_arrival, file, { ref, link } = {}) =>
      calls.call("attach", "send", async (): Promise<Delivery> => {
        const place = await link?.();
        files.push({ ...file, ...(ref !== undefined && { beneath: ref }), ...(place && { place }) });
        return { kind: "sent" };
      }),
    greet: (_arrival, greeting) =>
      calls.call("greet", "look", async () => {
        greetings.push(greeting);
      }),
    home: (person: Person, card) =>
      calls.call("home", "send", async (): Promise<Delivery> => {
        homes.set(person.user, card);
        return { kind: "sent" };
      }),
  };
  return surface;
}

/** A card as a person reads it. */
export function wordsOf(card: Card): string {
  return renderText(card, { width: 200, colour: "none" });
}
