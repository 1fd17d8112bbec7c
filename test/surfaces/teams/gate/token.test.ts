import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { fate, openGate } from "./open-gate.ts";
import {
  APP,
  claims,
  encode,
  FOREIGN_TENANT,
  FORGED,
  GENUINE,
  genuine,
  jwk,
  makePair,
  NOW,
  request,
  TENANT,
  token,
} from "./tokens.ts";

const MINUTE = 60;

describe("without a token", () => {
  const genuineToken = token();

  test.each([
    ["no header", undefined, "no-token"],
    ["two headers", [`Bearer ${genuineToken}`, `Bearer ${genuineToken}`], "no-token"],
    ["an empty header", "", "malformed-token"],
    ["another scheme", `Basic ${genuineToken}`, "malformed-token"],
    ["no scheme", genuineToken, "malformed-token"],
    ["the scheme alone", "Bearer ", "malformed-token"],
    ["two tokens", `Bearer ${genuineToken} ${genuineToken}`, "malformed-token"],
    ["tokens joined by a comma", `Bearer ${genuineToken}, Bearer ${genuineToken}`, "malformed-token"],
    ["words", "Bearer let me in", "malformed-token"],
    ["the scheme in small letters", `bearer ${genuineToken}`, "malformed-token"],
    ["a tab after the scheme", `Bearer\t${genuineToken}`, "malformed-token"],
    ["two parts", `Bearer ${genuineToken.split(".").slice(0, 2).join(".")}`, "malformed-token"],
    ["four parts", `Bearer ${genuineToken}.e30`, "malformed-token"],
    ["five parts, as if encrypted", "Bearer e30.e30.e30.e30.e30", "malformed-token"],
    ["padding", `Bearer ${genuineToken}=`, "malformed-token"],
    ["a line break at the end", `Bearer ${genuineToken}\n`, "malformed-token"],
    ["a header that is no JSON", `Bearer ${Buffer.from("{").toString("base64url")}.e30.e30`, "malformed-token"],
    ["claims that are no object", `Bearer ${encode({ alg: "RS256" })}.${encode([])}.e30`, "malformed-token"],
    ["claims that are no UTF-8", `Bearer e30.${Buffer.from([0xff]).toString("base64url")}.e30`, "malformed-token"],
    [
      "a word in claims that is no UTF-8",
      `Bearer e30.${Buffer.from('{"iss":"\xff"}', "latin1").toString("base64url")}.e30`,
      "malformed-token",
    ],
    [
      "claims without a bottom",
      `Bearer e30.${Buffer.from("[".repeat(3000)).toString("base64url")}.e30`,
      "malformed-token",
    ],
    ["a token too long", `Bearer ${token(claims({ more: "x".repeat(8000) }))}`, "malformed-token"],
  ])("but %s: 401, and no key is read", async (_, authorization, reason) => {
    expect(await fate(request(authorization))).toEqual({ ok: false, status: 401, reason, asked: 0 });
  });

  test.each([
    ["header", 0],
    ["claims", 1],
    ["signature", 2],
  ])("nobody can tell the same token by two texts: %s", async (_, place) => {
    // None of the three has a number of bytes that can be divided by three, so the last sign has bits that are not read.
    const parts = token(claims({ more: "xy" })).split(".");
    const part = parts[place] ?? "";
    const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const twin = part.slice(0, -1) + (signs[signs.indexOf(part.at(-1) ?? "") + 1] ?? "");
    const [bytes, same] = [part, twin].map((text) => Buffer.from(text, "base64url"));

    expect(same).toEqual(bytes);
    expect(await fate(request(`Bearer ${parts.with(place, twin).join(".")}`))).toMatchObject({
      status: 401,
      reason: "malformed-token",
    });
  });
});

describe("a token", () => {
  test.each([
    ["of another issuer", { iss: "https://evil.example" }, "issuer"],
    ["of the issuer with a slash", { iss: "https://api.botframework.com/" }, "issuer"],
    ["of several issuers", { iss: ["https://api.botframework.com"] }, "issuer"],
    ["of no issuer", { iss: undefined }, "issuer"],
    ["of the government's issuer", { iss: "https://api.botframework.us" }, "issuer"],
    [
      "as the emulator makes it out",
      { iss: `https://sts.windows.net/${FOREIGN_TENANT}/`, tid: FOREIGN_TENANT, appid: APP },
      "issuer",
    ],
    [
      "as another app of a foreign tenant makes it out",
      {
        ...{ iss: `https://login.microsoftonline.com/${FOREIGN_TENANT}/v2.0`, tid: FOREIGN_TENANT },
        ...{ appid: "00000000-0000-4000-8000-00000000a002", serviceurl: "https://evil.example/" },
      },
      "issuer",
    ],
    [
      "as another app of our tenant makes it out",
      { iss: `https://login.microsoftonline.com/${TENANT}/v2.0`, tid: TENANT },
      "issuer",
    ],
    ["for another app", { aud: "00000000-0000-4000-8000-00000000a002" }, "audience"],
    ["for several apps", { aud: [APP] }, "audience"],
    ["for nobody", { aud: undefined }, "audience"],
    ["expired 6 minutes ago", { exp: NOW - 6 * MINUTE }, "expired"],
    ["expired 5 minutes ago", { exp: NOW - 5 * MINUTE }, "expired"],
    ["that never expires", { exp: undefined }, "expired"],
    ["whose end is a text", { exp: String(NOW + 3000) }, "expired"],
    ["that begins in 6 minutes", { nbf: NOW + 6 * MINUTE }, "not-yet-valid"],
    ["that begins in 5 minutes and a second", { nbf: NOW + 5 * MINUTE + 1 }, "not-yet-valid"],
    ["whose beginning is a text", { nbf: "0" }, "not-yet-valid"],
    ["whose beginning is nothing", { nbf: null }, "not-yet-valid"],
    ["of a foreign tenant", { tid: FOREIGN_TENANT }, "foreign-tenant"],
    ["of something for a tenant", { tid: [TENANT] }, "foreign-tenant"],
    ["of an empty tenant", { tid: "" }, "foreign-tenant"],
    ["of nothing for a tenant", { tid: null }, "foreign-tenant"],
    ["that names no service", { serviceurl: undefined }, "service-url"],
    ["that names an empty service", { serviceurl: "" }, "service-url"],
    ["that names another service", { serviceurl: "https://evil.example/" }, "service-url"],
    ["that names a service by a trick", { serviceurl: "https://smba.trafficmanager.net@evil.example/" }, "service-url"],
  ])("%s: 403, though it is signed, and no key is read", async (_, change, reason) => {
    expect(await fate(genuine({ said: claims(change) }))).toEqual({ ok: false, status: 403, reason, asked: 0 });
  });

  test.each([
    ["expired 5 minutes ago but for a second", { exp: NOW - 5 * MINUTE + 1 }],
    ["that begins in 5 minutes", { nbf: NOW + 5 * MINUTE }],
    ["that began always", { nbf: undefined }],
    ["of a tenant on the list", { tid: TENANT }],
  ])("%s is believed", async (_, change) => {
    expect(await fate(genuine({ said: claims(change) }))).toMatchObject({ ok: true });
  });

  test.each([
    ["by nobody", "none", () => ""],
    [
      "with the public key for a secret",
      "HS256",
      (input: string) =>
        createHmac("sha256", GENUINE.publicKey.export({ type: "spki", format: "pem" }))
          .update(input)
          .digest("base64url"),
    ],
    ["with no algorithm", undefined, () => "e30"],
    ["with RS256 in small letters", "rs256", () => "e30"],
    ["with a longer hash", "RS512", () => "e30"],
    ["with another padding", "PS256", () => "e30"],
    ["with a curve", "ES256", () => "e30"],
  ])("signed %s: 403", async (_, alg, sign) => {
    const input = `${encode({ alg, kid: "k1", typ: "JWT" })}.${encode(claims())}`;

    expect(await fate(request(`Bearer ${input}.${sign(input)}`))).toEqual({
      ok: false,
      status: 403,
      reason: "algorithm",
      asked: 0,
    });
  });
});

describe("a signature", () => {
  test("with a key of one's own: 403", async () => {
    expect(await fate(genuine({ pair: FORGED }))).toMatchObject({ status: 403, reason: "forged" });
  });

  test("that is empty: 403", async () => {
    expect(await fate(request(`Bearer ${token().replace(/[^.]*$/, "")}`))).toMatchObject({
      status: 403,
      reason: "forged",
    });
  });

  test("of other claims: 403", async () => {
    const [header, , signature] = token(claims({ exp: NOW + 2000 })).split(".");

    expect(await fate(request(`Bearer ${header}.${encode(claims())}.${signature}`))).toMatchObject({
      status: 403,
      reason: "forged",
    });
  });

  test("with a key that the token brings along: 403, wherever it says the key is", async () => {
    const own = jwk(FORGED);
    const { server } = await openGate();
    const header = { jwk: own, jku: server.metadataUrl, x5u: server.metadataUrl, x5c: ["MIIB"] };

    expect(await fate(genuine({ pair: FORGED, header }))).toMatchObject({ status: 403, reason: "forged" });
    expect(await fate(genuine({ pair: FORGED, header: { ...header, kid: undefined } }))).toMatchObject({
      status: 403,
      reason: "unknown-key",
      asked: 0,
    });
    expect(server.asked).toEqual([]);
  });

  test("is judged by the listed key whatever else the token brings along", async () => {
    expect(
      await fate(
        genuine({ header: { jwk: jwk(FORGED), jku: "https://evil.example/keys", x5u: "https://evil.example/" } }),
      ),
    ).toMatchObject({ ok: true });
  });

  test("with an extension that nobody knows: 403", async () => {
    expect(await fate(genuine({ header: { crit: ["exp"] } }))).toMatchObject({ status: 403, reason: "forged" });
  });

  test.each(["k2", "__proto__", "constructor", "", "../k1"])(
    "with the key %j, which is not listed: 403",
    async (kid) => {
      expect(await fate(genuine({ header: { kid } }))).toMatchObject({ status: 403, reason: "unknown-key" });
    },
  );

  test.each([[["k1"]], [{ id: "k1" }], [1], [null]])("with something for the id of a key, %j: 403", async (kid) => {
    expect(await fate(genuine({ header: { kid } }))).toEqual({
      ...{ ok: false, status: 403, reason: "unknown-key", asked: 0 },
    });
  });

  test("with an id that has no end: 403", async () => {
    expect(await fate(genuine({ header: { kid: "k1".repeat(2000) } }))).toMatchObject({ reason: "unknown-key" });
  });

  test.each([[undefined], [[]], [["webchat"]], ["msteams"], [["MSTEAMS"]]])(
    "with a key that may sign for %j: 403",
    async (endorsements) => {
      const { server, gate } = await openGate();
      server.keys = [jwk(GENUINE, { endorsements })];

      expect(await gate.admit(genuine())).toEqual({ ok: false, status: 403, reason: "not-endorsed" });
    },
  );

  test("with a listed key that is too short: 403", async () => {
    const { server, gate } = await openGate();
    const short = makePair(1024);
    server.keys = [jwk(short)];

    expect(await gate.admit(genuine({ pair: short }))).toMatchObject({ status: 403, reason: "forged" });
  });

  test("with a new key, as soon as it is listed", async () => {
    const { server, clock, gate } = await openGate();
    const next = makePair();
    const sent = genuine({ pair: next, header: { kid: "k2" } });
    await gate.admit(genuine());
    server.keys = [jwk(GENUINE), jwk(next, { kid: "k2" })];
    clock.now += MINUTE;

    expect(await gate.admit(sent)).toMatchObject({ ok: true });
    expect(await gate.admit(genuine())).toMatchObject({ ok: true });
  });
});
