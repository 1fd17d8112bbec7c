import { needText, Refusal, readList, readText } from "../refusal.ts";
import { directWith, type User } from "../workspace.ts";
import type { Answer, Method } from "./chat.ts";

export const PEOPLE: Readonly<Record<string, Method>> = {
  "auth.test": (_args, workspace) => ({
    team: "Flow",
    team_id: workspace.team,
    user: "flow-witness",
    user_id: workspace.bot,
    bot_id: "B0BOT",
    url: "https://flow.slack.com/",
  }),

  "users.info": (args, workspace) => {
    const user = workspace.users.get(needText(args, "user"));
    if (user === undefined) throw new Refusal("user_not_found");
    return { user: profileOf(user, readText(args, "include_locale") === "true") };
  },

  "conversations.info": (args, workspace) => {
    const channel = workspace.channels.get(needText(args, "channel"));
    const member = channel?.members.includes(workspace.bot) ?? false;
    if (channel === undefined || (channel.private && !member)) throw new Refusal("channel_not_found");
    const { id, name, archived = false, extShared = false, orgShared = false } = channel;
    if (channel.with !== undefined)
      return { channel: { id, is_im: true, user: channel.with, is_org_shared: orgShared } };
    return {
      channel: {
        id,
        name,
        is_channel: true,
        is_im: false,
        is_archived: archived,
        is_member: member,
        is_private: channel.private ?? false,
        is_shared: extShared || orgShared,
        is_ext_shared: extShared,
        is_org_shared: orgShared,
        is_pending_ext_shared: false,
      },
    };
  },

  "conversations.open": (args, workspace) => {
    const channel = directWith(workspace, needText(args, "users"));
    if (channel === undefined) throw new Refusal("user_not_found");
    return { channel: { id: channel.id } };
  },

  "assistant.threads.setStatus": (args, workspace) => {
    const key = `${needText(args, "channel_id")}/${needText(args, "thread_ts")}`;
    const status = readText(args, "status") ?? "";
    workspace.assistance.set(key, { ...workspace.assistance.get(key), status, until: workspace.now() + STATUS });
    return {};
  },

  "assistant.threads.setSuggestedPrompts": (args, workspace) => {
    const channel = needText(args, "channel_id");
    const thread = readText(args, "thread_ts");
    const prompts = readList(args, "prompts").map((prompt) => ({
      title: needText(Object(prompt), "title"),
      message: needText(Object(prompt), "message"),
    }));
    if (prompts.length > 4) throw new Refusal("invalid_arguments", ["[ERROR] at most 4 prompts"]);
    const title = readText(args, "title") ?? "";
    workspace.assistance.set(thread === undefined ? channel : `${channel}/${thread}`, { title, prompts });
    return {};
  },
};

/** Seconds for which a status is shown (docs.slack.dev, "assistant.threads.setStatus"). */
const STATUS = 120;

function profileOf(user: User, withLocale: boolean): Answer {
  const { id, team, name, locale, tz, company, guest, stranger = false, deleted = false, bot = false } = user;
  return {
    id,
    team_id: team,
    name,
    deleted,
    tz,
    is_bot: bot,
    is_restricted: guest !== undefined,
    is_ultra_restricted: guest === "single-channel",
    is_stranger: stranger,
    ...(withLocale && { locale }),
    ...(company !== undefined && { enterprise_user: { teams: company } }),
  };
}
