import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Json } from "../../../demo/teams/connector.ts";
import { openTeams, type PretendedTeams } from "../../../demo/teams/pretended-teams.ts";
import { readFiles } from "../../../scripts/house/files.ts";
import type { TeamsActivity } from "../../../src/surfaces/teams/gate/activity.ts";
import { type Admitted, makeGate } from "../../../src/surfaces/teams/gate/gate.ts";
import { makeKeys } from "../../../src/surfaces/teams/gate/keys.ts";
import { makeSdk, type TeamsSdk } from "../../../src/surfaces/teams/sdk.ts";
import { AKI, recordIn, settingsFor } from "./arrivals.ts";

let teams: PretendedTeams;
let sdk: TeamsSdk;

beforeEach(async () => {
  teams = await openTeams();
  sdk = makeSdk(settingsFor(teams));
});
afterEach(() => teams.close());

/** What the real gate says of an activity that Teams signs. */
async function admitted(activity: Json): Promise<Admitted> {
  const { appId, tenant, metadataUrl, origin, now } = teams;
  const keys = makeKeys({ metadataUrl, fetch, now });
  const gate = makeGate({ appId, tenants: [tenant], serviceHosts: [origin], keys, now });
  const decision = await gate.admit(await teams.deliver(activity));
  if (!decision.ok) throw new Error(decision.reason);
  return decision;
}

test("only one file knows the SDK", () => {
  const files = readFiles(join(import.meta.dirname, "../../.."), ["src", "templates", "handlers"], ".ts");
  const knowing = files.filter(({ text }) => /"(?:botbuilder|botframework)[^"]*"/.test(text));

  expect(knowing.map(({ path }) => path)).toEqual(["src/surfaces/teams/sdk.ts"]);
});

const message = () => teams.say({ person: AKI, room: "a:aki" }, "help");
const invoke = () => teams.does({ person: AKI, room: "a:aki" }, { type: "invoke", name: "task/fetch", value: {} });
const operations = () => teams.calls.map(({ operation }) => operation);

describe("a turn", () => {
  test("hands on what the gate has let in, and asks nobody anything", async () => {
    const seen: TeamsActivity[] = [];
    const letIn = await admitted(message());
    const before = operations();

    const reply = await sdk.turn(letIn, async (activity) => {
      seen.push(activity);
      return undefined;
    });

    expect(reply).toEqual({ status: 200 });
    expect(seen).toEqual([letIn.activity]);
    expect(before).toEqual(["metadata", "keys"]);
    expect(operations()).toEqual(before);
  });

  test("leaves what came in as it was", async () => {
    const came = await admitted(message());
    const before = structuredClone(came.activity.raw);
    await sdk.turn(came, async () => undefined);

    expect(came.activity.raw).toStrictEqual(before);
  });

  test("gives what an invoke is answered with", async () => {
    const answer = { status: 200, body: { task: { type: "message", value: "ok" } } };

    expect(await sdk.turn(await admitted(invoke()), async () => answer)).toEqual(answer);
  });

  test("says of an invoke that nobody answers that it is not known", async () => {
    expect(await sdk.turn(await admitted(invoke()), async () => undefined)).toEqual({ status: 501 });
  });

  test("throws what is thrown in it, and not the SDK's tale of it", async () => {
    const failure = new Error("the store is ill");

    await expect(sdk.turn(await admitted(message()), () => Promise.reject(failure))).rejects.toBe(failure);
  });

  test("can answer in the conversation while it goes on", async () => {
    await sdk.turn(await admitted(message()), async () => {
      await sdk.send(recordIn(teams, { room: "a:aki" }), { type: "message", text: "hello", textFormat: "plain" });
      return undefined;
    });

    expect(teams.messages("a:aki").map(({ activity }) => activity["text"])).toEqual(["help", "hello"]);
  });
});

describe("one exchange", () => {
  test("keeps what is in a card as it is", async () => {
    const content = {
      type: "AdaptiveCard",
      body: [{ type: "TextBlock", text: "字 <at>all</at>", nested: [1, { a: undefined }] }],
    };
    const attachments = [{ contentType: "application/vnd.microsoft.card.adaptive", content }];
    await sdk.send(recordIn(teams, { room: "a:aki" }), { type: "message", attachments });

    expect(teams.messages("a:aki")[0]?.activity["attachments"]).toEqual(JSON.parse(JSON.stringify(attachments)));
  });

  test("names nobody the SDK works for or runs on", async () => {
    await sdk.send(recordIn(teams, { room: "a:aki" }), { type: "typing" });

    expect(teams.calls.at(-1)?.body).toEqual({
      type: "typing",
      from: { id: teams.bot.id, name: "" },
      conversation: { id: "a:aki", conversationType: "personal", isGroup: false, name: "" },
    });
  });

  test("finds the conversation of two, the same each time", async () => {
    const record = recordIn(teams, { room: "19:network@thread.tacv2", threadId: "1700" });
    const own = { kind: "done", value: { ...recordIn(teams, { room: "a:aki" }) } };

    expect(await sdk.create(record, AKI)).toEqual(own);
    expect(await sdk.create(record, "29:aki")).toEqual(own);
    expect(teams.calls.at(-1)?.body).toEqual({
      ...{ isGroup: false, bot: { id: teams.bot.id, name: "" }, members: [{ id: "29:aki", name: "" }] },
      ...{ tenantId: teams.tenant, channelData: { tenant: { id: teams.tenant } } },
    });
  });

  test("is ill where Teams does not say which conversation it is", async () => {
    teams.fail("create", { kind: "status", status: 201 });

    await expect(sdk.create(recordIn(teams, { room: "a:aki" }), AKI)).rejects.toThrow("a conversation without an id");
  });
});
