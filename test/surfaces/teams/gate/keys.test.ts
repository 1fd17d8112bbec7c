import { describe, expect, onTestFinished, test, vi } from "vitest";
import { type KeySettings, KeysUnreachable, makeKeys } from "../../../../src/surfaces/teams/gate/keys.ts";
import { openKeyServer } from "./key-server.ts";
import { FORGED, GENUINE, jwk, makePair, NOW } from "./tokens.ts";

const [MINUTE, HOUR, DAY] = [60, 3600, 86_400];
/** One reading: the metadata, then the keys. */
const READING = ["/metadata", "/keys"];

async function open(change: Partial<KeySettings> = {}) {
  const server = await openKeyServer();
  const clock = { now: NOW };
  const keys = makeKeys({ metadataUrl: server.metadataUrl, fetch, now: () => clock.now, ...change });
  return { server, clock, keys };
}

describe("a key", () => {
  test("is found by its id, with the channels that it may sign for", async () => {
    const { server, keys } = await open();
    server.keys = [
      jwk(FORGED, { kid: "k0", endorsements: ["webchat"] }),
      jwk(GENUINE, { endorsements: ["msteams", "skype"] }),
    ];

    expect(await keys.find("k1")).toMatchObject({ key: { type: "public" }, endorsements: ["msteams", "skype"] });
    expect(await keys.find("k0")).toMatchObject({ endorsements: ["webchat"] });
    expect(await keys.find("k2")).toBeUndefined();
  });

  test("is what its numbers say, and nothing else that stands beside them", async () => {
    const { server, keys } = await open();
    const { privateKey } = GENUINE;
    server.keys = [
      jwk(GENUINE, { ...privateKey.export({ format: "jwk" }), alg: "PS512", use: "enc", key_ops: ["sign"] }),
    ];

    expect(await keys.find("k1")).toMatchObject({
      key: { type: "public", usages: ["verify"], algorithm: { name: "RSASSA-PKCS1-v1_5", hash: { name: "SHA-256" } } },
    });
  });

  test.each([
    ["without an id", { kid: undefined }],
    ["with a number for an id", { kid: 1 }],
    ["that is a secret", { kty: "oct", k: "c2VjcmV0" }],
    ["of a curve", { kty: "EC", crv: "P-256" }],
    ["without a modulus", { n: undefined }],
    ["without an exponent", { e: undefined }],
  ])("%s is passed over", async (_, change) => {
    const { server, keys } = await open();
    server.keys = [undefined, 7, jwk(GENUINE, change), jwk(FORGED, { kid: "k3" })];

    expect(await keys.find("k1")).toBeUndefined();
    expect(await keys.find("k3")).toBeDefined();
  });

  test.each([[undefined], ["msteams"], [[]], [[7, {}]]])("with %j for endorsements has none", async (endorsements) => {
    const { server, keys } = await open();
    server.keys = [jwk(GENUINE, { endorsements })];

    expect(await keys.find("k1")).toMatchObject({ endorsements: [] });
  });
});

describe("keys are read", () => {
  test("once in 24 hours", async () => {
    const { server, clock, keys } = await open();

    await keys.find("k1");
    clock.now = NOW + DAY - 1;
    await keys.find("k1");
    expect(server.asked).toEqual(READING);

    clock.now = NOW + DAY;
    await keys.find("k1");
    expect(server.asked).toEqual([...READING, ...READING]);
  });

  test("once for all who wait", async () => {
    const { server, keys } = await open();
    let tell = () => {};
    server.until = new Promise((resolve) => {
      tell = resolve;
    });

    const sought = ["k1", "k1", "k1", "nobody"].map((id) => keys.find(id));
    await vi.waitFor(() => expect(server.asked).toHaveLength(1));
    tell();

    expect((await Promise.all(sought)).map((key) => key !== undefined)).toEqual([true, true, true, false]);
    expect(server.asked).toEqual(READING);
  });

  test("anew for an id that nobody knows, so that a new key is found", async () => {
    const { server, clock, keys } = await open();
    await keys.find("k1");
    server.keys = [jwk(GENUINE), jwk(makePair(), { kid: "k2" })];
    clock.now = NOW + MINUTE;

    expect(await keys.find("k2")).toBeDefined();
    expect(server.asked).toHaveLength(4);
  });

  test("so that a key which is no longer listed is no longer believed", async () => {
    const { server, clock, keys } = await open();
    await keys.find("k1");
    server.keys = [jwk(FORGED, { kid: "k2" })];
    clock.now = NOW + DAY;

    expect(await keys.find("k1")).toBeUndefined();
  });

  test("at most once an hour for ids that nobody knows, however many there are", async () => {
    const { server, clock, keys } = await open();
    await keys.find("k1");

    for (let count = 0; count < 500; count += 1) {
      clock.now = NOW + Math.floor((count * HOUR) / 500);
      expect(await keys.find(`made-up-${count}`)).toBeUndefined();
    }
    expect(server.asked).toEqual([...READING, ...READING]);

    clock.now = NOW + HOUR;
    await keys.find("made-up");
    expect(server.asked).toHaveLength(6);
  });

  test("once for many at a time that nobody knows", async () => {
    const { server, keys } = await open();
    await keys.find("k1");

    const sought = await Promise.all(Array.from({ length: 100 }, (_, count) => keys.find(`made-up-${count}`)));

    expect(sought.every((key) => key === undefined)).toBe(true);
    expect(server.asked).toHaveLength(4);
  });
});

describe("while the key server is down", () => {
  test("old keys serve for 5 days, and then nobody can tell", async () => {
    const { server, clock, keys } = await open();
    await keys.find("k1");
    server.status = 500;

    for (const age of [DAY, 2 * DAY, 5 * DAY - 1]) {
      clock.now = NOW + age;
      expect(await keys.find("k1")).toBeDefined();
    }
    clock.now = NOW + 5 * DAY;
    await expect(keys.find("k1")).rejects.toThrow(KeysUnreachable);

    server.status = 200;
    clock.now = NOW + 5 * DAY + MINUTE;
    expect(await keys.find("k1")).toBeDefined();
  });

  test("it is asked every ten seconds, whoever comes", async () => {
    const { server, clock, keys } = await open();
    server.status = 500;

    for (let second = 0; second < 20; second += 1) {
      clock.now = NOW + second;
      await expect(keys.find(`made-up-${second}`)).rejects.toThrow(KeysUnreachable);
      await expect(keys.find("k1")).rejects.toThrow(KeysUnreachable);
    }

    expect(server.asked).toEqual(["/metadata", "/metadata"]);
  });

  test("nobody can tell of an id that is not among the old keys", async () => {
    const { server, clock, keys } = await open();
    await keys.find("k1");
    server.status = 503;
    clock.now = NOW + HOUR;

    await expect(keys.find("k2")).rejects.toThrow(KeysUnreachable);
    expect(await keys.find("k1")).toBeDefined();
  });

  test("and back again, it is believed that there is no such key", async () => {
    const { server, clock, keys } = await open();
    server.status = 500;
    await expect(keys.find("k2")).rejects.toThrow(KeysUnreachable);
    server.status = 200;
    clock.now = NOW + MINUTE;

    expect(await keys.find("k2")).toBeUndefined();
  });

  test.each([
    ["no place of keys", undefined],
    ["a place that is none", "/keys"],
    ["a place of another kind", `data:application/json,${JSON.stringify({ keys: [jwk(GENUINE)] })}`],
  ])("so is one that names %s", async (_, jwks_uri) => {
    const { server, keys } = await open();
    server.metadata = { jwks_uri };

    await expect(keys.find("k1")).rejects.toThrow(KeysUnreachable);
  });

  test("so is one without keys, and old ones serve", async () => {
    const { server, clock, keys } = await open();
    await keys.find("k1");
    server.keys = [];
    clock.now = NOW + DAY;

    expect(await keys.find("k1")).toBeDefined();
  });

  test("so is one that sends elsewhere, whatever stands there", async () => {
    const { server, keys } = await open();
    const other = await openKeyServer();
    server.elsewhere = other.metadataUrl;

    await expect(keys.find("k1")).rejects.toThrow(KeysUnreachable);
    expect(other.asked).toEqual([]);
  });

  test("nobody waits for longer than was told, and whoever comes later finds what was read meanwhile", async () => {
    const { server, keys } = await open({ patienceMs: 20 });
    let tell = () => {};
    server.until = new Promise((resolve) => {
      tell = resolve;
    });

    await expect(keys.find("k1")).rejects.toThrow("no answer yet");
    tell();
    await vi.waitFor(async () => expect(await keys.find("k1")).toBeDefined());
    expect(server.asked).toEqual(READING);
  });

  test("somebody waits for a second, and a reading goes on for five", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const limits = vi.spyOn(AbortSignal, "timeout");
    onTestFinished(() => {
      vi.useRealTimers();
      limits.mockRestore();
    });
    const signals: unknown[] = [];
    const keys = makeKeys({
      now: () => NOW,
      fetch: (_, { signal } = {}) => {
        signals.push(signal);
        return new Promise(() => undefined);
      },
    });
    const heard: unknown[] = [];
    void keys.find("k1").catch((error: unknown) => heard.push(error));

    await vi.advanceTimersByTimeAsync(999);
    expect(heard).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(heard).toEqual([expect.any(KeysUnreachable)]);
    expect(limits.mock.calls).toEqual([[5_000]]);
    expect(signals).toEqual(limits.mock.results.map(({ value }) => value));
  });

  test("a reading that was cut short is begun anew when Teams sends again", async () => {
    const { clock, keys } = await open({
      fetch: async () => {
        clock.now += 15;
        throw new DOMException("the function was frozen", "TimeoutError");
      },
    });
    await expect(keys.find("k1")).rejects.toThrow(KeysUnreachable);
    const before = clock.now;
    await expect(keys.find("k1")).rejects.toThrow(KeysUnreachable);

    expect(clock.now).toBe(before + 15);
  });

  test("old keys serve meanwhile", async () => {
    const { server, clock, keys } = await open({ patienceMs: 20 });
    await vi.waitFor(async () => expect(await keys.find("k1")).toBeDefined());
    server.until = new Promise(() => {});
    clock.now = NOW + DAY;

    expect(await keys.find("k1")).toBeDefined();
  });
});

test("reads Microsoft's own keys unless told", async () => {
  const asked: string[] = [];
  const keys = makeKeys({
    now: () => NOW,
    fetch: async (address) => {
      asked.push(String(address));
      throw new TypeError("no network");
    },
  });

  await expect(keys.find("k1")).rejects.toThrow("signing keys unreachable: try again (no answer)");
  expect(asked).toEqual(["https://login.botframework.com/v1/.well-known/openidconfiguration"]);
});
