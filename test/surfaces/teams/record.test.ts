import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressOf, type ConversationRecord, readRecord } from "../../../src/surfaces/teams/record.ts";
import { refOf, spotOf } from "../../../src/surfaces/teams/refs.ts";

const RECORD: ConversationRecord = {
  v: 1,
  serviceUrl: "https://smba.trafficmanager.net/emea/",
  conversationId: "19:network@thread.tacv2",
  threadId: "1700000000000",
  botId: "28:app",
  userId: "29:aki",
  aadObjectId: "aki",
  tenantId: "home",
  kind: "channel",
};

describe("a record", () => {
  test("comes back as it was written", () => {
    expect(readRecord(JSON.stringify(RECORD))).toEqual(RECORD);
  });

  test.each(["serviceUrl", "conversationId", "botId", "userId", "aadObjectId", "tenantId", "kind", "v"] as const)(
    "is none without %s",
    (name) => {
      expect(readRecord(JSON.stringify({ ...RECORD, [name]: undefined }))).toBeUndefined();
    },
  );

  test.each([{ v: 2 }, { kind: "meeting" }, { serviceUrl: 7 }])("is none where it says %j", (differing) => {
    expect(readRecord(JSON.stringify({ ...RECORD, ...differing }))).toBeUndefined();
  });

  test("is none in any other text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readRecord(text)).toBeUndefined();
      }),
    );
  });

  test("names the thread in the address, and only where there is one", () => {
    const { threadId: _, ...alone } = RECORD;

    expect(addressOf(RECORD)).toBe("19:network@thread.tacv2;messageid=1700000000000");
    expect(addressOf(alone)).toBe("19:network@thread.tacv2");
  });
});

describe("a reference", () => {
  test("leads to the message, whatever conversation one comes from", () => {
    const elsewhere = { ...RECORD, conversationId: "19:other@thread.tacv2", threadId: "9" };
    const { record, id } = spotOf(refOf(RECORD, "1768572000001"), elsewhere);

    expect(id).toBe("1768572000001");
    expect(addressOf(record)).toBe("19:network@thread.tacv2;messageid=1700000000000");
  });
});
