import { type Activity, CloudAdapter, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import { textAt } from "../look.ts";
import type { TeamsActivity } from "./gate/activity.ts";
import type { Admitted } from "./gate/gate.ts";
import { isServiceUrl } from "./gate/service-url.ts";
import { type Declined, type Outcome, outcomeOf, TeamsFailure } from "./outcome.ts";
import { addressOf, type ConversationRecord } from "./record.ts";
import { makeWire, type Wire, type WireSettings } from "./wire.ts";

/** Bot Framework, as much of it as is used here: the only file that knows it. */
export interface TeamsSdk {
  /**
   * Has something dealt with that the gate has let in, in a turn of the SDK, which takes the gate's word for who sent it.
   * Gives what an invoke is answered with; 501 where nobody answers it. What `handle` throws is thrown.
   */
  turn(admitted: Admitted, handle: (activity: TeamsActivity) => Promise<InvokeReply | undefined>): Promise<InvokeReply>;
  /** Gives the id of the message; none where Teams does not tell it. */
  send(record: ConversationRecord, activity: Outgoing): Promise<Outcome<string | undefined>>;
  update(record: ConversationRecord, id: string, activity: Outgoing): Promise<Outcome<string>>;
  /** `userId`: of the bot or of the tenant. */
  member(record: ConversationRecord, userId: string): Promise<Outcome<Member>>;
  /** At most 500 at a time; `from`: the `next` of the ones before. */
  members(record: ConversationRecord, from?: string): Promise<Outcome<Members>>;
  /** The conversation of two with somebody of the same tenant, which the record stands for. */
  create(record: ConversationRecord, userId: string): Promise<Outcome<ConversationRecord>>;
}

/** What an invoke is answered with in HTTP. */
export interface InvokeReply {
  readonly status: number;
  readonly body?: unknown;
}

/** Something to be shown in a conversation. */
export interface Outgoing {
  readonly type: "message" | "typing";
  readonly text?: string;
  readonly textFormat?: "plain";
  /** What notifications show of a message that has no text. */
  readonly summary?: string;
  readonly attachments?: readonly {
    readonly contentType: string;
    readonly content: object;
    readonly contentUrl?: string;
    readonly name?: string;
  }[];
  readonly suggestedActions?: {
    readonly to: readonly string[];
    readonly actions: readonly { readonly type: "imBack"; readonly title: string; readonly value: string }[];
  };
}

/** Somebody in a conversation, as far as the connector tells. */
export interface Member {
  readonly tenantId?: string;
  /** `user`, `guest`, `anonymous`. */
  readonly userRole?: string;
  /** The name to sign in with: of guests it holds `#EXT#`. */
  readonly userPrincipalName?: string;
}

/** Some of those in a conversation. */
export interface Members {
  readonly members: readonly Member[];
  /** Absent where these are the last ones. */
  readonly next?: string;
}

/** Makes the SDK; throws where the bot has no app id, without which it believes everybody. */
export function makeSdk(settings: WireSettings): TeamsSdk {
  if (settings.appId.trim() === "") throw new Error("without the app id of the bot the SDK believes everybody");
  const adapter = new Adapter(settings.appId, makeWire(settings));

  /** One exchange: the address is looked at before anything is made of it, and again on the wire. */
  async function exchange<Value>(
    { serviceUrl }: ConversationRecord,
    ask: (conversations: Conversations) => Promise<Value>,
  ): Promise<Outcome<Value>> {
    if (!isServiceUrl(serviceUrl, settings.serviceHosts)) return { kind: "refused", code: "foreign_service_url" };
    const { conversations } = await adapter.connectTo(serviceUrl);
    return await settle(() => ask(conversations));
  }

  return {
    turn: (admitted, handle) => turn(admitted, handle, adapter),
    send: (record, activity) =>
      exchange(record, async (conversations) => {
        const sent = await conversations.sendToConversation(addressOf(record), outgoing(record, activity));
        return textAt(sent, "id");
      }),
    update: (record, id, activity) =>
      exchange(record, async (conversations) => {
        await conversations.updateActivity(addressOf(record), id, outgoing(record, activity));
        return id;
      }),
    member: (record, userId) =>
      exchange(record, async (conversations) =>
        readMember(await conversations.getConversationMember(record.conversationId, userId)),
      ),
    members: (record, from) => exchange(record, (conversations) => readPage(record, from, conversations)),
    create: (record, userId) => exchange(record, (conversations) => create(record, userId, conversations)),
  };
}

type Conversations = Awaited<ReturnType<Adapter["connectTo"]>>["conversations"];

/** The SDK's adapter without anything that reaches outside by itself: keys, tokens, and a way of sending that tries again. */
class Adapter extends CloudAdapter {
  readonly #appId: string;

  constructor(appId: string, wire: Wire) {
    super(
      new ConfigurationBotFrameworkAuthentication({}, CREDENTIALS, undefined, undefined, {
        httpClient: clientOver(wire),
      }),
    );
    this.#appId = appId;
  }

  connectTo(serviceUrl: string) {
    const connectors = this.botFrameworkAuthentication.createConnectorFactory(this.createClaimsIdentity(this.#appId));
    return connectors.create(serviceUrl, AUDIENCE);
  }

  /** Begins a turn for what was verified elsewhere. */
  async take({ activity: { raw }, claims }: Admitted, deal: () => Promise<void>): Promise<void> {
    const claimsIdentity = this.createClaimsIdentity(this.#appId);
    for (const [type, value] of Object.entries(claims)) {
      if (typeof value === "string" && claimsIdentity.getClaimValue(type) === null)
        claimsIdentity.claims.push({ type, value });
    }
    const connectorFactory = this.botFrameworkAuthentication.createConnectorFactory(claimsIdentity);
    const vouched = { audience: AUDIENCE, claimsIdentity, connectorFactory };
    // Verified JSON: what of the SDK's own type is in it, its turn does not ask.
    await this.processActivityDirect(vouched, { ...raw } as Partial<Activity> as Activity, deal);
  }
}

/** Whom tokens of bots are made out to. */
const AUDIENCE = "https://api.botframework.com";

type Authentication = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>;

/** The SDK signs nothing: the wire does, where it has looked at the address. */
const CREDENTIALS: NonNullable<Authentication[1]> = {
  isValidAppId: async () => true,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({ signRequest: async (request) => request }),
};

type Client = NonNullable<NonNullable<Authentication[4]>["httpClient"]>;

/** Throws what was declined: the SDK tries again what is answered with 408, 429 and 5xx, up to three times. */
function clientOver(wire: Wire): Client {
  return {
    sendRequest: async (request) => {
      const { url, method, body } = request;
      const answer = await wire({ url, method, ...(typeof body === "string" && { body }) });
      const { status, text } = answer;
      if (status < 200 || status >= 300)
        throw new DeclinedRequest({ method, status, body: text, retryAfter: answer.retryAfter });
      const headers = request.headers.clone();
      headers.set("content-type", "application/json");
      return { request, status, headers, bodyAsText: text };
    },
  };
}

/** Goes through the SDK, and no further than `settle`. */
class DeclinedRequest extends Error {
  readonly answer: Declined;

  constructor(answer: Declined) {
    super(`status ${answer.status}`);
    this.name = "DeclinedRequest";
    this.answer = answer;
  }
}

async function settle<Value>(ask: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { kind: "done", value: await ask() };
  } catch (thrown) {
    if (thrown instanceof DeclinedRequest) return outcomeOf(thrown.answer);
    throw thrown instanceof TeamsFailure ? thrown : new TeamsFailure("unreadable answer", thrown);
  }
}

/** What goes wrong in the SDK's turn comes back with its whole trace in the message: what was thrown is kept beside it. */
async function turn(
  admitted: Admitted,
  handle: (activity: TeamsActivity) => Promise<InvokeReply | undefined>,
  adapter: Adapter,
): Promise<InvokeReply> {
  const { activity } = admitted;
  const usual = { status: activity.type === "invoke" ? 501 : 200 };
  let reply: Promise<InvokeReply | undefined> = Promise.resolve(undefined);
  await adapter.take(admitted, async () => {
    reply = handle(activity);
    await reply.catch(() => undefined);
  });
  return (await reply) ?? usual;
}

/** As the connector wants it: who says it, and where. */
function outgoing({ botId, conversationId, kind }: ConversationRecord, activity: Outgoing): Partial<Activity> {
  const { attachments, suggestedActions, ...rest } = activity;
  const conversation = { id: conversationId, conversationType: kind, isGroup: kind !== "personal", name: "" };
  return {
    ...rest,
    ...{ from: { id: botId, name: "" }, conversation },
    ...(attachments && { attachments: [...attachments] }),
    ...(suggestedActions && {
      suggestedActions: { to: [...suggestedActions.to], actions: [...suggestedActions.actions] },
    }),
  };
}

function readMember(found: unknown): Member {
  const [tenantId, userRole] = [textAt(found, "tenantId"), textAt(found, "userRole")];
  const userPrincipalName = textAt(found, "userPrincipalName");
  return {
    ...(tenantId !== undefined && { tenantId }),
    ...(userRole !== undefined && { userRole }),
    ...(userPrincipalName !== undefined && { userPrincipalName }),
  };
}

async function readPage(
  { conversationId }: ConversationRecord,
  from: string | undefined,
  conversations: Conversations,
): Promise<Members> {
  const page = { pageSize: 500, ...(from !== undefined && { continuationToken: from }) };
  // The first page has no token, whatever the SDK's type says.
  const whole = page as Required<typeof page>;
  const found = await conversations.getConversationPagedMembers(conversationId, whole);
  const next = textAt(found, "continuationToken");
  return { members: found.members.map(readMember), ...(next !== undefined && { next }) };
}

/** Asked again it is the same conversation, so it can be asked as often as one likes. */
async function create(
  record: ConversationRecord,
  userId: string,
  conversations: Conversations,
): Promise<ConversationRecord> {
  const { tenantId, botId } = record;
  const bot = { id: botId, name: "" };
  const channelData = { tenant: { id: tenantId } };
  const wanted = { isGroup: false, bot, members: [{ id: userId, name: "" }], tenantId, channelData };
  const id = textAt(await conversations.createConversation(wanted), "id");
  if (id === undefined) throw new TeamsFailure("a conversation without an id");
  const { threadId: _, upload: __, ...same } = record;
  return { ...same, conversationId: id, kind: "personal" };
}
