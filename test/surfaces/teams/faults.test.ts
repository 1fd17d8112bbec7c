import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Fault } from "../../../demo/teams/faults.ts";
import { openTeams, type PretendedTeams } from "../../../demo/teams/pretended-teams.ts";
import type { Card } from "../../../src/cards/card.ts";
import type { Arrival, Surface } from "../../../src/surfaces/surface.ts";
import { asked, pressed, recordIn, surfaceOn } from "./arrivals.ts";

const ANSWER: Card = { elements: [{ kind: "note", text: "An answer" }] };
const NETWORK = "19:network@thread.tacv2";

let teams: PretendedTeams;
let surface: Surface;
let mention: Arrival;

beforeEach(async () => {
  teams = await openTeams();
  surface = surfaceOn(teams);
  mention = asked(recordIn(teams, { room: NETWORK }));
});
afterEach(() => teams.close());

const operations = () => teams.calls.map(({ operation }) => operation);

describe("patience", () => {
  test.each<[number, string | undefined, number]>([
    [429, "30", 30],
    [429, undefined, 10],
    [429, "Wed, 21 Oct 2026 07:28:00 GMT", 10],
    [429, "-1", 10],
    [429, "999999999", 3600],
    [412, undefined, 10],
  ])("is asked for by %i with Retry-After %s: %i s", async (status, retryAfter, seconds) => {
    teams.fail("send", { kind: "status", status, ...(retryAfter !== undefined && { retryAfter }) });

    expect(await surface.reply(mention, ANSWER)).toEqual({ kind: "later", seconds });
    expect(teams.messages(NETWORK)).toEqual([]);
    expect(operations()).toEqual(["token", "send"]);
  });

  test.each(["hold", "reply", "share"] as const)("is asked for, and then it goes on: %s", async (act) => {
    teams.fail("send", { kind: "status", status: 429, retryAfter: "2" });

    expect(await surface[act](mention, ANSWER)).toEqual({ kind: "later", seconds: 2 });
    expect(await surface[act](mention, ANSWER)).toMatchObject({ kind: "sent" });
    expect(teams.messages(NETWORK)).toHaveLength(1);
  });

  test("is asked of everybody for another while", async () => {
    const spread = surfaceOn(teams, { random: (below) => below - 1 });
    teams.fail("send", { kind: "status", status: 429, retryAfter: "20" });

    expect(await spread.reply(mention, ANSWER)).toEqual({ kind: "later", seconds: 25 });
  });

  test.each([502, 504])("is asked for behind a gateway where it does no harm to say it twice: %i", async (status) => {
    const held = await surface.hold(mention, ANSWER);
    teams.fail("update", { kind: "status", status, when: "after" });
    const ref = held.kind === "sent" ? held.ref : undefined;

    expect(await surface.reply(mention, ANSWER, ref)).toEqual({ kind: "later", seconds: 10 });
    expect(await surface.reply(mention, ANSWER, ref)).toEqual({ kind: "sent", ref });
    expect(teams.messages(NETWORK)).toHaveLength(1);
  });
});

describe("what may have happened", () => {
  const AMBIGUOUS: readonly Fault[] = [
    { kind: "status", status: 500, when: "after" },
    { kind: "status", status: 502, when: "after" },
    { kind: "status", status: 503 },
    { kind: "status", status: 504 },
    { kind: "status", status: 408 },
    { kind: "status", status: 304 },
    { kind: "reset", when: "before" },
    { kind: "reset", when: "after" },
    { kind: "malformed", when: "after" },
  ];

  test.each(AMBIGUOUS)("is thrown, and nothing is sent again: %j", async (fault) => {
    teams.fail("send", fault);

    await expect(surface.reply(mention, ANSWER)).rejects.toThrow("teams failure: try again");
    expect(operations()).toEqual(["token", "send"]);
  });
});

describe("a refusal", () => {
  test.each([
    [403, "MessageWritesBlocked"],
    [404, "ConversationNotFound"],
    [404, "ActivityNotFoundInConversation"],
  ])("is no reason to try again: %i %s", async (status, code) => {
    const direct = asked(recordIn(teams, { room: "a:aki" }));
    teams.fail("send", { kind: "status", status, code });

    expect(await surface.reply(direct, ANSWER)).toEqual({ kind: "gone", reason: code });
    expect(operations()).toEqual(["token", "send"]);
  });

  test.each(["", "<b>no</b>", "a".repeat(81)])("without a word for it has that of its status: %j", async (code) => {
    const direct = asked(recordIn(teams, { room: "a:aki" }));
    teams.fail("send", { kind: "status", status: 403, code });

    expect(await surface.reply(direct, ANSWER)).toEqual({ kind: "gone", reason: "status_403" });
  });
});

describe("the token", () => {
  test("is fetched once and kept until shortly before it ends", async () => {
    await surface.reply(mention, ANSWER);
    teams.pass(3298);
    await surface.reply(mention, ANSWER);
    expect(operations()).toEqual(["token", "send", "send"]);

    teams.pass(1);
    await surface.reply(mention, ANSWER);
    expect(operations()).toEqual(["token", "send", "send", "token", "send"]);
  });

  test("is fetched once for all who wait for it", async () => {
    await Promise.all([surface.reply(mention, ANSWER), surface.reply(mention, ANSWER)]);

    expect(operations().filter((name) => name === "token")).toHaveLength(1);
  });

  test("is fetched anew, once, where it is not taken any more", async () => {
    await surface.reply(mention, ANSWER);
    teams.login.revoke();

    expect(await surface.reply(mention, ANSWER)).toMatchObject({ kind: "sent" });
    expect(operations()).toEqual(["token", "send", "send", "token", "send"]);
    expect(teams.messages(NETWORK)).toHaveLength(2);
  });

  test("is no use where a new one is not taken either", async () => {
    teams.fail("send", { kind: "status", status: 401 }, { kind: "status", status: 401 });

    await expect(surface.reply(mention, ANSWER)).rejects.toThrow("teams failure: try again (status 401)");
    expect(operations()).toEqual(["token", "send", "token", "send"]);
  });

  test("is asked for with the secret read anew where that was changed", async () => {
    const asks: (string | undefined)[] = [];
    const password = async (fresh?: "fresh") => {
      asks.push(fresh);
      return fresh === undefined ? teams.password : "changed";
    };
    teams.login.usePassword("changed");

    expect(await surfaceOn(teams, { password }).reply(mention, ANSWER)).toMatchObject({ kind: "sent" });
    expect(asks).toEqual([undefined, "fresh"]);
  });

  test.each<Fault>([
    { kind: "status", status: 400, code: "unauthorized_client" },
    { kind: "status", status: 503 },
    { kind: "status", status: 302, location: "https://evil.example/" },
    { kind: "reset", when: "before" },
    { kind: "malformed", when: "before" },
    { kind: "status", status: 200 },
  ])("is asked for again later where none is given: %j", async (fault) => {
    teams.fail("token", fault);

    await expect(surface.reply(mention, ANSWER)).rejects.toThrow("teams failure: try again");
    expect(operations()).toEqual(["token"]);
    expect(await surface.reply(mention, ANSWER)).toMatchObject({ kind: "sent" });
  });
});

describe("the token goes nowhere else", () => {
  test.each([
    "https://evil.example/",
    "http://smba.trafficmanager.net/teams/",
    "https://smba.trafficmanager.net.evil.example/teams/",
    "https://evil.trafficmanager.net/teams/",
    "https://evil.azurewebsites.net/",
    "https://smba.trafficmanager.net@evil.example/",
    "https://smba.trafficmanager.net:8443/teams/",
    "https://smba.trafficmanager.net./teams/",
    "https://smba。trafficmanager。net/",
    "https://user:pass@smba.trafficmanager.net/",
    "http://0xA9FEA9FE/latest/meta-data/",
    "http://2852039166/",
    "http://169.254.169.254/",
    "http://[::ffff:169.254.169.254]/",
    "http://127.0.0.1:1/",
    "file:///etc/passwd",
    "",
    "no address",
  ])("%s", async (serviceUrl) => {
    const elsewhere = asked(recordIn(teams, { room: NETWORK, ...(serviceUrl !== "" && { serviceUrl }) }));
    const arrival = serviceUrl === "" ? { ...elsewhere, returns: "" } : elsewhere;
    const asks: string[] = [];
    const watched: typeof fetch = (url, init) => {
      asks.push(`${url}`);
      return fetch(url, init);
    };
    const watching = surfaceOn(teams, { fetch: watched });

    expect(await watching.reply(arrival, ANSWER, "19:x 1")).toMatchObject({ kind: "gone" });
    await watching.busy(arrival, "Looking");
    expect(await watching.who(arrival.person, arrival.returns)).toMatchObject({ outsider: true });
    expect(asks).toEqual([]);
  });

  test("but with a host that is set, and without what it redirects to", async () => {
    const evil = await openTeams();
    teams.fail("send", { kind: "status", status: 307, location: evil.serviceUrl });

    await expect(surface.reply(mention, ANSWER)).rejects.toThrow("teams failure: try again");
    expect(evil.calls).toEqual([]);
    await evil.close();
  });
});

test("every request has five seconds and follows no redirect", async () => {
  const limits = vi.spyOn(AbortSignal, "timeout");
  const requests: RequestInit[] = [];
  const watched: typeof fetch = (url, init = {}) => {
    requests.push(init);
    return fetch(url, init);
  };
  const upload = teams.uploadInfo("records.csv");
  const allowed = pressed(recordIn(teams, { room: "a:aki", upload }));
  await surfaceOn(teams, { fetch: watched }).attach(allowed, {
    name: "",
    mime: "",
    title: "",
    bytes: new Uint8Array(1),
  });

  expect(operations()).toEqual(["upload", "token", "send"]);
  expect(requests.map(({ redirect }) => redirect)).toEqual(["error", "error", "error"]);
  expect(limits.mock.calls).toEqual([[5_000], [5_000], [5_000]]);
  expect(requests.map(({ signal }) => signal)).toEqual(limits.mock.results.map(({ value }) => value));
  limits.mockRestore();
});

test("nothing secret stands in what is thrown", async () => {
  const faults: readonly Fault[] = [
    { kind: "reset", when: "before" },
    { kind: "status", status: 500 },
    { kind: "malformed", when: "after" },
    { kind: "status", status: 307, location: "https://evil.example/" },
  ];
  for (const fault of faults) {
    teams.fail("send", fault);
    const thrown = await surface.reply(mention, ANSWER).catch((error: unknown) => error);

    expect(thrown).toBeInstanceOf(Error);
    expect(inspect(thrown, { depth: 10 })).not.toMatch(/pretended-token|pretended-password|Bearer|An answer/);
  }
});

test("without an app id nothing is begun", () => {
  expect(() => surfaceOn(teams, { appId: " " })).toThrow("believes everybody");
});
