import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openTeams, type PretendedTeams } from "../../../demo/teams/pretended-teams.ts";
import { ELSEWHERE, WHO } from "../../../demo/teams/world.ts";
import { makeGate } from "../../../src/surfaces/teams/gate/gate.ts";
import { makeKeys } from "../../../src/surfaces/teams/gate/keys.ts";

const { aki = "", zoe = "" } = WHO;
const NETWORK = "19:network@thread.tacv2";

let teams: PretendedTeams;

beforeEach(async () => {
  teams = await openTeams();
});
afterEach(() => teams.close());

function openGate() {
  const { appId, tenant, metadataUrl, origin, now } = teams;
  return makeGate({
    appId,
    tenants: [tenant],
    serviceHosts: [origin],
    keys: makeKeys({ metadataUrl, fetch, now }),
    now,
  });
}

async function token(): Promise<string> {
  const { appId, tenant, password, loginUrl } = teams;
  const scope = "https://api.botframework.com/.default";
  const form = { grant_type: "client_credentials", client_id: appId, client_secret: password, scope };
  const answer = await fetch(`${loginUrl}/${tenant}/oauth2/v2.0/token`, {
    method: "POST",
    body: new URLSearchParams(form),
  });
  return Object(await answer.json()).access_token;
}

async function connect(method: string, path: string, body?: object): Promise<readonly [number, unknown]> {
  const headers = { authorization: `Bearer ${await token()}`, "content-type": "application/json" };
  const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
  const answer = await fetch(`${teams.serviceUrl}v3/conversations${path}`, init);
  const text = await answer.text();
  return [answer.status, text === "" ? undefined : JSON.parse(text)];
}

const code = (answer: unknown) => Object(Object(answer).error).code;

describe("what people do", () => {
  test("passes the real gate", async () => {
    const said = teams.say({ person: aki, room: NETWORK }, "did web-1 reach payroll-db?");

    expect(await openGate().admit(await teams.deliver(said))).toMatchObject({
      ok: true,
      activity: {
        type: "message",
        text: "<at>Flow Witness</at>&nbsp;did web-1 reach payroll-db?",
        from: { id: "29:aki", aadObjectId: aki },
        conversation: { id: `${NETWORK};messageid=${said["id"]}`, conversationType: "channel" },
        localTimezone: "Asia/Tokyo",
      },
    });
  });

  test.each([
    [{ aud: "another" }, "audience"],
    [{ exp: 0 }, "expired"],
    [{ serviceurl: "https://evil.example/" }, "service-url"],
  ])("does not pass it with other claims: %j", async (claims, reason) => {
    const request = await teams.deliver(teams.say({ person: aki, room: "a:aki" }, "help"), claims);

    expect(await openGate().admit(request)).toMatchObject({ ok: false, status: 403, reason });
  });

  test("does not pass it from another tenant", async () => {
    const request = await teams.deliver(teams.say({ person: zoe, room: "19:shared@thread.tacv2" }, "help"));

    expect(await openGate().admit(request)).toMatchObject({ ok: false, tenant: ELSEWHERE });
  });

  test("passes it after the keys were changed", async () => {
    teams.keys.rotate();
    teams.keys.dropOld();

    expect(
      await openGate().admit(await teams.deliver(teams.say({ person: aki, room: "a:aki" }, "help"))),
    ).toMatchObject({ ok: true });
  });

  test("needs somebody who is there", () => {
    expect(() => teams.say({ person: "nobody", room: NETWORK }, "help")).toThrow("knows no nobody");
  });
});

describe("the connector", () => {
  const text = { type: "message", text: "hello" };

  test("takes a message, a change to it, and says who is there", async () => {
    const [status, sent] = await connect("POST", `/${NETWORK};messageid=17/activities`, text);
    const [message] = teams.messages(NETWORK);

    expect([status, sent]).toEqual([201, { id: message?.id }]);
    expect(message).toMatchObject({ thread: "17", edits: 0 });
    expect(await connect("PUT", `/${NETWORK}/activities/${message?.id}`, text)).toEqual([200, { id: message?.id }]);
    expect(await connect("GET", `/${NETWORK}/members/${aki}`)).toMatchObject([200, { id: "29:aki", userRole: "user" }]);
    expect(await connect("GET", `/${NETWORK}/pagedmembers?pageSize=1`)).toMatchObject([
      200,
      { continuationToken: "1" },
    ]);
  });

  test("takes nothing without a token that it knows", async () => {
    const answer = await fetch(`${teams.serviceUrl}v3/conversations/${NETWORK}/activities`, { method: "POST" });
    expect(answer.status).toBe(401);

    teams.login.revoke();
    expect(teams.messages(NETWORK)).toEqual([]);
  });

  test("tells no id of a text with a card beside it", async () => {
    expect(await connect("POST", `/${NETWORK}/activities`, { ...text, attachments: [{}] })).toEqual([201, {}]);
  });

  test("counts a message as UTF-16, and takes 100 kB of it", async () => {
    const long = (length: number) => ({ type: "message", text: "a".repeat(length) });

    expect((await connect("POST", "/a:aki/activities", long(51_100)))[0]).toBe(201);
    const [status, said] = await connect("POST", "/a:aki/activities", long(51_200));
    expect([status, code(said)]).toEqual([413, "MessageSizeTooBig"]);
  });

  test("asks for consent to a file only in a conversation of two", async () => {
    const consent = {
      type: "message",
      attachments: [{ contentType: "application/vnd.microsoft.teams.card.file.consent" }],
    };

    expect((await connect("POST", "/a:aki/activities", consent))[0]).toBe(201);
    expect(code((await connect("POST", `/${NETWORK}/activities`, consent))[1])).toBe("BadSyntax");
  });

  test.each([
    [
      ["POST", "/19:gone/activities", { text: "a" }],
      [404, "ConversationNotFound"],
    ],
    [
      ["PUT", "/a:aki/activities/1", { text: "a" }],
      [404, "ActivityNotFoundInConversation"],
    ],
    [
      ["GET", "/a:aki/members/nobody", undefined],
      [404, "MemberNotFoundInConversation"],
    ],
    [
      ["POST", "/a:aki/activities", { type: "message" }],
      [400, "BadSyntax"],
    ],
  ] as const)("says no: %j is %j", async ([method, path, body], refusal) => {
    const [status, said] = await connect(method, path, body);

    expect([status, code(said)]).toEqual(refusal);
  });

  test("knows no other paths", async () => {
    expect((await fetch(`${teams.origin}/elsewhere`)).status).toBe(404);
  });
});

describe("the login", () => {
  test.each([
    [{ tenant: "another" }, 400],
    [{ appId: "another" }, 400],
    [{ password: "another" }, 401],
  ])("gives no token to %j", async (differing, status) => {
    const { appId, tenant, password } = { ...teams, ...differing };
    const scope = "https://api.botframework.com/.default";
    const form = { grant_type: "client_credentials", client_id: appId, client_secret: password, scope };
    const answer = await fetch(`${teams.loginUrl}/${tenant}/oauth2/v2.0/token`, {
      method: "POST",
      body: new URLSearchParams(form),
    });

    expect(answer.status).toBe(status);
  });
});
