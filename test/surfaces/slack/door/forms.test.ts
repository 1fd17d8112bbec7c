import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openSlack, type PretendedSlack } from "../../../../demo/slack/pretended-slack.ts";
import { CHAT_WORDS } from "../../../../src/languages/chat.ts";
import { questionForm } from "../../../../templates/question-form.ts";
import { openDoor } from "./open-door.ts";
import { form, json, NOW, payload } from "./requests.ts";
import { command, formView, homeOpened, inputs, press, submission } from "./samples.ts";

let slack: PretendedSlack;

beforeEach(async () => {
  slack = await openSlack();
});

afterEach(() => slack.close());

/** A door whose forms are opened at the pretended Slack. */
function open(settings: Parameters<typeof openDoor>[0] = {}) {
  return openDoor({ apiUrl: slack.apiUrl, botToken: async () => slack.token, ...settings });
}

function shown() {
  return [...slack.workspace.views.values()].map(({ content }) => content);
}

/** What the form that is open keeps of where it was opened. */
function metadata(): string {
  return String(shown()[0]?.["private_metadata"]);
}

const onHome = {
  container: { type: "view", view_id: "V0HOME" },
  view: { type: "home" },
  channel: undefined,
  response_url: undefined,
};

describe("the form opens", () => {
  test.each([
    ["for a command without a question", () => form(command({ text: "  ", trigger_id: slack.trigger() }))],
    ["for its button", () => payload(press({ action_id: "form:1" }, { trigger_id: slack.trigger() }))],
    ["to change a question", () => payload(press({ action_id: "change:1" }, { trigger_id: slack.trigger() }))],
    ["on the page of the bot", () => payload(press({ action_id: "form" }, { ...onHome, trigger_id: slack.trigger() }))],
  ])("%s", async (_, request) => {
    const { handle, reception } = open();

    expect(await handle(request())).toEqual({ status: 200, headers: {}, body: "" });
    expect(shown()).toMatchObject([
      { type: "modal", callback_id: "question", title: { type: "plain_text", text: "Ask" } },
    ]);
    expect(reception.arrivals).toEqual([]);
  });

  test("with the question in it that is to be changed", async () => {
    const { handle } = open();
    const pressed = press({ action_id: "change:1", value: "fw-1.4" }, { trigger_id: slack.trigger() });

    expect((await handle(payload(pressed))).status).toBe(200);
    expect(shown()).toMatchObject([{ blocks: [{ element: { initial_value: "10.0.1.5" } }, {}] }]);
  });

  test.each(["en", "ja"] as const)("as it is said in %s, within all that Slack takes", async (tag) => {
    const { handle, reception } = open();
    const start = { src: "𠮷".repeat(5_000), language: tag };
    Object.assign(reception, { form: async () => questionForm(CHAT_WORDS[tag], start) });

    expect((await handle(form(command({ text: "", trigger_id: slack.trigger() })))).status).toBe(200);
    expect(shown()).toMatchObject([{ type: "modal" }]);
  });

  test("with the token read anew where the old one was replaced", async () => {
    const asked: unknown[] = [];
    const botToken = async (fresh?: "fresh") => {
      asked.push(fresh);
      return fresh === "fresh" ? slack.token : "xoxb-old";
    };

    await open({ botToken }).handle(form(command({ text: "", trigger_id: slack.trigger() })));

    expect(asked).toEqual([undefined, "fresh"]);
    expect(shown()).toHaveLength(1);
  });

  test("too late: whoever gave a command is told to try again", async () => {
    const { handle, entries } = open();
    const trigger_id = slack.trigger();
    slack.pass(4);

    const reply = await handle(form(command({ text: "", trigger_id })));

    expect(JSON.parse(reply.body)).toEqual({ response_type: "ephemeral", text: "Please try again in a minute." });
    expect(entries).toEqual([
      { at: NOW, surface: "slack", code: "failed", detail: "expired_trigger_id", tenant: "T0FLOW" },
    ]);
  });

  test("too late: whoever pressed a button is told beside it", async () => {
    const { handle } = open();
    const response_url = slack.responseUrl({ channel: "C0NET", user: "U0AKI" });

    const reply = await handle(payload(press({ action_id: "form:0" }, { trigger_id: "dead", response_url })));

    expect(reply.status).toBe(503);
    expect(slack.ephemerals("C0NET", "U0AKI")).toMatchObject([{ text: "Please try again in a minute." }]);
  });
});

describe("the language of the form", () => {
  async function change(value: string, view: object = {}) {
    const { handle } = open();
    await handle(form(command({ text: "", trigger_id: slack.trigger() })));
    const [stored] = slack.workspace.views.values();
    const state = inputs({ "src:1": "10.0.1.5", "language:1": value });
    const changed = { ...formView(metadata(), state), id: stored?.id, hash: stored?.hash, ...view };
    const action = { type: "static_select", action_id: "language", block_id: "language:1" };
    const container = { type: "view", view_id: stored?.id };
    return await handle(payload(press(action, { view: changed, container, channel: undefined })));
  }

  test("is changed where it stands, and what was filled in stays", async () => {
    expect((await change("ja")).status).toBe(200);
    expect(shown()).toMatchObject([
      {
        title: { text: "通信を調べる" },
        blocks: [
          { block_id: "src:2", label: { text: "送信元" }, element: { initial_value: "10.0.1.5" } },
          { block_id: "language:2", dispatch_action: true, element: { initial_option: { value: "ja" } } },
        ],
      },
    ]);
  });

  test.each([
    ["of a form that is not ours", { private_metadata: "{}" }, 200],
    ["of a form without a place", { private_metadata: "" }, 200],
    ["of a form that changed meanwhile", { hash: "0.old" }, 503],
  ])("%s stays", async (_, view, status) => {
    expect((await change("ja", view)).status).toBe(status);
    expect(shown()).toMatchObject([{ title: { text: "Ask" } }]);
  });

  test("is the only thing in it that does anything by itself", async () => {
    const { handle, reception } = open();

    const reply = await handle(payload(press({ action_id: "window" }, { view: formView("{}", inputs({})) })));

    expect(reply.status).toBe(200);
    expect(reception.arrivals).toEqual([]);
    expect(slack.calls).toEqual([]);
  });
});

describe("a form that is sent", () => {
  const state = inputs({ "src:1": "10.0.1.5", "dst:1": null, "language:1": "ja" });

  async function openedBy(request: ReturnType<typeof form>) {
    const door = open();
    await door.handle(request);
    return { ...door, view: formView(metadata(), state) };
  }

  test("becomes a question, answered where the form was opened", async () => {
    const response_url = slack.responseUrl({ channel: "C0NET", user: "U0AKI" });
    const { handle, reception, view } = await openedBy(
      form(command({ text: "", trigger_id: slack.trigger(), response_url })),
    );
    reception.checks = { ok: true, text: "送信元: 10.0.1.5", language: "ja" };

    expect(await handle(payload(submission(view)))).toEqual({ status: 200, headers: {}, body: "" });
    expect(reception.arrivals).toEqual([
      {
        kind: "asked",
        surface: "slack",
        key: "form:T0FLOW:V0001",
        at: NOW,
        person: { tenant: "T0FLOW", user: "U0AKI" },
        room: { channel: "C0NET", kind: "channel" },
        way: "form",
        hushed: true,
        text: "送信元: 10.0.1.5",
        language: "ja",
        returns: response_url,
      },
    ]);
  });

  test("keeps the thread of the button that opened it", async () => {
    const { handle, reception, view } = await openedBy(
      payload(press({ action_id: "form" }, { trigger_id: slack.trigger() })),
    );

    await handle(payload(submission(view)));

    expect(reception.arrivals).toMatchObject([{ room: { channel: "C0NET", thread: "1768571990.000100" } }]);
  });

  test("on the page of the bot is answered directly", async () => {
    const { handle, reception, view } = await openedBy(
      payload(press({ action_id: "form" }, { ...onHome, trigger_id: slack.trigger() })),
    );

    await handle(payload(submission(view)));

    expect(reception.arrivals).toMatchObject([
      { room: { channel: "U0AKI", kind: "direct" }, way: "form", hushed: false },
    ]);
    expect(reception.arrivals[0]).not.toHaveProperty("returns");
  });

  test("is checked with what was filled in, and mistakes are shown at their fields", async () => {
    const { handle, reception, view } = await openedBy(form(command({ text: "", trigger_id: slack.trigger() })));
    const checked: unknown[] = [];
    const errors = { dst: "Where to?", port: "Which port?" };
    Object.assign(reception, {
      check: async (filled: unknown) => {
        checked.push(filled);
        return { ok: false, errors };
      },
    });

    const reply = await handle(payload(submission(view)));

    expect(checked).toEqual([{ src: "10.0.1.5", language: "ja" }]);
    expect(JSON.parse(reply.body)).toEqual({
      response_action: "errors",
      errors: { "dst:1": "Where to?", "src:1": "Which port?" },
    });
    expect(reception.arrivals).toEqual([]);
  });

  test("by somebody who may not ask is replaced by the reason", async () => {
    const { handle, reception, view } = await openedBy(form(command({ text: "", trigger_id: slack.trigger() })));
    reception.becomes = { kind: "refused", card: { elements: [{ kind: "note", text: "Not in this channel." }] } };

    const reply = JSON.parse((await handle(payload(submission(view)))).body);

    expect(reply).toMatchObject({ response_action: "update", view: { type: "modal", title: { text: "Ask" } } });
    expect(JSON.stringify(reply)).toContain("Not in this channel.");
  });

  test("that cannot be taken in stays open and says so", async () => {
    const { handle, reception, view } = await openedBy(form(command({ text: "", trigger_id: slack.trigger() })));
    reception.becomes = { kind: "ill" };

    expect(JSON.parse((await handle(payload(submission(view)))).body)).toEqual({
      response_action: "errors",
      errors: { "src:1": "Please try again in a minute." },
    });
  });

  test("that is not ours is unknown", async () => {
    expect((await open().handle(payload(submission(formView("[]", state))))).status).toBe(404);
  });
});

test("nothing but opening a form asks Slack anything", async () => {
  const { handle } = open();

  await handle(form(command()));
  await handle(json(homeOpened()));
  await handle(payload(press()));

  expect(slack.calls).toEqual([]);
});
