import type { TeamsPerson, TeamsRoom } from "./world.ts";

/** Who does something where, and what is special about it. */
export interface Doing {
  readonly person: TeamsPerson;
  readonly room: TeamsRoom;
  /** The thread of a channel, where it is in one. */
  readonly thread?: string;
  readonly id: string;
  /** Epoch seconds. */
  readonly at: number;
  readonly serviceUrl: string;
  readonly bot: { readonly id: string; readonly name: string };
}

/** What every activity of Teams has (learn.microsoft.com, "Bot Framework Activity schema"). */
export function activityOf({
  person,
  room,
  thread,
  id,
  at,
  serviceUrl,
  bot,
}: Doing): Readonly<Record<string, unknown>> {
  const { kind, team } = room;
  const moment = new Date(at * 1000).toISOString();
  const address = thread === undefined ? room.id : `${room.id};messageid=${thread}`;
  return {
    id,
    timestamp: moment,
    localTimestamp: moment,
    localTimezone: person.zone,
    serviceUrl,
    channelId: "msteams",
    from: { id: person.botsId, name: person.name, aadObjectId: person.id },
    conversation: {
      conversationType: kind,
      tenantId: person.tenant,
      id: address,
      ...(kind !== "personal" && { isGroup: true }),
    },
    recipient: bot,
    entities: [clientOf(person)],
    channelData: {
      tenant: { id: person.tenant },
      ...(team !== undefined && {
        teamsChannelId: room.id,
        teamsTeamId: team,
        channel: { id: room.id },
        team: { id: team },
      }),
    },
    locale: person.locale,
  };
}

function clientOf({ locale, zone }: TeamsPerson): object {
  return { type: "clientInfo", locale, country: locale.slice(-2), platform: "Web", timezone: zone };
}

/** A message; `mention`: begins by naming the bot, as it has to outside of a conversation of two. */
export function messageOf(doing: Doing, text: string, mention: "mention" | "none"): Readonly<Record<string, unknown>> {
  const said = { ...activityOf(doing), type: "message", textFormat: "plain" };
  if (mention === "none") return { ...said, text };
  const named = `<at>${doing.bot.name}</at>`;
  const entity = { type: "mention", mentioned: doing.bot, text: named };
  return { ...said, text: `${named}&nbsp;${text}`, entities: [entity, clientOf(doing.person)] };
}
