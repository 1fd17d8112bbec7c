/** What the page itself says; answers are said by the bot. */
export interface Words {
  readonly tag: "en" | "ja";
  readonly title: string;
  /** Under the title: what this is. */
  readonly about: string;
  /** Of the choice between Slack and Teams. */
  readonly surface: string;
  readonly rooms: string;
  readonly homeRoom: string;
  readonly openMenu: string;
  readonly closeMenu: string;
  readonly tour: string;
  readonly tourHint: string;
  moreTour(count: number): string;
  /** Of a question of the tour, for who cannot see the tick. */
  readonly asked: string;
  readonly unread: string;
  readonly language: string;
  readonly theme: string;
  readonly themes: Readonly<Record<"system" | "light" | "dark", string>>;
  readonly welcome: Welcome;
  messageTo(room: string): string;
  readonly send: string;
  readonly hintMention: string;
  readonly addMention: string;
  readonly hintKeys: string;
  /** The same where there are no commands. */
  readonly hintEnter: string;
  /** The same where commands are words. */
  hintCommands(commands: readonly string[]): string;
  readonly messages: string;
  readonly thread: string;
  readonly closeThread: string;
  readonly reply: string;
  replies(count: number): string;
  readonly onlyYou: string;
  readonly app: string;
  readonly edited: string;
  download(file: string, size: string): string;
  readonly consent: Consent;
  readonly close: string;
  readonly optional: string;
  readonly choose: string;
  readonly table: string;
  readonly figures: string;
  readonly code: { readonly expand: string; readonly collapse: string };
  readonly cannotShow: string;
  readonly nothingYet: string;
  readonly offline: string;
}

/** What somebody sees who comes for the first time. */
export interface Welcome {
  readonly heading: string;
  readonly what: string;
  readonly trust: string;
  readonly first: string;
  /** In the place of prepared questions: how to ask about logs of one's own. */
  readonly own: string;
}

/** What Teams says where the bot wants to hand out a file. */
export interface Consent {
  readonly ask: string;
  readonly accept: string;
  readonly decline: string;
}
