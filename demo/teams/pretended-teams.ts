import { openServer } from "../slack/server.ts";
import { activityOf, type Doing, messageOf } from "./activities.ts";
import type { Json } from "./connector.ts";
import { type Faults, makeFaults } from "./faults.ts";
import { type ChannelKeys, makeChannelKeys } from "./keys.ts";
import { type Login, makeLogin, type Registration } from "./login.ts";
import { type Back, ISSUER, type Operation, type TeamsCall, take } from "./take.ts";
import { HOME, makeWorld, type TeamsMessage, type TeamsWorld } from "./world.ts";

/** What somebody does: by ids of the world. */
export interface Whereabouts {
  readonly person: string;
  readonly room: string;
  readonly thread?: string;
}

/** Teams as its bots see it, on loopback: the connector, the login, the key server, and what people see of it. */
export interface PretendedTeams extends Registration, Pick<Faults<Operation>, "fail"> {
  /** What activities come with; its origin has to be allowed as a host. */
  readonly serviceUrl: string;
  readonly origin: string;
  readonly loginUrl: string;
  readonly metadataUrl: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly world: TeamsWorld;
  readonly calls: readonly TeamsCall[];
  readonly keys: Pick<ChannelKeys, "rotate" | "dropOld">;
  readonly login: Pick<Login, "revoke" | "usePassword">;
  /** Epoch seconds. */
  now(): number;
  /** Lets time pass. */
  pass(seconds: number): void;
  /** What stands in a room, oldest first. */
  messages(room: string): readonly TeamsMessage[];
  /** Somebody writes a message, which stands in the room then; names the bot where the room needs it. */
  say(where: Whereabouts, text: string): Json;
  /** Somebody writes a message that does not name the bot, which hears nothing of it in a room of several. */
  write(where: Whereabouts, text: string): void;
  /** Anything else that somebody does: `differing` says what. */
  does(where: Whereabouts, differing: Json): Json;
  /** As Teams sends it: signed for this bot. `claims` take the place of the usual ones. */
  deliver(activity: Json, claims?: Json): Promise<Delivered>;
  /** An address that takes the bytes of a file, as an accepted file consent brings it. */
  uploadInfo(name: string): UploadInfo;
  close(): Promise<void>;
}

/** A request to the bot. */
export interface Delivered {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** What an accepted file consent brings. */
export type UploadInfo = Readonly<Record<"uploadUrl" | "contentUrl" | "name" | "uniqueId" | "fileType", string>>;

/** How Teams is pretended. */
export interface TeamsPlan {
  /** Any that is free, unless told. */
  readonly port?: number;
  /** Epoch seconds; stands still at one moment, but for `pass`, where nothing is given. */
  readonly now?: () => number;
  /** How many of the last calls are remembered; all unless told. */
  readonly remembered?: number;
  /** Told after every call, when its work is done. */
  readonly called?: () => void;
}

const APP: Registration = {
  appId: "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee",
  tenant: HOME,
  password: "pretended-password",
};

export async function openTeams({
  port = 0,
  now: clock = () => 1_768_572_000,
  remembered = Number.POSITIVE_INFINITY,
  called,
}: TeamsPlan = {}): Promise<PretendedTeams> {
  let passed = 0;
  const now = () => clock() + passed;
  const world = makeWorld(now);
  const [keys, login, faults] = [makeChannelKeys(), makeLogin(APP), makeFaults<Operation>()];
  const calls: TeamsCall[] = [];
  const back: Back = { world, keys, login, faults, calls, origin: () => server.origin };
  const server = await openServer(port, async (request, response) => {
    await take(request, response, back);
    if (calls.length > remembered) calls.shift();
    called?.();
  });
  const { origin } = server;
  const stage: Stage = { world, now, origin, serviceUrl: `${origin}/teams/`, bot: BOT, keys };
  return {
    ...APP,
    ...stage,
    ...{ calls, login, fail: faults.fail },
    loginUrl: `${origin}/login`,
    metadataUrl: `${origin}/v1/.well-known/openidconfiguration`,
    pass: (seconds) => {
      passed += seconds;
    },
    messages: (room) => world.messages.filter((each) => each.room === room),
    say(where, text) {
      const needsName = world.rooms.get(where.room)?.kind !== "personal";
      return say({ doing: doing(where, stage), text, mention: needsName ? "mention" : "none" }, world);
    },
    write: (where, text) => void say({ doing: doing(where, stage), text, mention: "none" }, world),
    does: (where, differing) => ({ ...activityOf(doing(where, stage)), ...differing }),
    deliver: (activity, claims = {}) => deliver(activity, claims, stage),
    uploadInfo: (name) => uploadInfo(name, stage),
    close: server.close,
  };
}

const BOT = { id: `28:${APP.appId}`, name: "Flow Witness" };

type Stage = Pick<PretendedTeams, "world" | "now" | "origin" | "serviceUrl" | "bot"> & { readonly keys: ChannelKeys };

function doing({ person, room, thread }: Whereabouts, { world, now, serviceUrl, bot }: Stage): Doing {
  return {
    ...{ serviceUrl, bot, id: world.next(), at: now() },
    person: needed(world.people, person),
    room: needed(world.rooms, room),
    ...(thread !== undefined && { thread }),
  };
}

function needed<Thing>(things: ReadonlyMap<string, Thing>, id: string): Thing {
  const found = things.get(id);
  if (found === undefined) throw new Error(`the pretended Teams knows no ${id}`);
  return found;
}

interface Saying {
  readonly doing: Doing;
  readonly text: string;
  readonly mention: "mention" | "none";
}

/** What begins a thread of a channel names the conversation by itself. */
function say({ doing, text, mention }: Saying, world: TeamsWorld): Json {
  const { room, id, person, thread = room.kind === "channel" ? id : undefined } = doing;
  const place = thread === undefined ? {} : { thread };
  const activity = messageOf({ ...doing, ...place }, text, mention);
  world.messages.push({ id, room: room.id, from: person.botsId, activity, edits: 0, ...place });
  return activity;
}

/** Made out to this bot for an hour. */
async function deliver(activity: Json, differing: Json, { now, serviceUrl, keys }: Stage): Promise<Delivered> {
  const usual = { iss: ISSUER, aud: APP.appId, nbf: now() - 60, exp: now() + 3600, serviceurl: serviceUrl };
  const token = await keys.sign({ ...usual, ...differing });
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json; charset=utf-8" };
  return { headers, body: new TextEncoder().encode(JSON.stringify(activity)) };
}

function uploadInfo(name: string, { origin, world }: Stage): UploadInfo {
  const uniqueId = world.next();
  const [uploadUrl, contentUrl] = [`${origin}/upload/${uniqueId}`, `${origin}/files/${uniqueId}`];
  return { name, uniqueId, uploadUrl, contentUrl, fileType: name.slice(name.lastIndexOf(".") + 1) };
}
