import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Json } from "../../../demo/teams/connector.ts";
import type { Fault } from "../../../demo/teams/faults.ts";
import { openTeams, type PretendedTeams } from "../../../demo/teams/pretended-teams.ts";
import type { Operation } from "../../../demo/teams/take.ts";
import type { Door } from "../../../src/surfaces/door.ts";
import { makeTeamsDoor } from "../../../src/surfaces/teams/door/app.ts";
import { makeGate } from "../../../src/surfaces/teams/gate/gate.ts";
import { makeKeys } from "../../../src/surfaces/teams/gate/keys.ts";
import { makeTeams } from "../../../src/surfaces/teams/index.ts";
import { makeSdk } from "../../../src/surfaces/teams/sdk.ts";
import { QUESTION } from "../../support/chat/arrivals.ts";
import { DIGEST } from "../../support/chat/digest.ts";
import { makeWorld, START, type World } from "../../support/chat/world.ts";
import { AKI, digestIn, GUS, settingsFor } from "./arrivals.ts";

const NETWORK = "19:network@thread.tacv2";

let teams: PretendedTeams;
let world: World;
let door: Door;
/** Happens after every call of the bot's. */
let called: () => void;

beforeEach(async () => {
  called = () => undefined;
  teams = await openTeams({ now: () => world?.clock.now ?? START, called: () => called() });
  const settings = settingsFor(teams);
  world = makeWorld({ change: { surfaces: { teams: makeTeams(settings) } } });
  const { appId, tenant, metadataUrl, origin, now } = teams;
  const keys = makeKeys({ metadataUrl, fetch, now });
  const gate = makeGate({ appId, tenants: [tenant], serviceHosts: [origin], keys, now });
  door = makeTeamsDoor({ gate, sdk: makeSdk(settings), reception: world.reception, tryAgain: "Try again", now });
});
afterEach(() => teams.close());

/** Comes in as Teams sends it, and everything is done that follows from it. */
async function happen(activity: Json): Promise<number> {
  const { status } = await door.handle(await teams.deliver(activity));
  await world.settle();
  return status;
}

const fromBot = (room: string) => teams.messages(room).filter(({ from }) => from === teams.bot.id);
const shown = (room: string) => fromBot(room).map(({ activity }) => activity["summary"] ?? activity["text"]);
const count = (operation: Operation) => teams.calls.filter((call) => call.operation === operation).length;

describe("a question", () => {
  test.each([
    ["a:aki", false],
    [NETWORK, true],
    ["19:night@thread.v2", false],
  ])("is answered where it was asked, by one message: %s", async (room, isThread) => {
    const question = teams.say({ person: AKI, room }, QUESTION);

    expect(await happen(question)).toBe(200);
    expect(shown(room)).toEqual([expect.stringMatching(/Cannot say|判断/)]);
    expect(fromBot(room)).toMatchObject([{ edits: 1, ...(isThread && { thread: question["id"] }) }]);
  });

  test("that Teams sends again is answered once", async () => {
    const question = teams.say({ person: AKI, room: "a:aki" }, QUESTION);
    await happen(question);

    expect(await happen(question)).toBe(200);
    expect(fromBot("a:aki")).toHaveLength(1);
  });

  test("in a room where people from outside read is answered to whoever asked, with no more than that", async () => {
    await happen(teams.say({ person: AKI, room: "19:guests@thread.tacv2" }, QUESTION));

    expect(shown("19:guests@thread.tacv2")).toEqual([]);
    expect(shown("a:aki")).toHaveLength(1);
    expect(world.runs).toEqual([]);
  });

  test("whose placeholder somebody deletes is answered by one message of its own", async () => {
    called = () => {
      const at = teams.world.messages.findIndex(({ from }) => from === teams.bot.id);
      if (at < 0) return;
      teams.world.messages.splice(at, 1);
      called = () => undefined;
    };
    await happen(teams.say({ person: AKI, room: NETWORK }, QUESTION));

    expect(shown(NETWORK)).toEqual([expect.stringMatching(/Cannot say|判断/)]);
    expect(fromBot(NETWORK)).toMatchObject([{ edits: 0 }]);
    expect(shown("a:aki")).toEqual([]);
    expect([count("send"), count("update")]).toEqual([2, 1]);
  });

  test("in a room that the bot is thrown out of meanwhile is answered to whoever asked, once", async () => {
    called = () => {
      const room = teams.world.rooms.get(NETWORK);
      if (room !== undefined && fromBot(NETWORK).length > 0)
        teams.world.rooms.set(NETWORK, { ...room, closed: "BotNotInConversationRoster" });
    };
    await happen(teams.say({ person: AKI, room: NETWORK }, QUESTION));

    expect(shown("a:aki")).toHaveLength(1);
    expect(world.journal.at(-1)?.event).toBe("posted");
  });

  test.each<[string, Json]>([
    ["a zone that nobody here knows", { localTimezone: "America/Atlantis" }],
    ["a zone without an end", { localTimezone: "x".repeat(5_000) }],
    ["a zone and a language that are the names of other things", { locale: "__proto__", localTimezone: "__proto__" }],
    ["a language without an end", { locale: "x".repeat(5_000) }],
    ["an id without an end", { id: "x".repeat(5_000) }],
  ])("from %s is answered like others, by one message", async (_, change) => {
    const asked = teams.say({ person: AKI, room: "a:aki" }, QUESTION);

    expect(await happen({ ...asked, ...change })).toBe(200);
    expect(shown("a:aki")).toEqual([expect.stringMatching(/Cannot say|判断/)]);
  });

  test.each(["+275760-09-13T00:00:00.000Z", "-271821-04-20T00:00:00.000Z", "0000-01-01T00:00:00.000Z", "yesterday"])(
    "from the moment %s is answered by one message",
    async (timestamp) => {
      const asked = teams.say({ person: AKI, room: "a:aki" }, "10.0.1.5 to 10.0.2.9 port 443, last hour");

      expect(await happen({ ...asked, timestamp })).toBe(200);
      expect(shown("a:aki")).toHaveLength(1);
      expect(world.journal.map(({ code }) => code)).not.toContain("fault");
    },
  );

  test("of a guest is not answered", async () => {
    await happen(teams.say({ person: GUS, room: "19:guests@thread.tacv2" }, QUESTION));

    expect(world.runs).toEqual([]);
  });
});

describe("the file of an answer", () => {
  /** What a button of the last card brings back. */
  function dataOf(action: string, room: string): Json {
    const text = JSON.stringify(fromBot(room).at(-1)?.activity["attachments"]);
    const { data = "{}" } =
      new RegExp(`"data":(?<data>\\{"fw":\\{"action":"${action}"[^}]*\\}\\})`).exec(text)?.groups ?? {};
    return JSON.parse(data);
  }

  test("is asked about beside the answer, and laid where the person allows it", async () => {
    await happen(teams.say({ person: AKI, room: NETWORK }, QUESTION));
    const where = { person: AKI, room: NETWORK, thread: fromBot(NETWORK)[0]?.thread ?? "" };
    await happen(teams.does(where, { type: "message", value: dataOf("csv", NETWORK) }));
    const [question] = fromBot("a:aki");
    const consent = Object(question?.activity["attachments"])[0];

    expect(consent).toMatchObject({ contentType: "application/vnd.microsoft.teams.card.file.consent" });
    const uploadInfo = teams.uploadInfo("records.csv");
    const value = {
      type: "fileUpload",
      action: "accept",
      context: consent.content.acceptContext,
      uploadInfo,
    };
    const replyToId = question?.id;
    await happen(
      teams.does({ person: AKI, room: "a:aki" }, { type: "invoke", name: "fileConsent/invoke", value, replyToId }),
    );

    expect(teams.world.files.get(uploadInfo.uniqueId)?.length).toBeGreaterThan(10);
    expect(fromBot("a:aki")).toMatchObject([
      {
        id: question?.id,
        activity: { attachments: [{ contentType: "application/vnd.microsoft.teams.card.file.info" }] },
      },
    ]);
  });
});

test("whoever adds the bot reads what it does and is offered what to ask, though Teams tells of it twice", async () => {
  const added = { type: "conversationUpdate", membersAdded: [teams.bot] };
  await happen(teams.does({ person: AKI, room: "a:aki" }, added));
  await happen(teams.does({ person: AKI, room: "a:aki" }, { type: "installationUpdate", action: "add" }));

  const [hello, offers, ...more] = fromBot("a:aki");
  expect(hello?.activity["summary"]).toMatch(/フォームからも質問できます。/);
  expect(JSON.stringify(hello?.activity)).toContain('"msteams":{"type":"task/fetch"}');
  expect(Object(offers?.activity["suggestedActions"]).actions).toHaveLength(3);
  expect(more).toEqual([]);
});

test("a channel that the bot is added to reads in one line how it is asked", async () => {
  const added = { type: "conversationUpdate", membersAdded: [teams.bot] };
  await happen(teams.does({ person: AKI, room: NETWORK }, added));

  expect(fromBot(NETWORK).map(({ activity }) => activity["summary"])).toEqual([
    expect.stringMatching(/^このボットをメンションして質問してください。例: \S+ → \S+ 22 直近1時間$/),
  ]);
});

test("a digest comes into its channel, where nobody has ever written, with its file as text beneath it", async () => {
  await world.arrive({ ...digestIn(NETWORK), digest: DIGEST.id, at: START });
  await world.settle();

  const [digest, file] = fromBot(NETWORK);
  expect(digest).toMatchObject({ edits: 1 });
  expect(digest).not.toHaveProperty("thread");
  expect(file?.thread).toBe(digest?.id);
  expect(fromBot(NETWORK)).toHaveLength(2);
});

describe("D37: what Teams does not take at once", () => {
  const TIRED: readonly Fault[] = [
    { kind: "status", status: 429, retryAfter: "5" },
    { kind: "status", status: 412 },
    { kind: "status", status: 502 },
    { kind: "status", status: 504 },
  ];

  test("as a new message is delivered once in the end", async () => {
    teams.fail("send", { kind: "status", status: 429 }, undefined, ...TIRED);
    await happen(teams.say({ person: AKI, room: NETWORK }, QUESTION));

    expect(shown(NETWORK)).toHaveLength(1);
    expect(world.journal.at(-1)?.event).toBe("posted");
  });

  test("in the place of another message is delivered once in the end", async () => {
    teams.fail("update", ...TIRED);
    await happen(teams.say({ person: AKI, room: NETWORK }, QUESTION));

    expect(fromBot(NETWORK)).toMatchObject([{ edits: 1 }]);
    expect(count("update")).toBe(5);
  });

  test("because it is blocked is not tried again", async () => {
    const blocked: Fault = { kind: "status", status: 403, code: "MessageWritesBlocked" };
    teams.fail("send", blocked, blocked, blocked);
    await happen(teams.say({ person: AKI, room: "a:aki" }, QUESTION));

    expect(shown("a:aki")).toEqual([]);
    // The placeholder, that it is typing, and the answer: each was tried once.
    expect(count("send")).toBe(3);
    expect(world.journal.at(-1)).toMatchObject({ event: "gone", code: "MessageWritesBlocked" });
  });
});
