import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Fault } from "../../../demo/slack/faults.ts";
import { openSlack, type PretendedSlack } from "../../../demo/slack/pretended-slack.ts";
import type { Card } from "../../../src/cards/card.ts";
import { makeSlack } from "../../../src/surfaces/slack/index.ts";
import type { Scheduled, Surface } from "../../../src/surfaces/surface.ts";
import { DIGEST, MENTION } from "./arrivals.ts";

const WORKING: Card = { elements: [{ kind: "note", text: "Looking" }] };
const TOLD: Card = { elements: [{ kind: "note", text: "Nothing was rejected" }] };
const MARK = { event_type: "flow_witness_digest", event_payload: { key: "digest/morning/2026-01-15" } };

let slack: PretendedSlack;
let surface: Surface;

beforeEach(async () => {
  slack = await openSlack();
  slack.workspace.scopes.add("channels:history");
  surface = makeSlack({ token: async () => slack.token, apiUrl: slack.apiUrl, now: slack.workspace.now });
});
afterEach(() => slack.close());

const methods = () => slack.calls.map(({ method }) => method);

async function held(arrival: Scheduled = DIGEST): Promise<string> {
  const delivery = await surface.hold(arrival, WORKING);
  if (delivery.kind !== "sent" || delivery.ref === undefined) throw new Error("nothing was posted");
  return delivery.ref;
}

describe("what is scheduled", () => {
  test("stands in the room itself, marked, and becomes what is told there", async () => {
    const ref = await held();
    const posted = slack.messages("C0NET");
    await surface.busy(DIGEST, "Reading");
    const replied = await surface.reply(DIGEST, TOLD, ref);

    expect(posted).toMatchObject([{ text: "Looking", metadata: MARK }]);
    expect(posted[0]).not.toHaveProperty("threadTs");
    expect(replied).toEqual({ kind: "sent", ref });
    expect(slack.messages("C0NET")).toMatchObject([{ text: "Nothing was rejected", metadata: MARK }]);
    expect(methods()).toEqual(["chat.postMessage", "chat.update"]);
  });

  test("is told by a marked message of its own where the first one is gone", async () => {
    expect(await surface.reply(DIGEST, TOLD, "C0NET:1768572000.000099")).toMatchObject({ kind: "sent" });
    expect(slack.messages("C0NET")).toMatchObject([{ text: "Nothing was rejected", metadata: MARK }]);
  });

  test("goes to nobody where its room takes nothing", async () => {
    const away = { ...DIGEST, room: { channel: "C0AWAY", kind: "channel" } } as const;
    const file = { name: "a.csv", mime: "text/csv", bytes: new Uint8Array([97]), title: "All" };

    expect(await surface.hold(away, WORKING)).toEqual({ kind: "gone", reason: "not_in_channel" });
    expect(await surface.reply(away, TOLD)).toEqual({ kind: "gone", reason: "not_in_channel" });
    expect(await surface.attach(away, file)).toEqual({ kind: "gone", reason: "not_in_channel" });
    expect(slack.workspace.messages).toEqual([]);
  });

  test("has its file beneath it", async () => {
    const ref = await held();
    const file = { name: "rejects.csv", mime: "text/csv", bytes: new Uint8Array([97]), title: "44 pairs" };

    expect(await surface.attach(DIGEST, file, { ref })).toEqual({ kind: "sent" });
    const [root, reply] = slack.messages("C0NET");
    expect(reply?.threadTs).toBe(root?.ts);
    expect(reply?.files).toHaveLength(1);
  });
});

test("what was asked carries no mark, and its file stays in its thread", async () => {
  await surface.reply(MENTION, TOLD);
  const file = { name: "records.csv", mime: "text/csv", bytes: new Uint8Array([97]), title: "1 record" };
  await surface.attach(MENTION, file, { ref: "C0NET:1768572000.000001" });

  expect(slack.messages("C0NET").map(({ threadTs }) => threadTs)).toEqual(Array(2).fill("1768572000.000001"));
  expect(slack.messages("C0NET")[0]).not.toHaveProperty("metadata");
});

describe("looking for it", () => {
  const NONE = { kind: "none" };
  const UNKNOWN = { kind: "unknown" };

  test("finds what was posted without our hearing of it, changed since or not", async () => {
    slack.fail("chat.postMessage", { kind: "status", status: 502, when: "after" });
    await expect(surface.hold(DIGEST, WORKING)).rejects.toThrow("slack failure");
    const ref = `C0NET:${slack.messages("C0NET")[0]?.ts}`;

    expect(await surface.seek(DIGEST)).toEqual({ kind: "found", ref });
    await surface.reply(DIGEST, TOLD, ref);
    expect(await surface.seek(DIGEST)).toEqual({ kind: "found", ref });
  });

  test("finds nothing among other digests, other rooms and what people say", async () => {
    await held({ ...DIGEST, key: "digest/morning/2026-01-14" });
    await held({ ...DIGEST, room: { channel: "C0SHARED", kind: "channel" } });
    slack.say({ channel: "C0NET", user: "U0AKI", text: "digest/morning/2026-01-15" });

    expect(await surface.seek(DIGEST)).toEqual(NONE);
  });

  test("begins a minute before it was due, for clocks differ", async () => {
    await held();

    expect(await surface.seek({ ...DIGEST, at: DIGEST.at + 60 })).toMatchObject({ kind: "found" });
    expect(await surface.seek({ ...DIGEST, at: DIGEST.at + 62 })).toEqual(NONE);
  });

  test.each([
    [150, { kind: "found" }, 2],
    [199, { kind: "found" }, 2],
    [200, UNKNOWN, 2],
  ])("looks through two pages: under %i messages", async (newer, sought, pages) => {
    await held();
    for (let said = 0; said < newer; said += 1) slack.say({ channel: "C0NET", user: "U0AKI", text: "a" });

    expect(await surface.seek(DIGEST)).toMatchObject(sought);
    expect(methods().filter((method) => method === "conversations.history")).toHaveLength(pages);
  });

  test("is sure of nothing at the end of the second page", async () => {
    for (let said = 0; said < 101; said += 1) slack.say({ channel: "C0NET", user: "U0AKI", text: "a" });

    expect(await surface.seek(DIGEST)).toEqual(NONE);
  });

  test("is not allowed without its scope, which a private channel has of its own", async () => {
    const room = { channel: "G0NET", kind: "channel" } as const;
    slack.workspace.channels.set("G0NET", { id: "G0NET", name: "net-leads", members: ["U0BOT"], private: true });
    await held({ ...DIGEST, room });

    expect(await surface.seek({ ...DIGEST, room })).toEqual(UNKNOWN);
    slack.workspace.scopes.add("groups:history");
    expect(await surface.seek({ ...DIGEST, room })).toMatchObject({ kind: "found" });
    slack.workspace.scopes.delete("channels:history");
    expect(await surface.seek(DIGEST)).toEqual(UNKNOWN);
  });

  test("is not allowed in a room without the bot", async () => {
    expect(await surface.seek({ ...DIGEST, room: { channel: "C0AWAY", kind: "channel" } })).toEqual(UNKNOWN);
  });

  test.each<Fault>([
    { kind: "status", status: 503 },
    { kind: "reset", when: "before" },
    { kind: "refused", code: "internal_error" },
    { kind: "rate-limited", seconds: 30 },
  ])("is tried again where Slack is ill: %j", async (fault) => {
    slack.fail("conversations.history", fault);

    await expect(surface.seek(DIGEST)).rejects.toThrow("slack failure: try again");
  });
});
