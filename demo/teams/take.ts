import type { ServerResponse } from "node:http";
import type { Incoming } from "../slack/server.ts";
import { CONNECTOR, type ConnectorCall, type Json, refused, type Said } from "./connector.ts";
import { type Faults, spoil } from "./faults.ts";
import type { ChannelKeys } from "./keys.ts";
import type { Login } from "./login.ts";
import type { TeamsWorld } from "./world.ts";

/** What can be asked of the pretended Teams; faults go by these names. */
export type Operation = keyof typeof CONNECTOR | "token" | "metadata" | "keys" | "upload";

/** One call that came in, in the order of arrival. */
export interface TeamsCall {
  readonly operation: Operation;
  /** Of the conversation, as it stood in the path. */
  readonly conversation: string;
  readonly body: Json;
  readonly token?: string;
}

/** Who signs the tokens of the channel. */
export const ISSUER = "https://api.botframework.com";

/** What answers. */
export interface Back {
  readonly world: TeamsWorld;
  readonly keys: ChannelKeys;
  readonly login: Login;
  readonly faults: Faults<Operation>;
  readonly calls: TeamsCall[];
  origin(): string;
}

/** Answers one request, or lets it go wrong. */
export async function take(request: Incoming, response: ServerResponse, back: Back): Promise<void> {
  const route = routeOf(request);
  if (route === undefined) return void response.writeHead(404).end();
  const { operation, conversation } = route;
  const body = readBody(request);
  const { token } = request;
  const fault = back.faults.take(operation);
  back.calls.push({ operation, conversation, body, ...(token !== undefined && { token }) });
  if (fault !== undefined && !("when" in fault && fault.when === "after")) return spoil(response, fault);
  const said = await work({ ...route, query: request.query, body, request }, back);
  if (fault === undefined) answer(response, said);
  else spoil(response, fault);
}

function answer(response: ServerResponse, { status, body }: Said): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(body === undefined ? "" : JSON.stringify(body));
}

interface Route {
  readonly operation: Operation;
  readonly conversation: string;
  readonly id: string;
}

/** By method and path. */
const ROUTES: readonly (readonly [Operation, RegExp])[] = [
  ["send", /^POST \/teams\/v3\/conversations\/(?<conversation>[^/]+)\/activities$/],
  ["update", /^PUT \/teams\/v3\/conversations\/(?<conversation>[^/]+)\/activities\/(?<id>[^/]+)$/],
  ["members", /^GET \/teams\/v3\/conversations\/(?<conversation>[^/]+)\/pagedmembers$/],
  ["member", /^GET \/teams\/v3\/conversations\/(?<conversation>[^/]+)\/members\/(?<id>[^/]+)$/],
  ["create", /^POST \/teams\/v3\/conversations$/],
  ["token", /^POST \/login\/[^/]+\/oauth2\/v2\.0\/token$/],
  ["metadata", /^GET \/v1\/\.well-known\/openidconfiguration$/],
  ["keys", /^GET \/v1\/keys$/],
  ["upload", /^PUT \/upload\/(?<id>[^/]+)$/],
];

function routeOf({ method, path }: Incoming): Route | undefined {
  for (const [operation, pattern] of ROUTES) {
    const match = pattern.exec(`${method} ${path}`);
    if (match === null) continue;
    const { conversation = "", id = "" } = match.groups ?? {};
    return { operation, conversation: decodeURIComponent(conversation), id: decodeURIComponent(id) };
  }
  return undefined;
}

/** Objects in JSON; of anything else nothing. */
function readBody({ type, body }: Incoming): Json {
  if (!type.startsWith("application/json") || body.length === 0) return {};
  return Object(JSON.parse(new TextDecoder().decode(body)));
}

interface Work extends Route, ConnectorCall {
  readonly request: Incoming;
}

async function work({ operation, request, ...call }: Work, { world, keys, login, origin }: Back): Promise<Said> {
  switch (operation) {
    case "token":
      return login.grant(
        request.path.slice("/login".length),
        new URLSearchParams(new TextDecoder().decode(request.body)),
      );
    case "metadata":
      return {
        status: 200,
        body: { issuer: ISSUER, jwks_uri: `${origin()}/v1/keys`, id_token_signing_alg_values_supported: ["RS256"] },
      };
    case "keys":
      return { status: 200, body: await keys.listed() };
    case "upload":
      // With its last byte an upload session is over.
      if (world.files.has(call.id)) return refused(404, "itemNotFound");
      world.files.set(call.id, request.body);
      return { status: 201, body: {} };
    default:
      return login.isGood(request.token) ? CONNECTOR[operation](call, world) : refused(401, "Unauthorized");
  }
}
