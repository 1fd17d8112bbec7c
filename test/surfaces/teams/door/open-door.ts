import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { openTeams, type PretendedTeams } from "../../../../demo/teams/pretended-teams.ts";
import { WHO } from "../../../../demo/teams/world.ts";
import type { DoorEntry } from "../../../../src/surfaces/door.ts";
import { makeTeamsDoor } from "../../../../src/surfaces/teams/door/app.ts";
import type { TeamsDoorSettings } from "../../../../src/surfaces/teams/door/settings.ts";
import { makeGate } from "../../../../src/surfaces/teams/gate/gate.ts";
import { makeKeys } from "../../../../src/surfaces/teams/gate/keys.ts";
import { makeSdk } from "../../../../src/surfaces/teams/sdk.ts";
import { type PretendedReception, pretendReception } from "../../../support/chat/pretended-reception.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What Teams was answered. */
export interface Answered {
  readonly status: number;
  /** The JSON; `undefined` where there is not a byte. */
  readonly body?: unknown;
}

/** A door over real HTTP, with the pretended Teams before it and a pretended reception behind it. */
export interface OpenDoor {
  readonly teams: PretendedTeams;
  readonly reception: PretendedReception;
  readonly url: string;
  /** What the door wrote down. */
  readonly entries: readonly DoorEntry[];
  /** Sends an activity as Teams would; `claims` differ from what it would sign. */
  send(activity: Fields, claims?: Fields): Promise<Answered>;
  post(request: { readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array }): Promise<Answered>;
  close(): Promise<void>;
}

export const AKI = { person: WHO["aki"] ?? "", room: "a:aki" };
export const BEA = { person: WHO["bea"] ?? "", room: "19:network@thread.tacv2" };
export const NIGHT = { person: WHO["bea"] ?? "", room: "19:night@thread.v2" };

export async function openDoor(settings: Partial<TeamsDoorSettings> = {}): Promise<OpenDoor> {
  const teams = await openTeams();
  const { appId, tenant, password, metadataUrl, loginUrl, origin, now } = teams;
  const reception = pretendReception();
  const entries: DoorEntry[] = [];
  const serviceHosts = [origin];
  const door = makeTeamsDoor({
    gate: makeGate({ appId, tenants: [tenant], serviceHosts, keys: makeKeys({ metadataUrl, fetch, now }), now }),
    sdk: makeSdk({ appId, tenant, password: async () => password, loginUrl, serviceHosts, fetch, now }),
    reception,
    tryAgain: "Please try again in a minute.",
    now,
    journal: (entry) => entries.push(entry),
    ...settings,
  });
  const server = createServer(async (request, response) => {
    const { status, headers, body } = await door.handle({ headers: request.headers, body: await buffer(request) });
    response.writeHead(status, headers).end(body);
  });
  const url = await listening(server);
  const post: OpenDoor["post"] = async ({ headers, body }) => {
    const response = await fetch(url, { method: "POST", headers, body: Buffer.from(body) });
    const text = await response.text();
    return { status: response.status, ...(text !== "" && { body: JSON.parse(text) }) };
  };
  return {
    teams,
    reception,
    entries,
    url,
    post,
    send: async (activity, claims) => await post(await teams.deliver(activity, claims)),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await teams.close();
    },
  };
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((done) => {
    server.listen(0, "127.0.0.1", done);
  });
  const address: AddressInfo | string | null = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
}
