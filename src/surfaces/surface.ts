import type { Action, Card } from "../cards/card.ts";
import type { Limits } from "../cards/fit.ts";
import type { Filled, Form } from "../cards/form.ts";

/** Somebody, in the ids of the surface; names change, ids do not. */
export interface Person {
  /** Slack: workspace (`T…`); Teams: tenant. */
  readonly tenant: string;
  /** Slack: `U…` or `W…`; Teams: the object id in Entra. */
  readonly user: string;
}

/** Where something was written. */
export interface Room {
  readonly channel: string;
  readonly kind: "direct" | "channel";
  /** The thread that replies belong to; the message itself where it stands alone. Absent where there is none. */
  readonly thread?: string;
}

/** How somebody asked: what is shown while we look, and who sees the answer, depend on it. */
export type Way = "command" | "mention" | "direct" | "form" | "shortcut" | "button" | "schedule";

/** Something that was verified and has to be dealt with: the only thing that a surface's door hands on. */
export type Arrival = Asked | Pressed | Visited | Scheduled;

interface Arriving {
  /** The name of the surface. */
  readonly surface: string;
  /** The same for every delivery of one thing, however often and by whichever event it comes. */
  readonly key: string;
  /** The same for whatever says the same, where a surface delivers one thing anew under another key. */
  readonly echo?: string;
  /** Epoch seconds at which it was written; else at which it came in. */
  readonly at: number;
  readonly person: Person;
  readonly room: Room;
  readonly way: Way;
  /** Only the person sees what is replied. */
  readonly hushed: boolean;
  /** What the surface needs to reply, which nobody else reads; can be a secret for a while (`response_url`). */
  readonly returns?: string;
  /** Other tenants can read the room, or the person belongs to another one, as far as what came in tells. */
  readonly outside?: boolean;
}

/** A question in words. */
export interface Asked extends Arriving {
  readonly kind: "asked";
  readonly text: string;
  /** The language that a form was filled in with. */
  readonly language?: string;
}

/** A button or a choice. */
export interface Pressed extends Arriving {
  readonly kind: "pressed";
  /** What it does: the `id` of the action. */
  readonly action: string;
  /** Its opaque value: says nothing by itself, and grants nothing. */
  readonly value: string;
}

/** Somebody opened the page of the bot, or the conversation with it. */
export interface Visited extends Arriving {
  readonly kind: "visited";
  readonly tab: "home" | "messages";
}

/** A digest is due; nobody asked, so `person` is the tenant with the digest's own name, and the room has no thread. */
export interface Scheduled extends Arriving {
  readonly kind: "scheduled";
  /** By its id in the configuration. */
  readonly digest: string;
  /** The local day that it is about: `2026-10-06`. */
  readonly day: string;
}

/** What a surface knows of a person. */
export interface PersonFacts {
  /** BCP 47, as the profile says. */
  readonly language?: string;
  /** IANA. */
  readonly zone?: string;
  /** A guest, or somebody of another tenant. */
  readonly outsider: boolean;
}

/** What a surface knows of a room. */
export interface RoomFacts {
  /** Members of other tenants can read it. */
  readonly shared: boolean;
}

/** What became of something that was sent. */
export type Delivery =
  /** `ref`: the message, to be changed later; absent where messages of this way cannot be. */
  | { readonly kind: "sent"; readonly ref?: string }
  /** The other side asks for patience, in seconds; `returns`: what the arrival has to come with then, for part is done already. */
  | { readonly kind: "later"; readonly seconds: number; readonly returns?: string }
  /** Nothing can be sent there any more, ever; `reason` is the other side's word for it. */
  | { readonly kind: "gone"; readonly reason: string };

/** Whether a message stands in a room that nobody here has heard of. */
export type Sought =
  | { readonly kind: "found"; readonly ref: string }
  | { readonly kind: "none" }
  /** The bot may not look. */
  | { readonly kind: "unknown" };

/** A file beside an answer. */
export interface Attachment {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
  /** What it holds, in one sentence. */
  readonly title: string;
}

/** What goes with a file. */
export interface Enclosed {
  /** The message beneath which it belongs. */
  readonly ref?: string;
  /** Makes a place from which it can be fetched, for surfaces that take no file where it is wanted; `undefined`: there is none. */
  readonly link?: () => Promise<FileLink | undefined>;
}

/** A place from which a file can be fetched by whoever knows the address, for a while. */
export interface FileLink {
  readonly address: string;
  /** What is pressed. */
  readonly label: string;
  /** For whom and how long. */
  readonly text: string;
}

/** The first words of a conversation. */
export interface Greeting {
  /** What the bot does and how it is asked, for surfaces that say so nowhere else. */
  readonly card: Card;
  /** Above the offers. */
  readonly title: string;
  /** Messages that can be sent with one touch, where the bot need not be named. */
  readonly offers: readonly Action[];
}

/**
 * Where people talk: the contract of the family, for the answering side. Each call is one exchange with the other side,
 * which takes at most 5 s; nothing is tried again and nobody sleeps: `later` and what is thrown go back to the queue. What
 * is thrown may have happened or not.
 */
export interface Surface {
  readonly name: string;
  readonly limits: Limits;
  /** `returns`: what came with the arrival, for surfaces that know people only where they were met. */
  who(person: Person, returns?: string): Promise<PersonFacts>;
  where(room: Room, returns?: string): Promise<RoomFacts>;
  /** Says that it is being looked for, where the way of asking allows a message that is changed into the answer later. */
  hold(arrival: Arrival, card: Card): Promise<Delivery>;
  /** Looks for what `hold` or `reply` may have posted for something scheduled without our hearing of it. */
  seek(arrival: Scheduled): Promise<Sought>;
  /** Shows that work goes on for as long as it does, where the surface can; what fails here does not matter. */
  busy(arrival: Arrival, words: string): Promise<void>;
  /** Puts a card in the place of the message `ref`; as a message of its own where there is none or it is gone. */
  reply(arrival: Arrival, card: Card, ref?: string): Promise<Delivery>;
  /** Puts a card before everybody in the room, which only the person has seen until then. */
  share(arrival: Arrival, card: Card): Promise<Delivery>;
  /** Puts a file where replies go, or a link to it. */
  attach(arrival: Arrival, file: Attachment, enclosed?: Enclosed): Promise<Delivery>;
  /** Greets where a conversation begins, at most once; what fails here does not matter. */
  greet(arrival: Arrival, greeting: Greeting): Promise<void>;
  /** The page of the bot that a person sees, where the surface has one. */
  home(person: Person, card: Card): Promise<Delivery>;
}

/** Where a door hands on what it has verified; one for all surfaces. */
export interface Reception {
  /** Claims it once, whatever is delivered again, and puts it on the queue; never throws. */
  receive(arrival: Arrival): Promise<Received>;
  /** What stands in the place of an answer until it is there. */
  working(person: Person): Promise<Card>;
  /** The same where the answer comes to the person's own conversation with the bot, wherever they asked. */
  workingElsewhere(reader: Reader): Promise<Card>;
  /** The form in the person's language; `start`: what is filled in already. */
  form(reader: Reader, start?: Filled): Promise<Form>;
  /** What is filled in when somebody wants to change the question that a button belongs to; nothing where it is not known. */
  begun(value: string): Promise<Filled>;
  /** Reads a form that was filled in, exactly as the message would be read that says the same. */
  check(filled: Filled): Promise<Checked>;
}

/** Somebody who is spoken to at once. */
export interface Reader extends Person {
  /** BCP 47, where what came in tells the language of the profile. */
  readonly locale?: string;
}

/** What became of an arrival. */
export type Received =
  | { readonly kind: "taken" }
  /**
   * The person is told why not; nothing else is done. `again`: that has been said before, so it is said only where the same
   * delivery gets the same reply, and not as one more message.
   */
  | { readonly kind: "refused"; readonly card: Card; readonly again?: true }
  /** Nothing is remembered of it: let it be delivered again. */
  | { readonly kind: "ill" };

/** A form as a message, or what is wrong with it, by field id. */
export type Checked =
  | { readonly ok: true; readonly text: string; readonly language?: string }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };
