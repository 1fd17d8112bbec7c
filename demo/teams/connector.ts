import type { TeamsPerson, TeamsRoom, TeamsWorld } from "./world.ts";

/** What the connector says: a status, and JSON beside it. */
export interface Said {
  readonly status: number;
  readonly body?: object;
}

/** JSON that came in. */
export type Json = Readonly<Record<string, unknown>>;

/** What a call is about. */
export interface ConnectorCall {
  /** As it stands in the path, with its thread. */
  readonly conversation: string;
  /** The last part of the path: an activity or a member. */
  readonly id: string;
  readonly query: URLSearchParams;
  readonly body: Json;
}

/** One operation of the connector (learn.microsoft.com, "Bot Connector REST API"). */
export type ConnectorAct = (call: ConnectorCall, world: TeamsWorld) => Said;

/** What the bot can do in conversations, by the name that faults go by. */
export const CONNECTOR = {
  send: ({ conversation, body }, world) =>
    inRoom(conversation, world, (room, thread) => send({ room, thread, body }, world)),
  update: ({ conversation, id, body }, world) =>
    inRoom(conversation, world, () => refusalOf(body) ?? update(id, body, world)),
  member: ({ conversation, id }, world) =>
    inRoom(conversation, world, ({ members }) => {
      const found = members
        .flatMap((each) => world.people.get(each) ?? [])
        .find((each) => each.id === id || each.botsId === id);
      return found === undefined
        ? refused(404, "MemberNotFoundInConversation")
        : { status: 200, body: profileOf(found) };
    }),
  members: ({ conversation, query }, world) => inRoom(conversation, world, (room) => page(room, query, world)),
  create: ({ body }, world) => create(body, world),
} satisfies Readonly<Record<string, ConnectorAct>>;

function inRoom(address: string, world: TeamsWorld, act: (room: TeamsRoom, thread?: string) => Said): Said {
  const [id = "", thread] = address.split(";messageid=");
  const room = world.rooms.get(id);
  if (room === undefined) return refused(404, "ConversationNotFound");
  if (room.closed !== undefined) return refused(403, room.closed);
  return act(room, thread);
}

interface Sending {
  readonly room: TeamsRoom;
  readonly thread: string | undefined;
  readonly body: Json;
}

function send({ room, thread, body }: Sending, world: TeamsWorld): Said {
  if (body["type"] === "typing") {
    world.typing.push(room.id);
    return { status: 201, body: { id: world.next() } };
  }
  const refusal =
    refusalOf(body) ?? (isConsent(body) && room.kind !== "personal" ? refused(400, "BadSyntax") : undefined);
  if (refusal !== undefined) return refusal;
  const id = world.next();
  const from = idIn(body["from"]);
  world.messages.push({ id, room: room.id, from, activity: body, edits: 0, ...(thread !== undefined && { thread }) });
  // What has both becomes two messages, and nobody is told how either is called.
  return { status: 201, body: hasBoth(body) ? {} : { id } };
}

function update(id: string, body: Json, { messages }: TeamsWorld): Said {
  const at = messages.findIndex((message) => message.id === id);
  const found = messages[at];
  if (found === undefined) return refused(404, "ActivityNotFoundInConversation");
  messages[at] = { ...found, activity: body, edits: found.edits + 1 };
  return { status: 200, body: { id } };
}

/** Bytes of a message, which is counted as UTF-16. */
const LARGEST = 100 * 1024;

function refusalOf(body: Json): Said | undefined {
  if (JSON.stringify(body).length * 2 > LARGEST) return refused(413, "MessageSizeTooBig");
  const isEmpty = body["text"] === undefined && attachmentsOf(body).length === 0;
  return isEmpty ? refused(400, "BadSyntax") : undefined;
}

function attachmentsOf({ attachments }: Json): readonly unknown[] {
  return Array.isArray(attachments) ? attachments : [];
}

function hasBoth(body: Json): boolean {
  return body["text"] !== undefined && attachmentsOf(body).length > 0;
}

function isConsent(body: Json): boolean {
  return attachmentsOf(body).some((each) => `${Object(each)["contentType"]}`.endsWith("file.consent"));
}

function idIn(account: unknown): string {
  return `${Object(account)["id"]}`;
}

/** A member as the connector tells it. */
function profileOf({ id, botsId, name, tenant, role }: TeamsPerson): object {
  const mail = `${name.split(" ")[0]?.toLowerCase()}@flow.example`;
  const userPrincipalName = role === "guest" ? `${mail.replace("@", "_")}#EXT#@flow.onmicrosoft.com` : mail;
  return { id: botsId, aadObjectId: id, name, email: mail, userPrincipalName, tenantId: tenant, userRole: role };
}

function page({ members }: TeamsRoom, query: URLSearchParams, { people }: TeamsWorld): Said {
  const size = Number(query.get("pageSize") ?? 200);
  const from = Number(query.get("continuationToken") ?? 0);
  const shown = members.slice(from, from + size).flatMap((id) => people.get(id) ?? []);
  const more = from + size < members.length ? { continuationToken: `${from + size}` } : {};
  return { status: 200, body: { members: shown.map(profileOf), ...more } };
}

/** The conversation of two; the same one however often it is begun. */
function create({ members }: Json, { people, rooms }: TeamsWorld): Said {
  const wanted = idIn(Array.isArray(members) ? members[0] : undefined);
  const found = [...people.values()].find(({ id, botsId }) => id === wanted || botsId === wanted);
  if (found === undefined) return refused(400, "BadArgument");
  if (!found.installed) return refused(403, "BotNotInConversationRoster");
  const standing = [...rooms.values()].find(({ kind, members: [who] }) => kind === "personal" && who === found.id);
  const room = standing ?? { id: `a:${found.id}`, name: "Flow Witness", kind: "personal", members: [found.id] };
  rooms.set(room.id, room);
  return { status: 201, body: { id: room.id } };
}

/** The connector says no. */
export function refused(status: number, code: string): Said {
  return { status, body: { error: { code, message: "pretended" } } };
}
