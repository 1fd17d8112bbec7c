import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openSlack, type PretendedSlack } from "../../../demo/slack/pretended-slack.ts";

const METADATA = { event_type: "told", event_payload: { key: "a" } };

let slack: PretendedSlack;
beforeEach(async () => {
  slack = await openSlack();
  slack.workspace.scopes.add("channels:history");
});
afterEach(() => slack.close());

async function call(method: string, args: Readonly<Record<string, unknown>>) {
  const headers = { authorization: `Bearer ${slack.token}`, "content-type": "application/json; charset=utf-8" };
  const response = await fetch(slack.apiUrl + method, { method: "POST", headers, body: JSON.stringify(args) });
  return Object(await response.json());
}

const history = (args: Readonly<Record<string, unknown>> = {}) =>
  call("conversations.history", { channel: "C0NET", ...args });
const textsOf = ({ messages }: { readonly messages: readonly { readonly text: string }[] }) =>
  messages.map(({ text }) => text);

describe("metadata", () => {
  test("is there for whoever asks for all of it, and only its name for others", async () => {
    await call("chat.postMessage", { channel: "C0NET", text: "a", metadata: METADATA });

    expect((await history({ include_all_metadata: true })).messages).toMatchObject([{ text: "a", metadata: METADATA }]);
    expect((await history()).messages[0].metadata).toEqual({ event_type: "told" });
  });

  test("stays when a message is changed, unless it is changed too", async () => {
    const { ts } = await call("chat.postMessage", { channel: "C0NET", text: "a", metadata: METADATA });
    const change = async (beside: object) => {
      await call("chat.update", { channel: "C0NET", ts, text: "b", ...beside });
      return (await history({ include_all_metadata: true })).messages[0].metadata;
    };

    expect(await change({})).toEqual(METADATA);
    expect(await change({ metadata: { ...METADATA, event_type: "changed" } })).toMatchObject({ event_type: "changed" });
    expect(await change({ metadata: {} })).toBeUndefined();
  });

  test.each([{ event_type: "told" }, { event_type: "", event_payload: {} }, { event_type: "a", event_payload: "b" }])(
    "is refused like this: %j",
    async (metadata) => {
      expect(await call("chat.postMessage", { channel: "C0NET", text: "a", metadata })).toMatchObject({
        error: "invalid_metadata_format",
      });
    },
  );
});

describe("what was written in a room", () => {
  test("comes newest first, page by page, without what stands in threads", async () => {
    for (const text of ["1", "2", "3"]) slack.say({ channel: "C0NET", user: "U0AKI", text });
    const root = slack.messages("C0NET")[0]?.ts ?? "";
    slack.say({ channel: "C0NET", user: "U0AKI", text: "a reply", threadTs: root });
    await call("chat.postEphemeral", { channel: "C0NET", user: "U0AKI", text: "hidden" });
    const first = await history({ limit: 2 });
    slack.say({ channel: "C0NET", user: "U0AKI", text: "4" });
    const second = await history({ limit: 2, cursor: first.response_metadata.next_cursor });

    expect(textsOf(first)).toEqual(["3", "2"]);
    expect(textsOf(second)).toEqual(["1"]);
    expect([first.has_more, second.has_more, second.response_metadata]).toEqual([true, false, undefined]);
  });

  test("begins after a moment", async () => {
    slack.say({ channel: "C0NET", user: "U0AKI", text: "before" });
    slack.pass(10);
    slack.say({ channel: "C0NET", user: "U0AKI", text: "after" });

    expect(textsOf(await history({ oldest: `${slack.workspace.now() - 5}` }))).toEqual(["after"]);
  });

  test.each([
    [{ channel: "C0AWAY" }, "not_in_channel"],
    [{ channel: "C0NOWHERE" }, "channel_not_found"],
    [{ limit: 1000 }, "invalid_limit"],
    [{ cursor: "x" }, "invalid_cursor"],
    [{ channel: "" }, "invalid_arguments"],
  ])("is refused: %j", async (args, error) => {
    expect(await history(args)).toMatchObject({ ok: false, error });
  });

  test("is hidden from who is no member of a private room", async () => {
    slack.workspace.channels.set("G0NET", { id: "G0NET", name: "leads", members: ["U0AKI"], private: true });
    slack.workspace.scopes.add("groups:history");

    expect(await history({ channel: "G0NET" })).toMatchObject({ error: "channel_not_found" });
  });
});

test.each([
  ["chat.postMessage", "chat:write", { channel: "C0NET", text: "a" }],
  ["conversations.info", "channels:read", { channel: "C0NET" }],
  ["conversations.info", "im:read", { channel: "D0AKI" }],
  ["conversations.history", "channels:history", { channel: "C0NET" }],
  ["conversations.history", "im:history", { channel: "D0AKI" }],
  ["users.info", "users:read", { user: "U0AKI" }],
])("%s needs %s", async (method, scope, args) => {
  expect(await call(method, args)).toMatchObject({ ok: true });
  slack.workspace.scopes.delete(scope);
  expect(await call(method, args)).toMatchObject({
    error: "missing_scope",
    response_metadata: { messages: [`[ERROR] needed: ${scope}`] },
  });
});
