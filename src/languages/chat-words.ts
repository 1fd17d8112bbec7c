import type { Cast } from "../question/asking-back/cast.ts";

/** Tags of the languages; the registry has the same ones. */
export const LANGUAGE_TAGS = ["en", "ja"] as const;
export type LanguageTag = (typeof LANGUAGE_TAGS)[number];

/** What the languages call themselves. */
export const LANGUAGE_NAMES: Readonly<Record<LanguageTag, string>> = { en: "English", ja: "日本語" };

/**
 * Everything said in chat that is no part of an answer. A door loads these words alone, so nothing they are made of may
 * need a library.
 */
export interface ChatWords {
  readonly tag: LanguageTag;
  /** Stands in the place of the answer until it is there. */
  readonly working: string;
  /** The same where the answer comes to the person's own chat with the bot. */
  readonly workingElsewhere: string;
  /** Below an answer beside which `working` may stand for ever: nobody heard whether it was posted. */
  readonly leftBehind: string;
  /** Shown behind the name of the bot while it works: "is searching the flow logs…". */
  readonly busy: string;
  /** Why somebody is not answered, and where to ask instead. */
  readonly refused: Readonly<Record<Refused, string>>;
  /** Nobody could deal with it; the reference is for whoever runs the bot. */
  unfinished(reference: string): string;
  /** A search was begun and stopped at the deadline. */
  tooSlow(minutes: number, reference: string): string;
  /** Nothing can be taken in at the moment. */
  readonly tryAgain: string;
  /** What stands behind a button is not kept any more. */
  readonly tooOld: string;
  /** Above an answer that comes late, with the moment of the question in words. */
  late(moment: string): string;
  readonly buttons: Readonly<Record<ButtonName, ButtonWords>>;
  readonly facts: Readonly<Record<FactName, string>>;
  readonly form: FormWords;
  /** Above the button that opens the form. */
  readonly formOffer: string;
  readonly home: HomeWords;
  /** Where a conversation begins. */
  prompts(cast: Cast): Prompts;
  /** What choosing a row of a list does. */
  readonly askAbout: string;
  /** Below an answer that somebody shows to everybody; `by`: how the surface names the person, where it can. */
  shareNote(by?: string): string;
  /** An answer is shown to everybody, elsewhere than where the button was pressed. */
  readonly shared: string;
  /** An answer could not be shown to everybody. */
  readonly notShared: string;
  /** On the button that shows the next ones: "Records 21–40". */
  nextRecords(first: number, last: number): string;
  /** What a file with records holds: "1,000 of 5,312 records". */
  recordsFile(shown: number, total: number): string;
  /** Below the title of a file that waits to be fetched, for so many minutes, by whoever has the link. */
  fileLink(minutes: number): { readonly label: string; readonly text: string };
  /** In the place of a file, to somebody of whom nothing is known: there is none behind the link any more. */
  readonly linkEnded: string;
  /** Above what the rule that decided saw. */
  readonly rule: string;
  /** Above the statement that was run. */
  readonly statement: string;
  /** The answer is in this language from now on; without a tag: in that of the profile. */
  languageSet(tag?: LanguageTag): string;
  /** The person's address is not remembered any more. */
  readonly forgotten: string;
  /** That many questions of the person, with all that was kept of them, are erased. */
  erased(count: number): string;
}

/** Why somebody is not answered. */
export type Refused = "tenant" | "room" | "person" | "shared" | "outsider";

/** What can be done with a button; its words need nothing around them. */
export type ButtonName =
  | "records"
  | "csv"
  | "widen"
  | "again"
  | "details"
  | "statement"
  | "share"
  | "form"
  | "forget-address"
  | "erase";

/**
 * At most 75 characters each. `spoken` is for somebody who cannot see what the button stands beside; it begins with the
 * label, for somebody who says what they see (WCAG 2.5.3).
 */
export interface ButtonWords {
  readonly label: string;
  readonly spoken: string;
}

/** What is said of an answer in one or two words each. */
export type FactName = "src" | "dst" | "port" | "window" | "records" | "lastSeen" | "deliveredUntil";

/** What is said to somebody who meets the bot. */
export interface Prompts {
  /** What it does and how it is asked, in two or three sentences. */
  readonly intro: string;
  /** How it is asked where it has to be named, in one line. */
  readonly inRoom: string;
  /** Above the offers. */
  readonly title: string;
  /** At most 4: what each says, and the message that it sends. */
  readonly offers: readonly { readonly label: string; readonly text: string }[];
}

/** The fields of the form, in their order. */
export const FORM_FIELDS = ["src", "dst", "port", "window", "time", "language"] as const;
export type FormFieldId = (typeof FORM_FIELDS)[number];

/** Times that the form offers; `other`: what is written beside them. */
export const WINDOW_CHOICES = ["15m", "1h", "24h", "today", "yesterday", "other"] as const;
export type WindowChoice = (typeof WINDOW_CHOICES)[number];

/** The form. */
export interface FormWords {
  /** At most 24 characters each. */
  readonly title: string;
  readonly submit: string;
  readonly close: string;
  readonly fields: Readonly<Record<FormFieldId, FieldLabels>>;
  readonly windows: Readonly<Record<WindowChoice, string>>;
  /** How the lines of the message that says the same begin: labels that the reading knows. */
  readonly said: Readonly<Record<"src" | "dst" | "port" | "time", string>>;
  /** The offered times as that message says them. */
  readonly times: Readonly<Record<Exclude<WindowChoice, "other">, string>>;
  /** What is missing, by field. */
  readonly missing: Readonly<Record<"src" | "dst" | "port" | "time", string>>;
}

/** What stands beside a field: below it, and in it as an example. */
export interface FieldLabels {
  readonly label: string;
  readonly hint?: string;
  readonly example?: string;
}

/** The page of the bot. */
export interface HomeWords {
  readonly title: string;
  readonly intro: string;
  /** What choosing does. */
  readonly recent: string;
  readonly examples: string;
  readonly language: string;
  /** Said of the chosen language; without a tag it is that of the profile. */
  answersIn(tag?: LanguageTag): string;
  /** The choice of the profile's language. */
  readonly profile: string;
  address(address: string): string;
}
