import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readActivity } from "../../../../src/surfaces/teams/gate/activity.ts";
import { activity, type Fields, TENANT } from "./tokens.ts";

/** What is read of an activity but for the whole of it. */
function read(change: Fields = {}) {
  const { raw, ...rest } = readActivity(activity(change)) ?? {};
  return rest;
}

test("reads a message in a personal chat", () => {
  expect(readActivity(activity())).toEqual({
    type: "message",
    id: "1795323600000",
    timestamp: "2026-11-22T05:00:00.000Z",
    channelId: "msteams",
    serviceUrl: "https://smba.trafficmanager.net/emea/",
    from: { id: "29:1a", aadObjectId: "00000000-0000-4000-8000-00000000c001", name: "Aoi" },
    recipient: { id: "28:00000000-0000-4000-8000-00000000a001", name: "Flow Witness" },
    conversation: { id: "a:1b", conversationType: "personal", tenantId: TENANT },
    tenantId: TENANT,
    text: "10.0.0.1 to 10.0.0.2:443?",
    mentions: [],
    membersAdded: [],
    raw: activity(),
  });
});

test("reads a message in a channel, with whom it names", () => {
  const conversation = { id: "19:ab@thread.tacv2;messageid=17", conversationType: "channel", isGroup: true };
  const entities = [
    { type: "mention", mentioned: { id: "28:bot", name: "Flow Witness" }, text: "<at>Flow Witness</at>" },
    { type: "clientInfo", locale: "ja-JP", country: "JP", platform: "Windows", timezone: "Asia/Tokyo" },
    { type: "mention", mentioned: { id: "29:1z" }, text: "<at>Ren</at>" },
    { type: "mention", mentioned: {}, text: "<at>nobody</at>" },
    { type: "quote", mentioned: { id: "28:bot" }, text: "<at>Flow Witness</at>" },
    "mention",
  ];
  const change = { conversation, entities, replyToId: "17", locale: "ja-JP", localTimezone: "Asia/Tokyo" };

  expect(read(change)).toMatchObject({
    conversation: { id: "19:ab@thread.tacv2;messageid=17", conversationType: "channel" },
    tenantId: TENANT,
    mentions: [
      { id: "28:bot", text: "<at>Flow Witness</at>" },
      { id: "29:1z", text: "<at>Ren</at>" },
    ],
    replyToId: "17",
    locale: "ja-JP",
    localTimezone: "Asia/Tokyo",
  });
});

test("reads an invoke with its value", () => {
  const value = { data: { fw: { action: "form", value: "v1" } } };

  expect(read({ type: "invoke", name: "task/fetch", value, text: undefined })).toMatchObject({
    name: "task/fetch",
    value,
  });
});

test.each([0, false, "", []])("passes on the value %j as it is", (value) => {
  expect(read({ value })).toHaveProperty("value", value);
});

test.each([null, undefined])("takes %s for no value at all", (value) => {
  expect(read({ value })).not.toHaveProperty("value");
});

test("reads who came into a conversation, and that the bot was installed", () => {
  expect(read({ type: "conversationUpdate", membersAdded: [{ id: "28:bot" }, {}, { id: "29:1a" }] })).toMatchObject({
    membersAdded: ["28:bot", "29:1a"],
  });
  expect(read({ type: "installationUpdate", action: "add" })).toMatchObject({ action: "add" });
});

test("takes the tenant of the conversation where the channel names none", () => {
  expect(read({ channelData: { team: { id: "19:t" } } })).toHaveProperty("tenantId", TENANT);
  expect(read({ channelData: undefined })).toHaveProperty("tenantId", TENANT);
});

test.each(["id", "timestamp", "text", "locale", "localTimezone", "replyToId", "name", "action"])(
  "leaves %s out where it is no text",
  (field) => {
    expect(read({ [field]: 7 })).not.toHaveProperty(field);
    expect(read({ [field]: null })).not.toHaveProperty(field);
    expect(read({ [field]: "" })).not.toHaveProperty(field);
  },
);

describe("is none", () => {
  test.each([
    ["without a type", { type: undefined }],
    ["with a number for a type", { type: 1 }],
    ["without a channel", { channelId: undefined }],
    ["without a service", { serviceUrl: undefined }],
    ["with a service that is no text", { serviceUrl: ["https://smba.trafficmanager.net/emea/"] }],
    ["from nobody", { from: {} }],
    ["to nobody", { recipient: null }],
    ["nowhere", { conversation: undefined }],
    ["in a conversation without an id", { conversation: { conversationType: "personal", tenantId: TENANT } }],
    ["in a conversation of no kind", { conversation: { id: "a:1b", tenantId: TENANT } }],
    [
      "in a conversation of another kind",
      { conversation: { id: "a:1b", conversationType: "toString", tenantId: TENANT } },
    ],
    ["of no tenant", { channelData: {}, conversation: { id: "a:1b", conversationType: "personal" } }],
    [
      "of no tenant in particular",
      { channelData: { tenant: { id: 7 } }, conversation: { id: "a:1b", conversationType: "personal", tenantId: {} } },
    ],
  ])("%s", (_, change) => {
    expect(readActivity(activity(change))).toBeUndefined();
  });

  test.each([undefined, null, "message", 7, []])("%j", (value) => {
    expect(readActivity(value)).toBeUndefined();
  });
});

test("reads anything at all, and makes an activity only of what names who, where and for whom", () => {
  const part = fc.oneof(
    fc.jsonValue(),
    fc.record({ id: fc.jsonValue(), conversationType: fc.constantFrom("personal", "x") }),
  );
  const sent = fc.record(
    {
      type: part,
      channelId: part,
      serviceUrl: part,
      from: part,
      recipient: part,
      conversation: part,
      entities: part,
      membersAdded: part,
    },
    { requiredKeys: [] },
  );

  fc.assert(
    fc.property(
      fc.oneof(
        fc.jsonValue(),
        sent.map((change) => activity(change)),
      ),
      (raw) => {
        const found = readActivity(raw);
        if (found === undefined) return;
        const named = [
          found.type,
          found.serviceUrl,
          found.tenantId,
          found.from.id,
          found.recipient.id,
          found.conversation.id,
        ];

        expect(named.every((text) => text !== "")).toBe(true);
        expect(found.raw).toBe(raw);
      },
    ),
  );
});
