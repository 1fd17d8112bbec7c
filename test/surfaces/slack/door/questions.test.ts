import { describe, expect, test } from "vitest";
import { openDoor } from "./open-door.ts";
import { form, json, NOW, payload } from "./requests.ts";
import { command, directMessage, homeOpened, mention, messageShortcut } from "./samples.ts";

const PERSON = { tenant: "T0FLOW", user: "U0AKI" };

async function arrivalsFrom(...requests: readonly Parameters<ReturnType<typeof openDoor>["handle"]>[0][]) {
  const { handle, reception } = openDoor();
  for (const request of requests) await handle(request);
  return reception.arrivals;
}

describe("a command", () => {
  test("becomes a question that only who asked sees answered", async () => {
    expect(await arrivalsFrom(form(command()))).toEqual([
      {
        kind: "asked",
        surface: "slack",
        key: "command:T0FLOW:111.222.abc",
        at: NOW,
        person: PERSON,
        room: { channel: "C0NET", kind: "channel" },
        way: "command",
        hushed: true,
        text: "10.0.1.5 to 10.0.2.9 port 443",
        returns: "https://hooks.slack.com/commands/T0FLOW/1/abc",
      },
    ]);
  });

  test("may be called anything, and be given in a direct conversation", async () => {
    const [arrival] = await arrivalsFrom(form(command({ command: "/通信", channel_id: "D0AKI" })));

    expect(arrival).toMatchObject({ room: { channel: "D0AKI", kind: "direct" } });
  });

  test("is acknowledged with what stands in the place of the answer", async () => {
    const reply = await openDoor().handle(form(command()));

    expect(reply.headers).toEqual({ "content-type": "application/json; charset=utf-8" });
    expect(JSON.parse(reply.body)).toMatchObject({ response_type: "ephemeral", text: "Searching the flow logs…" });
    expect(JSON.parse(reply.body)).toHaveProperty("blocks");
  });

  test("is acknowledged without a word where not even that can be said", async () => {
    const { handle, reception } = openDoor();
    Object.assign(reception, { working: () => Promise.reject(new Error("the store is ill")) });

    expect(await handle(form(command()))).toEqual({ status: 200, headers: {}, body: "" });
    expect(reception.arrivals).toHaveLength(1);
  });

  test("of somebody who may not ask is answered with the reason, to that person only", async () => {
    const { handle, reception } = openDoor();
    reception.becomes = { kind: "refused", card: { elements: [{ kind: "note", text: "Not in this channel." }] } };

    const reply = JSON.parse((await handle(form(command()))).body);

    expect(reply).toMatchObject({ response_type: "ephemeral", text: "Not in this channel." });
  });

  test.each([
    "https://hooks.slack.com.evil.example/commands/1",
    "https://evil.example/hooks.slack.com",
    "https://hooks.slack.com@evil.example/1",
    "https://aki:pw@hooks.slack.com/1",
    "https://hooks.slack.com:8443/1",
    "http://hooks.slack.com/1",
    "file:///etc/passwd",
    "hooks.slack.com/1",
  ])("is not answered at %s", async (response_url) => {
    const [arrival] = await arrivalsFrom(form(command({ response_url })));

    expect(arrival).toMatchObject({ way: "command" });
    expect(arrival).not.toHaveProperty("returns");
  });

  test("is answered at Slack's address for governments", async () => {
    const returns = "https://hooks.slack-gov.com/commands/1";

    expect(await arrivalsFrom(form(command({ response_url: returns })))).toMatchObject([{ returns }]);
  });

  test.each([8_000, 8_001, 8_002, 80_000])(
    "of %i characters stays too long where it is, and grows no longer",
    async (length) => {
      const [arrival] = await arrivalsFrom(form(command({ text: "𠮷".repeat(length) })));

      expect(arrival?.kind === "asked" && [...arrival.text].length).toBe(Math.min(length, 8_001));
    },
  );
});

describe("a mention", () => {
  test("becomes a question that is answered in its thread", async () => {
    expect(await arrivalsFrom(json(mention()))).toEqual([
      {
        kind: "asked",
        surface: "slack",
        key: "message:T0FLOW:C0NET:1768571990.000100",
        at: 1_768_571_990,
        person: PERSON,
        room: { channel: "C0NET", kind: "channel", thread: "1768571990.000100" },
        way: "mention",
        hushed: false,
        text: "did 10.0.1.5 reach 10.0.2.9?",
      },
    ]);
  });

  test("within a thread belongs to it", async () => {
    const [arrival] = await arrivalsFrom(json(mention({ thread_ts: "1768570000.000001" })));

    expect(arrival?.room.thread).toBe("1768570000.000001");
  });

  test("is the same thing as the message that it stands in", async () => {
    const post = { ts: "1768571990.000100", channel: "D0AKI" };
    const [one, other] = await arrivalsFrom(json(mention(post)), json(directMessage(post, { event_id: "Ev0002" })));

    expect(one?.key).toBe(other?.key);
  });

  test.each([
    ["a channel that others read too", mention({}, { is_ext_shared_channel: true }), ["T0FLOW", true]],
    ["somebody of another workspace", mention({ user_team: "T0OTHER" }), ["T0OTHER", true]],
    ["somebody of this workspace", mention({ user_team: "T0FLOW" }), ["T0FLOW", undefined]],
    [
      "somebody of the same organisation",
      mention({ user_team: "E0ORG" }, { enterprise_id: "E0ORG" }),
      ["T0FLOW", undefined],
    ],
  ])("in %s", async (_, body, [tenant, outside]) => {
    const [arrival] = await arrivalsFrom(json(body));

    expect([arrival?.person.tenant, arrival?.outside]).toEqual([tenant, outside]);
  });
});

describe("a direct message", () => {
  test("becomes a question", async () => {
    expect(await arrivalsFrom(json(directMessage()))).toMatchObject([
      {
        key: "message:T0FLOW:D0AKI:1768571991.000200",
        room: { channel: "D0AKI", kind: "direct", thread: "1768571991.000200" },
        way: "direct",
        hushed: false,
      },
    ]);
  });

  test.each([
    ["of the bot itself", { user: "U0BOT" }],
    ["of an app", { bot_id: "B0OTHER" }],
    ["of an app, in its own way", { bot_id: "B0OTHER", subtype: "bot_message", user: undefined }],
    ["that was changed", { subtype: "message_changed" }],
    ["that was deleted", { subtype: "message_deleted" }],
    ["that Slack wrote", { subtype: "channel_join" }],
    ["in a channel", { channel: "C0NET", channel_type: "channel" }],
  ])("%s is none", async (_, event) => {
    expect(await arrivalsFrom(json(directMessage(event)))).toEqual([]);
  });

  test.each(["file_share", "thread_broadcast"])("may be a %s", async (subtype) => {
    expect(await arrivalsFrom(json(directMessage({ subtype })))).toHaveLength(1);
  });
});

describe("a message that is to be checked", () => {
  test("becomes a question, asked when it was written", async () => {
    expect(await arrivalsFrom(payload(messageShortcut()))).toEqual([
      {
        kind: "asked",
        surface: "slack",
        key: "shortcut:T0FLOW:333.444.def:1768571995.123456",
        at: 1_768_571_000,
        person: PERSON,
        room: { channel: "C0NET", kind: "channel" },
        way: "shortcut",
        hushed: true,
        text: "ssh: connect to host 10.0.2.9",
        returns: "https://hooks.slack.com/app/T0FLOW/2/def",
      },
    ]);
  });

  test.each([
    ["is acknowledged without a word", messageShortcut(), 200],
    ["is unknown by another name", messageShortcut({}, { callback_id: "other" }), 404],
    ["is nothing without a channel", messageShortcut({}, { channel: undefined }), 404],
  ])("%s", async (_, body, status) => {
    expect(await openDoor().handle(payload(body))).toEqual({ status, headers: {}, body: "" });
  });

  const link = { type: "link", url: "http://10.0.2.9", text: "payroll" };
  const lines = [
    { type: "text", text: "connect to " },
    link,
    { type: "emoji", name: "x" },
    { type: "text", text: " failed" },
  ];

  test.each([
    [
      "blocks",
      { text: "", blocks: [{ type: "rich_text", elements: [{ type: "rich_text_section", elements: lines }] }] },
      "connect to payroll failed",
    ],
    [
      "pasted code",
      {
        text: "",
        blocks: [
          {
            type: "rich_text",
            elements: [{ type: "rich_text_preformatted", elements: [{ type: "text", text: "a\nb" }] }],
          },
        ],
      },
      "a\nb",
    ],
    [
      "an alert of another app",
      {
        text: "",
        blocks: [
          {
            type: "section",
            text: { type: "mrkdwn", text: "timeout to 10.0.2.9 &gt; 5 s" },
            fields: [{ type: "mrkdwn", text: "port 22" }],
          },
          { type: "actions", elements: [{ type: "button", text: { type: "plain_text", text: "Resolve" } }] },
        ],
      },
      "timeout to 10.0.2.9 > 5 s\nport 22",
    ],
    [
      "attachments",
      {
        text: "see",
        attachments: [
          { title: "Alert", text: "10.0.2.9", fields: [{ title: "Port", value: "22" }], fallback: "x" },
          { fallback: "old" },
        ],
      },
      "see\nAlert\n10.0.2.9\nPort 22\nold",
    ],
    [
      "a text file",
      { text: "", files: [{ preview_plain_text: "from 10.0.1.5 <x>", preview: "<pre>" }, { name: "picture.png" }] },
      "from 10.0.1.5 <x>",
    ],
    ["nothing that can be read", { text: "", blocks: [null, "x", { type: "image" }] }, ""],
  ])("is read from %s", async (_, message, text) => {
    expect(await arrivalsFrom(payload(messageShortcut(message)))).toMatchObject([{ text }]);
  });
});

describe("a visit", () => {
  test.each(["home", "messages"])("to the tab %s is handed on", async (tab) => {
    expect(await arrivalsFrom(json(homeOpened({ tab })))).toEqual([
      {
        kind: "visited",
        surface: "slack",
        key: "visit:T0FLOW:Ev0001",
        at: 1_768_571_992,
        person: PERSON,
        room: { channel: "D0AKI", kind: "direct" },
        way: "direct",
        hushed: false,
        tab,
      },
    ]);
  });

  test.each([
    ["without an id", { ...homeOpened(), event_id: undefined }, 0],
    ["without a channel", homeOpened({ channel: undefined, event_ts: "?" }), 1],
  ])("%s", async (_, body, count) => {
    const arrivals = await arrivalsFrom(json(body));

    expect(arrivals).toHaveLength(count);
    for (const arrival of arrivals)
      expect(arrival).toMatchObject({ at: NOW, room: { channel: "U0AKI", kind: "direct" } });
  });

  test("that cannot be taken in is sent again", async () => {
    const { handle, reception } = openDoor();
    reception.becomes = { kind: "ill" };

    expect((await handle(json(homeOpened()))).status).toBe(503);
  });
});
