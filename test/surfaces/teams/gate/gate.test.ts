import { describe, expect, test } from "vitest";
import { fate, openGate } from "./open-gate.ts";
import { activity, claims, FOREIGN_TENANT, FORGED, genuine, NOW, request, SERVICE_URL, TENANT } from "./tokens.ts";

const MINUTE = 60;
const OTHER = "service-url-differs";

test("lets in what Teams signed for this bot and for a tenant on the list", async () => {
  const { gate } = await openGate();

  const admitted = await gate.admit(genuine());

  expect(admitted).toEqual({
    ok: true,
    claims: claims(),
    activity: expect.objectContaining({ type: "message", id: "1795323600000", tenantId: TENANT, raw: activity() }),
  });
});

describe("an activity", () => {
  test.each([
    ["nothing", "", "malformed"],
    ["no JSON", "{", "malformed"],
    ["no object", "[]", "malformed"],
    ["without a bottom", `{"a":${"[".repeat(400_000)}`, "malformed"],
    ["of no type", activity({ type: undefined }), "malformed"],
    ["from nobody", activity({ from: undefined }), "malformed"],
    ["without a service", activity({ serviceUrl: undefined }), "malformed"],
    ["with an empty service", activity({ serviceUrl: "" }), "malformed"],
    ["of another channel", activity({ channelId: "emulator" }), "channel"],
    ["of a channel by another spelling", activity({ channelId: "MSTeams" }), "channel"],
    ["of another path of the service", activity({ serviceUrl: "https://smba.trafficmanager.net/amer/" }), OTHER],
    ["of another service", activity({ serviceUrl: "https://evil.example/" }), OTHER],
    ["of a service spelt otherwise", activity({ serviceUrl: SERVICE_URL.slice(0, -1) }), OTHER],
  ])("that is %s: 403, though the token is good", async (_, sent, reason) => {
    expect(await fate(genuine({ sent }))).toMatchObject({ ok: false, status: 403, reason });
  });

  test("that is no UTF-8: 403", async () => {
    const body = Buffer.from([...genuine().body.subarray(0, -2), 0xff, 0x22, 0x7d]);

    expect(await fate({ ...genuine(), body })).toMatchObject({ status: 403, reason: "malformed" });
  });

  test.each([
    ["of a foreign tenant", { channelData: { tenant: { id: FOREIGN_TENANT } } }],
    [
      "in a conversation of a foreign tenant",
      { conversation: { id: "19:x@thread.tacv2", conversationType: "channel", tenantId: FOREIGN_TENANT } },
    ],
  ])("%s: 403, with the tenant for the journal", async (_, change) => {
    const turned = await fate(genuine({ sent: activity(change) }));

    expect(turned).toMatchObject({ ok: false, status: 403, reason: "tenant-not-listed", tenant: FOREIGN_TENANT });
  });

  test("is of no tenant on a list without any", async () => {
    expect(await fate(genuine(), { tenants: [] })).toMatchObject({ status: 403, reason: "tenant-not-listed" });
  });

  test("too large: 413, before anything is read", async () => {
    const body = Buffer.alloc(1_000_001, " ");

    expect(await fate({ headers: {}, body })).toEqual({ ok: false, status: 413, reason: "too-large", asked: 0 });
  });

  test("of just that size is read", async () => {
    const said = JSON.stringify(activity());

    expect(await fate(genuine({ sent: said + " ".repeat(1_000_000 - said.length) }))).toMatchObject({ ok: true });
  });

  test("is not read before the token is verified", async () => {
    expect(await fate(genuine({ pair: FORGED, sent: "{" }))).toMatchObject({ reason: "forged" });
  });

  test("of another cloud is let in where its host is on the list, and then of no other", async () => {
    const serviceHosts = ["smba.infra.gcc.teams.microsoft.com"];
    const serviceUrl = "https://smba.infra.gcc.teams.microsoft.com/teams/";
    const sent = genuine({ said: claims({ serviceurl: serviceUrl }), sent: activity({ serviceUrl }) });

    expect(await fate(sent, { serviceHosts })).toMatchObject({ ok: true });
    expect(await fate(genuine(), { serviceHosts })).toMatchObject({ status: 403, reason: "service-url" });
  });
});

describe("while the key server is down", () => {
  test("503 where there are no keys yet, and again 200 when it is back", async () => {
    const { server, clock, gate } = await openGate();
    server.status = 500;

    expect(await gate.admit(genuine())).toEqual({ ok: false, status: 503, reason: "keys-unreachable" });
    server.status = 200;
    clock.now += MINUTE;
    expect(await gate.admit(genuine())).toMatchObject({ ok: true });
  });

  test("old keys serve for 5 days, then 503", async () => {
    const { server, clock, gate } = await openGate();
    const DAY = 86_400;
    const later = (seconds: number) => genuine({ said: claims({ nbf: NOW + seconds, exp: NOW + seconds + 3600 }) });
    await gate.admit(genuine());
    server.status = 500;

    clock.now = NOW + 5 * DAY - 1;
    expect(await gate.admit(later(5 * DAY - 1))).toMatchObject({ ok: true });
    clock.now = NOW + 5 * DAY + MINUTE;
    expect(await gate.admit(later(5 * DAY))).toEqual({ ok: false, status: 503, reason: "keys-unreachable" });
  });
});

describe("without an app id", () => {
  test.each(["", " "])("there is no gate: %j", async (appId) => {
    await expect(openGate({ appId })).rejects.toThrow("nobody can be believed without an app id");
  });

  test("whoever develops lets in what is answered on the same machine, and nothing else", async () => {
    const change = {
      appId: "",
      development: "unverified",
      serviceHosts: ["http://127.0.0.1:56150", "smba.trafficmanager.net"],
    } as const;
    const local = activity({ serviceUrl: "http://127.0.0.1:56150/_connector" });
    const request = (said = activity()) => ({
      headers: { host: "127.0.0.1:3978" },
      body: Buffer.from(JSON.stringify(said)),
    });

    expect(await fate(request(local), change)).toMatchObject({ ok: true, claims: {}, asked: 0 });
    expect(await fate(request(), change)).toMatchObject({ status: 403, reason: "service-url" });
    expect(await fate(request(local), { appId: "", development: "unverified" })).toMatchObject({
      ok: false,
    });
    const abroad = activity({ serviceUrl: "http://192.0.2.1:80" });
    expect(await fate(request(abroad), { ...change, serviceHosts: ["http://192.0.2.1:80"] })).toMatchObject({
      reason: "service-url",
    });
    expect(
      await fate(request(activity({ ...local, channelData: { tenant: { id: FOREIGN_TENANT } } })), change),
    ).toMatchObject({ reason: "tenant-not-listed" });
  });

  test.each([
    [{}],
    [{ host: "bot.example.com" }],
    [{ host: "localhost.example.com:3978" }],
    [{ host: "192.0.2.1:3978" }],
    [{ host: ["127.0.0.1", "bot.example.com"] }],
    [{ host: "127.0.0.1:3978", "X-Forwarded-For": "192.0.2.1" }],
    [{ host: "127.0.0.1:3978", forwarded: "for=192.0.2.1" }],
    [{ host: "localhost:3978", origin: "https://evil.example" }],
  ])("what comes from elsewhere is not believed: %j", async (headers) => {
    const change = { appId: "", development: "unverified", serviceHosts: ["http://127.0.0.1:56150"] } as const;
    const body = Buffer.from(JSON.stringify(activity({ serviceUrl: "http://127.0.0.1:56150/_connector" })));

    expect(await fate({ headers, body }, change)).toEqual({ ok: false, status: 401, reason: "no-token", asked: 0 });
    expect(await fate({ headers: { host: "[::1]:3978" }, body }, change)).toMatchObject({ ok: true });
  });

  test("with one, whoever develops is verified like everybody", async () => {
    const change = { development: "unverified", serviceHosts: ["http://127.0.0.1:56150"] } as const;
    const local = activity({ serviceUrl: "http://127.0.0.1:56150/_connector" });
    const { body } = request(undefined, local);

    expect(await fate({ headers: { host: "127.0.0.1:3978" }, body }, change)).toMatchObject({
      status: 401,
      reason: "no-token",
    });
  });
});

test("takes no fault of ours for a reason to turn somebody away", async () => {
  const keys = { find: () => Promise.reject(new TypeError("a mistake")) };
  const { gate } = await openGate({ keys });

  await expect(gate.admit(genuine())).rejects.toThrow("a mistake");
});

test("says nothing of what was sent when it turns it away", async () => {
  const secret = "tell-nobody";
  const attempts = [
    request(`Bearer ${secret}`, secret),
    genuine({ said: claims({ iss: secret }) }),
    genuine({ said: claims({ aud: secret }) }),
    genuine({ said: claims({ tid: secret }) }),
    genuine({ said: claims({ serviceurl: `https://${secret}.example/` }) }),
    genuine({ header: { kid: secret } }),
    genuine({ header: { alg: secret } }),
    genuine({ sent: activity({ text: secret, channelId: secret }) }),
  ];

  const turned = await Promise.all(attempts.map((sent) => fate(sent)));

  expect(turned.every(({ ok }) => !ok)).toBe(true);
  expect(JSON.stringify(turned)).not.toContain(secret);
});
