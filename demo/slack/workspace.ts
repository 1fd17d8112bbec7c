/** Somebody of the workspace, or a guest, or a stranger from another one. */
export interface User {
  readonly id: string;
  readonly team: string;
  readonly name: string;
  readonly locale: string;
  readonly tz: string;
  /** The workspaces of their company, where it has several. */
  readonly company?: readonly string[];
  readonly guest?: "single-channel" | "multi-channel";
  readonly stranger?: boolean;
  readonly deleted?: boolean;
  readonly bot?: boolean;
}

/** A channel, or a direct conversation with the bot (`with`). */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
  readonly with?: string;
  readonly private?: boolean;
  readonly archived?: boolean;
  /** With other organisations. */
  readonly extShared?: boolean;
  /** With other workspaces of the same enterprise. */
  readonly orgShared?: boolean;
}

/** A message as it stands now. */
export interface Message {
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly threadTs?: string;
  /** Only this person sees it. */
  readonly to?: string;
  readonly files?: readonly string[];
  /** What people do not see. */
  readonly metadata?: Metadata | undefined;
  /** How often it was changed. */
  readonly edits: number;
}

/** What apps attach to a message for each other. */
export interface Metadata {
  readonly event_type: string;
  readonly event_payload: Readonly<Record<string, unknown>>;
}

export interface Block {
  readonly type: string;
  readonly [key: string]: unknown;
}

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly length: number;
  readonly bytes?: Uint8Array;
  readonly title?: string;
  readonly channel?: string;
}

/** A modal or a home page as it stands now. */
export interface View {
  readonly id: string;
  readonly hash: string;
  readonly user?: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** What a thread shows while the bot works, and what it offers to send. */
export interface Assistance {
  readonly status?: string;
  /** Until when it is shown, in epoch seconds, if no message takes it away before. */
  readonly until?: number;
  readonly title?: string;
  readonly prompts?: readonly { readonly title: string; readonly message: string }[];
}

/** Everything that a workspace holds; tests may change it as people would. */
export interface Workspace {
  readonly team: string;
  readonly bot: string;
  /** Whether `data_visualization` blocks have reached it. */
  charts: boolean;
  /** The only one that is taken. */
  token: string;
  /** What that token may do. */
  readonly scopes: Set<string>;
  /** Epoch seconds. */
  readonly now: () => number;
  readonly users: Map<string, User>;
  readonly channels: Map<string, Channel>;
  /** In the order in which they were written. */
  readonly messages: Message[];
  readonly files: Map<string, StoredFile>;
  readonly homes: Map<string, View>;
  readonly views: Map<string, View>;
  /** By trigger id: until when it can be used (epoch seconds). */
  readonly triggers: Map<string, number>;
  /** By channel, or channel and thread. */
  readonly assistance: Map<string, Assistance>;
  /** A number that no other thing has. */
  next(): number;
}

/** A workspace with two colleagues, the bot, a guest, a stranger, two channels and one direct conversation. */
export function makeWorkspace(now: () => number): Workspace {
  let count = 0;
  return {
    team: "T0FLOW",
    bot: "U0BOT",
    charts: true,
    token: "xoxb-pretended",
    scopes: new Set(SCOPES),
    now,
    users: byId(USERS),
    channels: byId(CHANNELS),
    messages: [],
    files: new Map(),
    homes: new Map(),
    views: new Map(),
    triggers: new Map(),
    assistance: new Map(),
    next: () => {
      count += 1;
      return count;
    },
  };
}

/** Those of the manifest, src/surfaces/slack/manifest.yml: without the optional ones. */
const SCOPES: readonly string[] = [
  "app_mentions:read",
  "commands",
  "chat:write",
  "files:write",
  "im:history",
  "users:read",
  "channels:read",
  "groups:read",
  "im:read",
  "mpim:read",
  "im:write",
  "assistant:write",
];

const USERS: readonly User[] = [
  { id: "U0BOT", team: "T0FLOW", name: "flow-witness", locale: "en-US", tz: "Etc/UTC", bot: true },
  { id: "U0AKI", team: "T0FLOW", name: "Aki", locale: "ja-JP", tz: "Asia/Tokyo" },
  { id: "U0BEA", team: "T0FLOW", name: "Bea", locale: "en-US", tz: "Europe/Berlin" },
  { id: "U0GUEST", team: "T0FLOW", name: "Gus", locale: "en-GB", tz: "Europe/London", guest: "multi-channel" },
  { id: "U0OTHER", team: "T0OTHER", name: "Olu", locale: "en-US", tz: "America/New_York", stranger: true },
];

const CHANNELS: readonly Channel[] = [
  { id: "C0NET", name: "team-net", members: ["U0BOT", "U0AKI", "U0BEA", "U0GUEST"] },
  { id: "C0AWAY", name: "without-the-bot", members: ["U0AKI", "U0BEA"] },
  { id: "C0SHARED", name: "with-a-partner", members: ["U0BOT", "U0AKI", "U0OTHER"], extShared: true },
  { id: "D0AKI", name: "", members: ["U0BOT", "U0AKI"], with: "U0AKI" },
];

function byId<T extends { readonly id: string }>(things: readonly T[]): Map<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

/** The moment, as Slack stamps what is done: epoch seconds, and a number that no other has. */
export function makeStamp({ now, next }: Workspace): string {
  return `${Math.floor(now())}.${String(next()).padStart(6, "0")}`;
}

/** Writes a message into a channel, whoever it is by; gives it as it stands. */
export function write(workspace: Workspace, message: Omit<Message, "ts" | "edits">): Message {
  const written = { ...message, ts: makeStamp(workspace), edits: 0 };
  workspace.messages.push(written);
  return written;
}

/** Puts something else in the place of a message; what it does not mention stays. */
export function rewrite(
  workspace: Workspace,
  old: Message,
  content: Pick<Message, "text" | "blocks" | "metadata">,
): Message {
  const changed = { ...old, ...content, edits: old.edits + 1 };
  workspace.messages.splice(workspace.messages.indexOf(old), 1, changed);
  return changed;
}

/** The direct conversation with somebody, opened where there was none. */
export function directWith(workspace: Workspace, user: string): Channel | undefined {
  if (!workspace.users.has(user)) return undefined;
  const open = [...workspace.channels.values()].find((channel) => channel.with === user);
  if (open !== undefined) return open;
  const channel = { id: `D${workspace.next()}`, name: "", members: [workspace.bot, user], with: user };
  workspace.channels.set(channel.id, channel);
  return channel;
}
