import { type User, type Workspace, write } from "../slack/workspace.ts";
import type { Locale } from "./protocol.ts";

/** The channel that the page shows. */
export const CHANNEL = "C0HELP";
/** The channel that the digest comes to. */
export const DAILY = "C0DAILY";
/** The page of the bot: a tab on the page, and no channel of Slack's. */
export const HOME = "home";

/** The channels, in the order of the page. */
export const CHANNELS: readonly string[] = [CHANNEL, DAILY];

/** Whoever plays the visitor, and the channel in which the two talk to the bot directly. */
export interface Part {
  readonly user: User;
  readonly direct: string;
}

/** A part for each language: bots remember whose profile says what, and a profile that changes is seen late. */
export type Cast = Readonly<Record<Locale, Part>>;

/** Fills a workspace with a small company: two parts to play, somebody who asks for help, the bot, and a channel. */
export function populate({ users, channels, bot, team }: Workspace, zone: string): Cast {
  for (const id of users.keys()) if (id !== bot) users.delete(id);
  channels.clear();
  const meet = (person: Pick<User, "id" | "name" | "locale">): Part => {
    const user = { ...person, team, tz: zone };
    const direct = `D${person.id.slice(1)}`;
    users.set(user.id, user);
    channels.set(direct, { id: direct, name: "", members: [bot, user.id], with: user.id });
    return { user, direct };
  };
  const cast = {
    "ja-JP": meet({ id: "U0AKI", name: "Aki", locale: "ja-JP" }),
    "en-US": meet({ id: "U0BEA", name: "Bea", locale: "en-US" }),
  };
  meet({ id: ASKING, name: "Chris", locale: "en-US" });
  const members = [...users.keys()];
  channels.set(CHANNEL, { id: CHANNEL, name: "network-help", members });
  channels.set(DAILY, { id: DAILY, name: "network-daily", members });
  return cast;
}

const ASKING = "U0CHRIS";

/** Somebody asks the channel for help, and does not think of the bot: `text` as it is typed. */
export function askForHelp(workspace: Workspace, text: string): void {
  write(workspace, { channel: CHANNEL, user: ASKING, text, blocks: [] });
}
