import type { DoorRequest } from "../../../../src/surfaces/door.ts";
import { type GateSettings, makeGate } from "../../../../src/surfaces/teams/gate/gate.ts";
import { makeKeys } from "../../../../src/surfaces/teams/gate/keys.ts";
import { openKeyServer } from "./key-server.ts";
import { APP, NOW, TENANT } from "./tokens.ts";

/** A gate with a key server of its own, which have the same clock. */
export async function openGate(change: Partial<GateSettings> = {}) {
  const server = await openKeyServer();
  const clock = { now: NOW };
  const now = () => clock.now;
  const keys = makeKeys({ metadataUrl: server.metadataUrl, fetch, now });
  return { server, clock, gate: makeGate({ appId: APP, tenants: [TENANT], keys, now, ...change }) };
}

/** What becomes of one request, and how often the key server was asked on its behalf. */
export async function fate(sent: DoorRequest, change: Partial<GateSettings> = {}) {
  const { gate, server } = await openGate(change);
  return { ...(await gate.admit(sent)), asked: server.asked.length };
}
