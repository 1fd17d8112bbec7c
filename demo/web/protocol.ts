/**
 * What the page and its server say to each other. Types only: the page's bundle takes nothing from here.
 *
 * `GET /` is `demo/page/index.html`; `GET /page.js` and `GET /page.css` are bundled from `demo/page/main.tsx` and the styles
 * that it imports; `GET /changes` sends a `Snapshot` as JSON in each server-sent event, at most ten a second; `POST /deeds`
 * takes a `Deed` and answers with a `Reply`; `GET /files/ID` is a download.
 */

/** A language that the visitor's profile can have. */
export type Locale = "en-US" | "ja-JP";

/** A block of Block Kit, as it was sent; a `block_id` is added where there was none, as Slack adds one. */
export interface Block {
  readonly type: string;
  readonly block_id: string;
  readonly [key: string]: unknown;
}

/** Everything that the visitor sees at one moment. */
export interface Snapshot {
  readonly me: {
    readonly user: string;
    readonly name: string;
    readonly locale: Locale;
    /** IANA. */
    readonly zone: string;
  };
  /** The bot as people mention it. */
  readonly bot: { readonly user: string; readonly name: string };
  readonly rooms: readonly Room[];
  /** Of all rooms, in each the oldest first; replies in threads have `thread`. */
  readonly messages: readonly Message[];
  /** The page of the bot, once it has been opened. */
  readonly home?: { readonly blocks: readonly Block[] };
  /** The form that is open at Slack. */
  readonly view?: View;
  /** The dialog that is open in Teams. */
  readonly dialog?: Dialog;
  /** Where the bot says that it is at work. */
  readonly status: readonly { readonly room: string; readonly thread?: string; readonly text: string }[];
  /** What the bot offers to send in a direct conversation. */
  readonly prompts: readonly Prompt[];
  /** Of messages. */
  readonly shortcuts: readonly { readonly surface: Surface; readonly callback: string; readonly name: string }[];
  readonly commands: readonly Command[];
  /** In Teams: what opens a dialog from where messages are written. */
  readonly extensions: readonly { readonly callback: string; readonly name: string; readonly description: string }[];
  /** None over the visitor's own logs. */
  readonly tour: readonly Stop[];
  /** Something that the page shows above everything: over whose logs the bot answers, and what time it is there. */
  readonly notice?: { readonly [tag in "en" | "ja"]: string };
}

/** Where people talk with the bot. */
export type Surface = "slack" | "teams";

/** What can be typed, and what it does; `hint`: what stands behind it. */
export interface Command {
  readonly surface: Surface;
  readonly command: string;
  readonly hint: string;
  readonly description: string;
}

/** A message that the bot offers to send. */
export interface Prompt {
  readonly room: string;
  readonly title: string;
  readonly message: string;
}

/** A place to talk; a `group` is a chat of several. The direct conversation with the bot and its page (`app`) are two rooms here, two tabs in Slack. */
export interface Room {
  readonly id: string;
  readonly name: string;
  readonly kind: "channel" | "group" | "direct" | "app";
  readonly surface: Surface;
}

export interface Message {
  readonly room: string;
  readonly ts: string;
  /** Time stamp of the message that the thread hangs on; that message itself has none. */
  readonly thread?: string;
  readonly user: string;
  readonly name: string;
  readonly isBot: boolean;
  /** As Slack keeps it: `&`, `<` and `>` as entities, a mention as `<@U…>`; what people wrote has no other mark-up. */
  readonly text: string;
  /** The text is shown as it stands: so it is in Teams. */
  readonly isPlain?: true;
  /** In Teams: the Adaptive Card in the place of the text, as it was sent. */
  readonly card?: Card;
  /** In Teams: the bot asks whether it may hand out a file. */
  readonly consent?: { readonly name: string; readonly size: number; readonly title: string };
  /** None in what people wrote. */
  readonly blocks: readonly Block[];
  readonly edited: boolean;
  /** Only the visitor sees it. */
  readonly ephemeral: boolean;
  readonly files: readonly {
    readonly id: string;
    readonly name: string;
    readonly size: number;
    readonly title: string;
  }[];
  /** Epoch seconds. */
  readonly at: number;
}

/** An open form. `id` changes with another form, `hash` with every drawing of the same one. */
export interface View {
  readonly id: string;
  readonly hash: string;
  readonly callback: string;
  readonly title: string;
  /** Absent where there is nothing to send. */
  readonly submit?: string;
  readonly close: string;
  readonly blocks: readonly Block[];
  /** By block id. */
  readonly errors: Readonly<Record<string, string>>;
}

/** An Adaptive Card: whoever draws it checks it. */
export type Card = Readonly<Record<string, unknown>>;

/** An open dialog of Teams: a card to fill in, or a text that says what becomes of it. `id` changes with another dialog. */
export interface Dialog {
  readonly id: string;
  readonly title: string;
  readonly card?: Card;
  readonly text?: string;
}

/** A prepared question. */
export interface Stop {
  readonly id: string;
  readonly title: { readonly en: string; readonly ja: string };
  readonly question: { readonly en: string; readonly ja: string };
}

/** What is filled in, by block id: the text, or the value of the option; what is empty is left out. */
export type Values = Readonly<Record<string, string>>;

/** Something that the visitor does. */
export type Deed =
  /** `text` as it was typed; `@flow-witness` in it mentions the bot. In a channel nothing else reaches the bot, in threads too. */
  | { readonly kind: "send"; readonly room: string; readonly thread?: string; readonly text: string }
  /** `text`: what stands behind `/flow`. */
  | { readonly kind: "command"; readonly room: string; readonly text: string }
  /** A button, or an option of a menu: `value` is that of either, empty where it has none. `ts` is absent on the page of the bot. */
  | {
      readonly kind: "press";
      readonly room: string;
      readonly ts?: string;
      readonly block: string;
      readonly action: string;
      readonly value: string;
    }
  | { readonly kind: "submit"; readonly view: string; readonly values: Values }
  | { readonly kind: "close-view" }
  /** Another option in an input of the form that says `dispatch_action`. */
  | {
      readonly kind: "view-choice";
      readonly view: string;
      readonly block: string;
      readonly action: string;
      readonly value: string;
      readonly values: Values;
    }
  | { readonly kind: "shortcut"; readonly callback: string; readonly room: string; readonly ts: string }
  | { readonly kind: "extension"; readonly callback: string; readonly room: string; readonly thread?: string }
  | { readonly kind: "open"; readonly tab: "home" | "messages"; readonly room?: string }
  /** A button in a card of Teams: what it brings back, with what is filled in beside it. */
  | { readonly kind: "card"; readonly room: string; readonly ts: string; readonly data: Card }
  | { readonly kind: "submit-dialog"; readonly data: Card }
  | { readonly kind: "close-dialog" }
  | { readonly kind: "consent"; readonly room: string; readonly ts: string; readonly says: "accept" | "decline" }
  | { readonly kind: "profile"; readonly locale: Locale };

/** What becomes of a deed at once. */
export interface Reply {
  /** What is wrong with the form, by block id; the snapshot has it too. */
  readonly errors?: Readonly<Record<string, string>>;
  /** What Slack itself would say: that the bot did not answer in time. */
  readonly problem?: { readonly [tag in "en" | "ja"]: string };
}
