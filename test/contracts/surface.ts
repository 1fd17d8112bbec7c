import { openSlack } from "../../demo/slack/pretended-slack.ts";
import { liveIn as liveInSlack, readable as readSlack } from "../../demo/slack/reading.ts";
import { openTeams } from "../../demo/teams/pretended-teams.ts";
import type { Door, DoorRequest } from "../../src/surfaces/door.ts";
import { makeDoor } from "../../src/surfaces/slack/door/app.ts";
import { makeSlack } from "../../src/surfaces/slack/index.ts";
import type { Arrival, Surface } from "../../src/surfaces/surface.ts";
import { makeTeamsDoor } from "../../src/surfaces/teams/door/app.ts";
import { makeGate } from "../../src/surfaces/teams/gate/gate.ts";
import { makeKeys } from "../../src/surfaces/teams/gate/keys.ts";
import { makeTeams } from "../../src/surfaces/teams/index.ts";
import { makeSdk } from "../../src/surfaces/teams/sdk.ts";
import { liveIn as liveInTeams, readable as readTeams } from "../support/adaptive.ts";
import { type PretendedReception, pretendReception } from "../support/chat/pretended-reception.ts";
import { DIGEST, MENTION } from "../surfaces/slack/arrivals.ts";
import { json, SECRET } from "../surfaces/slack/door/requests.ts";
import { AKI, asked, digestIn, recordIn, settingsFor } from "../surfaces/teams/arrivals.ts";

/** What the other side does with the next messages. */
export type Mood = "impatient" | "ambiguous" | "closed";

/** How something comes in. */
export type Signing = "good" | "old" | "forged" | "unsigned";

/** A surface with everything behind it that it talks to, on loopback. */
export interface Stage {
  readonly surface: Surface;
  /** A question in a room where everybody reads. */
  readonly question: Arrival;
  readonly digest: Arrival;
  readonly reception: PretendedReception;
  readonly door: Door;
  /** The same message as the platform sends it: signed now, signed long ago, signed by somebody else, and not at all. */
  request(kind: Signing): Promise<DoorRequest>;
  /** What everybody reads in that room of the bot's, oldest first. */
  seen(): readonly string[];
  /** Whatever mentions, links or calls in it. */
  live(): readonly string[];
  /** Somebody deletes all that stands there. */
  clear(): void;
  /** How often it was asked to post something new. */
  posts(): number;
  /** From now on every new message is met like this. */
  feels(mood: Mood): void;
  close(): Promise<void>;
}

const TIMES = 3;

async function openSlackStage(): Promise<Stage> {
  const slack = await openSlack();
  const { now } = slack.workspace;
  const reception = pretendReception();
  const said = { type: "app_mention", user: "U0AKI", text: "<@U0BOT> 10.0.1.5 to 10.0.2.9 port 443", ts: `${now()}.1` };
  const event = { ...said, channel: "C0NET", event_ts: said.ts };
  const message = {
    ...{ type: "event_callback", api_app_id: "A0FLOW", team_id: "T0FLOW", event_id: "Ev1", event_time: now(), event },
    authorizations: [{ enterprise_id: null, team_id: "T0FLOW", user_id: "U0BOT", is_bot: true }],
  };
  const good = json(message);
  const { "x-slack-signature": _, ...headers } = good.headers;
  const requests = {
    ...{ good, unsigned: { ...good, headers } },
    old: json(message, { at: now() - 301 }),
    forged: json(message, { secret: "0".repeat(32) }),
  };
  return {
    surface: makeSlack({ token: async () => slack.token, apiUrl: slack.apiUrl, now }),
    question: MENTION,
    digest: DIGEST,
    reception,
    door: makeDoor({
      ...{ reception, now, tryAgain: "Again" },
      signingSecrets: async () => [SECRET],
      botToken: async () => slack.token,
    }),
    request: async (kind) => requests[kind],
    seen: () => slack.messages("C0NET").map(({ blocks, text }) => readSlack(blocks) || text),
    live: () => slack.messages("C0NET").flatMap(liveInSlack),
    clear: () => void slack.workspace.messages.splice(0),
    posts: () => slack.calls.filter(({ method }) => method === "chat.postMessage").length,
    feels: (mood) => {
      const fault = {
        impatient: { kind: "rate-limited", seconds: 7 },
        ambiguous: { kind: "reset", when: "after" },
        closed: { kind: "refused", code: "is_archived" },
      } as const;
      slack.fail("chat.postMessage", ...Array.from({ length: TIMES }, () => fault[mood]));
    },
    close: slack.close,
  };
}

async function openTeamsStage(): Promise<Stage> {
  const [teams, stranger] = [await openTeams(), await openTeams()];
  const { appId, tenant, origin, metadataUrl, now } = teams;
  const settings = settingsFor(teams);
  const room = "19:network@thread.tacv2";
  const reception = pretendReception();
  const message = teams.say({ person: AKI, room }, "10.0.1.5 to 10.0.2.9 port 443");
  const requests = {
    good: () => teams.deliver(message),
    old: () => teams.deliver(message, { exp: now() - 301 }),
    forged: () => stranger.deliver(message, { serviceurl: teams.serviceUrl }),
    unsigned: async () => ({ ...(await teams.deliver(message)), headers: {} }),
  };
  const keys = makeKeys({ metadataUrl, fetch, now });
  const mine = () => teams.messages(room).filter(({ from }) => from === teams.bot.id);
  const contents = () => mine().map(({ activity }) => Object(Object(activity["attachments"])[0]).content);
  return {
    surface: makeTeams(settings),
    question: asked(recordIn(teams, { room, threadId: "1700" })),
    digest: digestIn(room),
    reception,
    door: makeTeamsDoor({
      gate: makeGate({ appId, tenants: [tenant], serviceHosts: [origin], keys, now }),
      ...{ sdk: makeSdk(settings), reception, now, tryAgain: "Again" },
    }),
    request: (kind) => requests[kind](),
    seen: () => contents().map(readTeams),
    live: () => contents().flatMap(liveInTeams),
    clear: () => void teams.world.messages.splice(0),
    posts: () => teams.calls.filter(({ operation }) => operation === "send").length,
    feels: (mood) => {
      const fault = {
        impatient: { kind: "status", status: 429, retryAfter: "7" },
        ambiguous: { kind: "reset", when: "after" },
        closed: { kind: "status", status: 403, code: "BotNotInConversationRoster" },
      } as const;
      teams.fail("send", ...Array.from({ length: TIMES }, () => fault[mood]));
    },
    close: async () => {
      await Promise.all([teams.close(), stranger.close()]);
    },
  };
}

/** Every surface, under the name of its folder. */
export const STAGES: Readonly<Record<string, () => Promise<Stage>>> = { slack: openSlackStage, teams: openTeamsStage };
