import { randomUUID } from "node:crypto";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { makeGate } from "../../../../src/surfaces/teams/gate/gate.ts";
import { makeKeys } from "../../../../src/surfaces/teams/gate/keys.ts";
import { openKeyServer } from "./key-server.ts";
import { APP, claims, encode, genuine, NOW, request, TENANT } from "./tokens.ts";

const SIGNATURE = "A".repeat(1024);

/** Of each the Bot Framework SDK keeps four issuers for good, without having verified a word. */
function stranger(iss: (tenant: string) => string) {
  const tenant = randomUUID();
  const said = claims({ iss: iss(tenant), tid: tenant, appid: APP });
  return request(`Bearer ${encode({ alg: "RS256", kid: "k1" })}.${encode(said)}.${SIGNATURE}`);
}

/** It looks genuine as far as anybody can tell without the key. */
function pretender() {
  return request(`Bearer ${encode({ alg: "RS256", kid: randomUUID() })}.${encode(claims())}.${SIGNATURE}`);
}

test.each([
  ["of other tenants", () => stranger((tenant) => `https://sts.windows.net/${tenant}/`), 2],
  ["of other tenants by the usual issuer", () => stranger(() => "https://api.botframework.com"), 2],
  ["with made-up keys", pretender, 4],
])("a flood of 2,000 requests %s leaves nothing behind, and next to nobody asks for keys", async (_, make, asked) => {
  const server = await openKeyServer();
  const keys = makeKeys({ metadataUrl: server.metadataUrl, fetch, now: () => NOW });
  const gate = makeGate({ appId: APP, tenants: [TENANT], keys, now: () => NOW });
  const flood = async () => {
    for (let count = 0; count < 2000; count += 1)
      expect(await gate.admit(make())).toMatchObject({ ok: false, status: 403 });
  };
  await gate.admit(genuine());
  await flood();

  const before = heapAfterCollection();
  await flood();
  const grown = heapAfterCollection() - before;

  // Bytes: of 4 MB that were sent, nothing stays but what the engine itself may have had to do meanwhile.
  expect(grown).toBeLessThan(300_000);
  expect(server.asked).toHaveLength(asked);
});

function heapAfterCollection(): number {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") collect();
  return process.memoryUsage().heapUsed;
}
