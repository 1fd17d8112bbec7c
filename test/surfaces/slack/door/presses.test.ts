import { describe, expect, test } from "vitest";
import { openSlack } from "../../../../demo/slack/pretended-slack.ts";
import { openDoor } from "./open-door.ts";
import { payload } from "./requests.ts";
import { messageShortcut, press } from "./samples.ts";

async function pressed(...parts: Parameters<typeof press>) {
  const { handle, reception } = openDoor();
  expect(await handle(payload(press(...parts)))).toEqual({ status: 200, headers: {}, body: "" });
  return reception.arrivals[0];
}

test("a button is handed on with what it does and what it holds", async () => {
  expect(await pressed()).toEqual({
    kind: "pressed",
    surface: "slack",
    key: "press:T0FLOW:555.666.ghi:1768571996.000700",
    at: 1_768_571_996,
    person: { tenant: "T0FLOW", user: "U0AKI" },
    room: { channel: "C0NET", kind: "channel", thread: "1768571990.000100" },
    way: "button",
    hushed: false,
    action: "records",
    value: "fw-1.0",
    returns: "https://hooks.slack.com/actions/T0FLOW/3/ghi",
  });
});

test("a choice is handed on with what was chosen", async () => {
  const chosen = {
    type: "static_select",
    action_id: "reply:2",
    value: undefined,
    selected_option: { value: "fw-1.7" },
  };

  expect(await pressed(chosen)).toMatchObject({ action: "reply", value: "fw-1.7" });
});

describe("where it stands", () => {
  const message = { type: "message", message_ts: "1768571993.000500", channel_id: "C0NET" };

  test.each([
    ["a message by itself", { ...message, is_ephemeral: false }, [false, "1768571993.000500"]],
    ["a message that only one person sees", { ...message, is_ephemeral: true }, [true, undefined]],
    ["such a message in a thread", { ...message, is_ephemeral: true, thread_ts: "1.1" }, [true, "1.1"]],
  ])("is %s", async (_, container, spot) => {
    const arrival = await pressed({}, { container, message: undefined });

    expect([arrival?.hushed, arrival?.room.thread]).toEqual(spot);
  });

  test("is the page of the bot", async () => {
    const container = { type: "view", view_id: "V0HOME" };
    const arrival = await pressed(
      {},
      { container, view: { type: "home" }, channel: undefined, message: undefined, response_url: undefined },
    );

    expect(arrival).toMatchObject({ room: { channel: "U0AKI", kind: "direct" }, hushed: false });
    expect(arrival).not.toHaveProperty("returns");
  });

  test("is read by people of other workspaces", async () => {
    const user = { id: "U0OTHER", username: "olu", team_id: "T0OTHER" };

    expect(await pressed({}, { user })).toMatchObject({ person: { tenant: "T0OTHER" }, outside: true });
  });
});

test("nobody's press is nothing", async () => {
  expect(await pressed({}, { trigger_id: undefined })).toBeUndefined();
});

describe("who is not taken in", () => {
  const refused = { kind: "refused", card: { elements: [{ kind: "note", text: "Not in this channel." }] } } as const;
  const ill = { kind: "ill" } as const;

  test.each([
    ["a button: refused", { sample: press, becomes: refused, text: "Not in this channel." }],
    ["a button: try again", { sample: press, becomes: ill, text: "Please try again in a minute." }],
    ["a message to be checked: refused", { sample: messageShortcut, becomes: refused, text: "Not in this channel." }],
    [
      "a message to be checked: try again",
      { sample: messageShortcut, becomes: ill, text: "Please try again in a minute." },
    ],
  ])("is told beside it: %s", async (_, { sample, becomes, text }) => {
    const slack = await openSlack();
    const { handle, reception } = openDoor({ apiUrl: slack.apiUrl });
    reception.becomes = becomes;
    const response_url = slack.responseUrl({ channel: "C0NET", user: "U0AKI" });

    const reply = await handle(payload(sample({}, { response_url })));
    await slack.close();

    expect(reply.status).toBe(200);
    expect(slack.ephemerals("C0NET", "U0AKI")).toMatchObject([{ text }]);
    expect(slack.messages("C0NET")).toEqual([]);
  });

  test("is told once, though it is sent again", async () => {
    const slack = await openSlack();
    const { handle, reception } = openDoor({ apiUrl: slack.apiUrl });
    reception.becomes = { ...refused, again: true };
    const response_url = slack.responseUrl({ channel: "C0NET", user: "U0AKI" });

    const reply = await handle(payload(press({}, { response_url })));
    await slack.close();

    expect(reply.status).toBe(200);
    expect(slack.ephemerals("C0NET", "U0AKI")).toEqual([]);
  });

  test.each([
    ["who was refused, nothing more can be done", refused, 200],
    ["who has to try again, Slack says that something went wrong", ill, 503],
  ])("and cannot be told: for somebody %s", async (_, becomes, status) => {
    const slack = await openSlack();
    const { handle, reception } = openDoor({ apiUrl: slack.apiUrl });
    reception.becomes = becomes;

    const reply = await handle(payload(press({}, { response_url: new URL("/respond/none", slack.apiUrl).href })));
    await slack.close();

    expect(reply.status).toBe(status);
  });
});
