import fc from "fast-check";
import { expect, test } from "vitest";
import { makeTeamsDoor } from "../../../../src/surfaces/teams/door/app.ts";
import { readActivity } from "../../../../src/surfaces/teams/gate/activity.ts";
import { readRecord } from "../../../../src/surfaces/teams/record.ts";
import { pretendReception } from "../../../support/chat/pretended-reception.ts";

const TENANT = "11111111-2222-4333-8444-555555555555";

/** What every activity has, and what anything else in it may be. */
const activities = fc.record({
  type: fc.constantFrom("message", "invoke", "conversationUpdate", "installationUpdate", "__proto__"),
  name: fc.constantFrom(
    "task/fetch",
    "task/submit",
    "composeExtension/fetchTask",
    "composeExtension/submitAction",
    "fileConsent/invoke",
    "toString",
  ),
  id: fc.oneof(fc.string(), fc.constant(undefined)),
  timestamp: fc.oneof(fc.string(), fc.constant("2026-11-22T05:00:00.000Z")),
  channelId: fc.constant("msteams"),
  serviceUrl: fc.constant("https://smba.trafficmanager.net/emea/"),
  from: fc.record({
    id: fc.constantFrom("29:1a", "29:2b", "x", "28:bot"),
    aadObjectId: fc.oneof({ weight: 9, arbitrary: fc.string({ minLength: 1 }) }, fc.jsonValue()),
  }),
  recipient: fc.constant({ id: "28:bot" }),
  conversation: fc.record({
    id: fc.constantFrom("a:1", "19:c@thread.tacv2", "19:c@thread.tacv2;messageid=1;messageid=2", ";messageid="),
    conversationType: fc.constantFrom("personal", "groupChat", "channel"),
    tenantId: fc.constant(TENANT),
  }),
  channelData: fc.oneof(fc.jsonValue(), fc.constant({ tenant: { id: TENANT } })),
  text: fc.oneof(fc.string(), fc.jsonValue()),
  value: fc.oneof(
    fc.constant(undefined),
    fc.jsonValue(),
    fc.record({
      data: fc.jsonValue(),
      messagePayload: fc.jsonValue(),
      commandId: fc.constant("check_connection"),
      context: fc.jsonValue(),
      uploadInfo: fc.jsonValue(),
      action: fc.constant("accept"),
    }),
    fc.record({ fw: fc.dictionary(fc.constantFrom("action", "value", "form", "from", "__proto__"), fc.string()) }),
  ),
  entities: fc.oneof(
    fc.jsonValue(),
    fc.constant([{ type: "mention", mentioned: { id: "28:bot" }, text: "<at>b</at>" }]),
  ),
  membersAdded: fc.oneof(fc.jsonValue(), fc.constant([{ id: "28:bot" }])),
  action: fc.constantFrom("add", "remove"),
  locale: fc.oneof(fc.string(), fc.constant("ja-JP")),
});

test("whatever Teams sends is answered, and what is handed on can be kept and replied to", async () => {
  await fc.assert(
    fc.asyncProperty(activities, async (raw) => {
      const activity = readActivity(JSON.parse(JSON.stringify(raw)));
      fc.pre(activity !== undefined);
      const reception = pretendReception();
      const door = makeTeamsDoor({
        gate: { admit: async () => ({ ok: true, activity, claims: {} }) },
        sdk: {
          turn: async (admitted, handle) => (await handle(admitted.activity)) ?? { status: 501 },
          send: async () => ({ kind: "done", value: "1" }),
        },
        reception,
        tryAgain: "Later.",
        now: () => 1_795_323_600,
      });
      const reply = await door.handle({ headers: {}, body: Buffer.of() });

      expect([200, 501]).toContain(reply.status);
      expect(reply.body).not.toContain("Later.");
      for (const arrival of reception.arrivals) {
        expect(JSON.parse(JSON.stringify(arrival))).toEqual(arrival);
        expect(arrival).toMatchObject({ surface: "teams", person: { user: expect.stringMatching(/./s) } });
        expect(Number.isSafeInteger(arrival.at)).toBe(true);
        // A conversation without a name cannot be replied to; nobody can make one.
        if (arrival.room.channel !== "") expect(readRecord(arrival.returns)).toBeDefined();
      }
    }),
    { numRuns: 500 },
  );
});
