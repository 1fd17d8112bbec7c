import type { ServerResponse } from "node:http";
import { type Faults, makeFaults, spoil, worksFirst } from "./faults.ts";
import { type Answer, CHAT, type Method } from "./methods/chat.ts";
import { fileMethods, takeBytes } from "./methods/files.ts";
import { HISTORY } from "./methods/history.ts";
import { PEOPLE } from "./methods/people.ts";
import { VIEWS } from "./methods/views.ts";
import { type Args, Refusal } from "./refusal.ts";
import { makeResponseUrls, type ResponseSubject } from "./response-urls.ts";
import { checkScope } from "./scopes.ts";
import { type Incoming, openServer, readArgs, readUpload } from "./server.ts";
import { type Message, makeWorkspace, type View, type Workspace, write } from "./workspace.ts";

/** One call that came in, in the order of arrival. */
export interface Call {
  /** A method of the Web API, `response_url` or `upload`. */
  readonly method: string;
  readonly args: Args;
  readonly token?: string;
}

/** Slack as its clients see it, on loopback: the Web API, the addresses for replies, and what people see of it. */
export interface PretendedSlack extends Pick<Faults, "fail" | "failAt"> {
  /** What to give as `slackApiUrl`: with `/api/` at its end. */
  readonly apiUrl: string;
  readonly token: string;
  readonly workspace: Workspace;
  readonly calls: readonly Call[];
  /** What everybody in a channel sees, oldest first; replies in threads included. */
  messages(channel: string): readonly Message[];
  /** What only one person sees in a channel, oldest first. */
  ephemerals(channel: string, user?: string): readonly Message[];
  home(user: string): View | undefined;
  /** An address for replies, good for 5 posts in 30 minutes. */
  responseUrl(subject: ResponseSubject): string;
  /** Shows what a command was acknowledged with, as a reply to that address would be shown; it can be replaced by one. */
  acknowledge(responseUrl: string, body: Args): void;
  /** Somebody writes a message. */
  say(message: Pick<Message, "channel" | "user" | "text" | "threadTs">): Message;
  /** A trigger for a view, good for 3 seconds. */
  trigger(): string;
  /** Lets time pass. */
  pass(seconds: number): void;
  /** From now on only this token is taken. */
  useToken(token: string): void;
  close(): Promise<void>;
}

/** How Slack is pretended. */
export interface SlackPlan {
  /** Any that is free, unless told. */
  readonly port?: number;
  /** Epoch seconds; stands still at one moment, but for `pass`, where nothing is given. */
  readonly now?: () => number;
  /** How many of the last calls are remembered; all unless told. */
  readonly remembered?: number;
  /** Told after every call, when its work is done. */
  readonly called?: () => void;
}

export async function openSlack(plan: SlackPlan = {}): Promise<PretendedSlack> {
  const { port = 0, now = () => 1_768_572_000, remembered = Number.POSITIVE_INFINITY, called } = plan;
  let passed = 0;
  let taken = 0;
  const workspace = makeWorkspace(() => now() + passed);
  const desk: Desk = {
    workspace,
    faults: makeFaults(),
    calls: [],
    index: () => {
      taken += 1;
      return taken - 1;
    },
    urls: makeResponseUrls(workspace),
    methods: { ...CHAT, ...HISTORY, ...PEOPLE, ...VIEWS, ...fileMethods((id) => `${server.origin}/upload/${id}`) },
  };
  const server = await openServer(port, async (request, response) => {
    await take(request, response, desk);
    if (desk.calls.length > remembered) desk.calls.shift();
    called?.();
  });
  const { faults, calls, urls } = desk;
  return {
    apiUrl: `${server.origin}/api/`,
    token: workspace.token,
    workspace,
    calls,
    fail: faults.fail,
    failAt: faults.failAt,
    messages: (channel) => workspace.messages.filter((each) => each.channel === channel && each.to === undefined),
    ephemerals: (channel, user) => hiddenIn(workspace, channel, user),
    home: (user) => workspace.homes.get(user),
    responseUrl: (subject) => `${server.origin}/respond/${urls.open(subject)}`,
    acknowledge: (responseUrl, body) => urls.acknowledge(responseUrl.slice(responseUrl.lastIndexOf("/") + 1), body),
    say: (message) => write(workspace, { ...message, blocks: [] }),
    trigger: () => makeTrigger(workspace),
    pass: (seconds) => {
      passed += seconds;
    },
    useToken: (token) => {
      workspace.token = token;
    },
    close: server.close,
  };
}

function hiddenIn({ messages }: Workspace, channel: string, user: string | undefined): readonly Message[] {
  const hidden = messages.filter((each) => each.channel === channel && each.to !== undefined);
  return user === undefined ? hidden : hidden.filter(({ to }) => to === user);
}

/** Lives for 3 s. */
function makeTrigger(workspace: Workspace): string {
  const id = `${workspace.next()}.trigger`;
  forgetTriggers(workspace);
  workspace.triggers.set(id, workspace.now() + 3);
  return id;
}

/** Those that have been dead for a minute: until then Slack says that they are. */
function forgetTriggers({ triggers, now }: Workspace): void {
  for (const [id, until] of triggers) if (until + 60 < now()) triggers.delete(id);
}

interface Desk {
  readonly workspace: Workspace;
  readonly faults: Faults;
  readonly calls: Call[];
  /** The number of the next call, from 0. */
  index(): number;
  readonly urls: ReturnType<typeof makeResponseUrls>;
  readonly methods: Readonly<Record<string, Method>>;
}

interface Sent {
  readonly status: number;
  readonly body: string;
}

async function take(request: Incoming, response: ServerResponse, desk: Desk): Promise<void> {
  const { kind = "", name = "" } = /^\/(?<kind>api|respond|upload)\/(?<name>[\w.]+)$/.exec(request.path)?.groups ?? {};
  const method = NAMES[kind] ?? name;
  const { token } = request;
  const args = kind === "upload" ? {} : readArgs(request);
  const fault = desk.faults.take(method, desk.index());
  desk.calls.push({ method, args, ...(token !== undefined && { token }) });
  if (fault !== undefined && !worksFirst(fault)) {
    spoil(response, fault);
    return;
  }
  const sent = kind === "upload" ? await upload(request, name, desk) : work({ kind, name, args, token }, desk);
  if (fault === undefined) response.writeHead(sent.status, HEADERS).end(sent.body);
  else spoil(response, fault);
}

const NAMES: Readonly<Record<string, string>> = { respond: "response_url", upload: "upload" };
const HEADERS = { "content-type": "application/json; charset=utf-8" };

async function upload(request: Incoming, id: string, { workspace }: Desk): Promise<Sent> {
  const status = takeBytes(workspace, id, await readUpload(request));
  return { status, body: status === 200 ? "OK" : "refused" };
}

interface Asked {
  readonly kind: string;
  readonly name: string;
  readonly args: Args;
  readonly token: string | undefined;
}

function work({ kind, name, args, token }: Asked, desk: Desk): Sent {
  try {
    if (kind === "api")
      return { status: 200, body: JSON.stringify({ ok: true, ...call(name, args, { desk, token }) }) };
    desk.urls.take(name, args);
    return { status: 200, body: "ok" };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return kind === "api" ? refused(refusal) : { status: /_url$/.test(refusal.code) ? 404 : 400, body: refusal.code };
  }
}

function call(name: string, args: Args, { desk, token }: { desk: Desk; token: string | undefined }): Answer {
  const method = desk.methods[name];
  if (method === undefined) throw new Refusal("unknown_method");
  if (token === undefined) throw new Refusal("not_authed");
  if (token !== desk.workspace.token) throw new Refusal("invalid_auth");
  checkScope(name, args, desk.workspace);
  return method(args, desk.workspace);
}

function refused({ code, details }: Refusal): Sent {
  return { status: 200, body: JSON.stringify({ ok: false, error: code, response_metadata: { messages: details } }) };
}
