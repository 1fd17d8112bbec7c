import type { User, Workspace } from "../slack/workspace.ts";
import type { Body } from "./postman.ts";

/** Who does something, in which workspace. */
export interface Doer {
  readonly workspace: Workspace;
  readonly user: User;
}

const APP = { token: "deprecated", api_app_id: "A0FLOW" };
const DOMAIN = "example";

/** An event as Slack wraps it. */
export function eventOf({ workspace }: Doer, event: Body): Body {
  const { team, bot } = workspace;
  return {
    ...APP,
    team_id: team,
    context_team_id: team,
    context_enterprise_id: null,
    event: { team, ...event },
    type: "event_callback",
    event_id: `Ev${workspace.next()}`,
    event_time: Math.floor(workspace.now()),
    authorizations: [{ enterprise_id: null, team_id: team, user_id: bot, is_bot: true, is_enterprise_install: false }],
    is_ext_shared_channel: false,
  };
}

/** What a command brings along beside its text and its addresses. */
export function commandOf({ workspace, user }: Doer, channel: string): Readonly<Record<string, string>> {
  return {
    ...APP,
    team_id: workspace.team,
    team_domain: DOMAIN,
    channel_id: channel,
    channel_name: workspace.channels.get(channel)?.name || "directmessage",
    user_id: user.id,
    user_name: user.name.toLowerCase(),
    is_enterprise_install: "false",
  };
}

/** What every interaction brings along. */
export function interactionOf({ workspace, user }: Doer, type: string): Body {
  const name = user.name.toLowerCase();
  return {
    type,
    ...APP,
    team: { id: workspace.team, domain: DOMAIN },
    user: { id: user.id, username: name, name, team_id: workspace.team },
    is_enterprise_install: false,
    enterprise: null,
  };
}

/** A channel as interactions name it. */
export function channelOf({ workspace }: Doer, id: string): Body {
  return { id, name: workspace.channels.get(id)?.name || "directmessage" };
}
