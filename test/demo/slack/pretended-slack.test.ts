import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkBlocks } from "../../../demo/slack/block-rules.ts";
import { findRefusal } from "../../../demo/slack/message-rules.ts";
import { openSlack, type PretendedSlack } from "../../../demo/slack/pretended-slack.ts";
import { liveIn } from "../../../demo/slack/reading.ts";
import type { Block } from "../../../demo/slack/workspace.ts";

const text = (length: number) => ({ type: "plain_text", text: "👍".repeat(length) });
const rich = (length: number) => ({
  type: "rich_text_section",
  elements: [{ type: "text", text: "x".repeat(length) }],
});
const row = (cells: number, length = 1) =>
  Array.from({ length: cells }, () => ({ type: "raw_text", text: "x".repeat(length) }));
const option = (label: number, value: number) => ({ text: text(label), value: "v".repeat(value) });
const button = (label: number, value = "v", id = "a") => ({ type: "button", action_id: id, text: text(label), value });
const select = (...options: unknown[]) => ({ type: "static_select", action_id: "s", options });
const point = (label: string) => ({ label, value: 1 });
const chart = (names: string[], categories: string[], labels = categories) => ({
  type: "data_visualization",
  title: "t",
  chart: { type: "bar", series: names.map((name) => ({ name, data: labels.map(point) })), axis_config: { categories } },
});
const times = <Thing>(count: number, thing: Thing) => Array.from({ length: count }, () => thing);
const actions = (...elements: unknown[]) => ({ type: "actions", elements });

const TAKEN: readonly [string, readonly Block[]][] = [
  ["a section of 3,000", [{ type: "section", text: text(3_000) }]],
  ["10 fields of 2,000", [{ type: "section", fields: times(10, text(2_000)) }]],
  ["a header of 150", [{ type: "header", text: text(150) }]],
  ["a context of 10", [{ type: "context", elements: times(10, text(1)) }]],
  ["a button of 75 and 2,000", [actions(button(75, "v".repeat(2_000)))]],
  ["an option of 75 and 150", [actions(select(option(75, 150)))]],
  ["100 options", [actions(select(...times(100, option(1, 1))))]],
  ["a table of 100 rows", [{ type: "table", rows: times(100, row(20, 5)) }]],
  ["rich text", [{ type: "rich_text", elements: [rich(3_000)] }]],
  ["a chart", [chart(["a", "b"], ["1", "2"])]],
  ["50 blocks", times(50, { type: "divider" })],
];

const REFUSED: readonly [string, readonly Block[]][] = [
  ["a section of 3,001", [{ type: "section", text: text(3_001) }]],
  ["a section of nothing", [{ type: "section" }]],
  ["an empty text", [{ type: "section", text: text(0) }]],
  ["11 fields", [{ type: "section", fields: times(11, text(1)) }]],
  ["a field of 2,001", [{ type: "section", fields: [text(2_001)] }]],
  ["a header of 151", [{ type: "header", text: text(151) }]],
  ["a context of 11", [{ type: "context", elements: times(11, text(1)) }]],
  ["26 buttons", [actions(...times(26, button(1)).map((each, index) => ({ ...each, action_id: `${index}` })))]],
  ["a button of 76", [actions(button(76))]],
  ["a value of 2,001", [actions(button(1, "v".repeat(2_001)))]],
  ["a label for screen readers of 76", [actions({ ...button(1), accessibility_label: "x".repeat(76) })]],
  ["an unknown style", [actions({ ...button(1), style: "loud" })]],
  ["an unknown property", [actions({ ...button(1), disabled: true })]],
  ["the same action twice", [actions(button(1)), actions(button(1))]],
  ["the same block twice", times(2, { type: "divider", block_id: "b" })],
  ["an option of 76", [actions(select(option(76, 1)))]],
  ["an option's value of 151", [actions(select(option(1, 151)))]],
  ["101 options", [actions(select(...times(101, option(1, 1))))]],
  ["no options", [actions(select())]],
  ["101 rows", [{ type: "table", rows: times(101, row(1)) }]],
  ["21 columns", [{ type: "table", rows: [row(21)] }]],
  ["10,001 characters of a table", [{ type: "table", rows: [row(1, 10_000), row(1)] }]],
  ["an empty cell", [{ type: "table", rows: [row(1, 0)] }]],
  ["two tables", times(2, { type: "table", rows: [row(1)] })],
  ["rich text of nothing", [{ type: "rich_text", elements: [] }]],
  ["a series twice", [chart(["a", "a"], ["1"])]],
  ["a point too few", [chart(["a"], ["1", "2"], ["1"])]],
  [
    "21 points",
    [
      chart(
        ["a"],
        Array.from({ length: 21 }, (_, index) => `${index}`),
      ),
    ],
  ],
  ["a series name of 21", [chart(["x".repeat(21)], ["1"])]],
  ["three charts", times(3, chart(["a"], ["1"]))],
  ["51 blocks", times(51, { type: "divider" })],
  ["an input in a message", [{ type: "input", label: text(1), element: { type: "plain_text_input", action_id: "a" } }]],
  ["an unknown block", [{ type: "marquee" }]],
];

describe("the limits of a message", () => {
  test.each(TAKEN)("take %s", (_, blocks) => {
    expect(checkBlocks(blocks, { surface: "message", charts: true })).toEqual([]);
  });

  test.each(REFUSED)("refuse %s", (_, blocks) => {
    expect(checkBlocks(blocks, { surface: "message", charts: true })).not.toEqual([]);
  });

  test("refuse a chart where there are none yet, and on every other page", () => {
    const blocks = [chart(["a"], ["1"])];

    expect(checkBlocks(blocks, { surface: "message", charts: false })).toHaveLength(1);
    expect(checkBlocks(blocks, { surface: "home", charts: true })).toHaveLength(1);
  });

  test("refuse too much text in all", () => {
    const blocks = times(4, { type: "rich_text", elements: [rich(2_750)] });

    expect(findRefusal({ text: "a", blocks }, { charts: true })).toBeUndefined();
    expect(
      findRefusal({ text: "a", blocks: [...blocks, { type: "header", text: text(1) }] }, { charts: true })?.code,
    ).toBe("msg_blocks_too_long");
    expect(findRefusal({ text: "x".repeat(4_001), blocks: [] }, { charts: true })?.code).toBe("msg_too_long");
    expect(findRefusal({ text: "", blocks: [] }, { charts: true })?.code).toBe("no_text");
  });
});

test.each([
  { type: "section", text: { type: "mrkdwn", text: "<!channel>" } },
  { type: "section", fields: [{ type: "mrkdwn", text: "a & b" }] },
  { type: "rich_text", elements: [{ type: "rich_text_section", elements: [{ type: "user", user_id: "U1" }] }] },
  {
    type: "rich_text",
    elements: [{ type: "rich_text_section", elements: [{ type: "link", url: "https://a.example" }] }],
  },
])("notices what is alive: %j", (block) => {
  expect(liveIn({ text: "", blocks: [block] })).not.toEqual([]);
  expect(liveIn({ text: "<@U1>", blocks: [] })).not.toEqual([]);
});

describe("over the wire", () => {
  let slack: PretendedSlack;
  beforeEach(async () => {
    slack = await openSlack();
  });
  afterEach(() => slack.close());

  async function call(method: string, args: Readonly<Record<string, unknown>>, token = slack.token) {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json; charset=utf-8" };
    const response = await fetch(slack.apiUrl + method, { method: "POST", headers, body: JSON.stringify(args) });
    return Object(await response.json());
  }

  const MODAL = { type: "modal", title: { type: "plain_text", text: "Check" }, blocks: [{ type: "divider" }] };

  test("a view opens within three seconds of its trigger, and changes only for who knows it", async () => {
    const opened = await call("views.open", { trigger_id: slack.trigger(), view: MODAL });
    const { id, hash } = opened.view;

    expect(await call("views.update", { view_id: id, hash, view: MODAL })).toMatchObject({ ok: true });
    expect(await call("views.update", { view_id: id, hash, view: MODAL })).toMatchObject({ error: "hash_conflict" });

    const late = slack.trigger();
    slack.pass(4);
    expect(await call("views.open", { trigger_id: late, view: MODAL })).toMatchObject({ error: "expired_trigger_id" });
  });

  test.each([
    ["a title of 25", { ...MODAL, title: { type: "plain_text", text: "x".repeat(25) } }],
    ["nothing in it", { ...MODAL, blocks: [] }],
    ["a table in it", { ...MODAL, blocks: [{ type: "table", rows: [row(1)] }] }],
    [
      "an input and no way to submit it",
      { ...MODAL, blocks: [{ type: "input", label: text(1), element: { type: "plain_text_input", action_id: "a" } }] },
    ],
  ])("a view is refused with %s", async (_, view) => {
    expect(await call("views.open", { trigger_id: slack.trigger(), view })).toMatchObject({
      error: "invalid_arguments",
    });
  });

  test("only the bot's token is taken, and only its messages change", async () => {
    expect(await call("auth.test", {})).toMatchObject({ ok: true, team_id: "T0FLOW" });
    expect(await call("auth.test", {}, "xoxb-other")).toMatchObject({ error: "invalid_auth" });
    expect(await call("chat.update", { channel: "C0NET", ts: "1.1", text: "a" })).toMatchObject({
      error: "message_not_found",
    });
    const { ts } = slack.say({ channel: "C0NET", user: "U0AKI", text: "hello" });
    expect(await call("chat.update", { channel: "C0NET", ts, text: "a" })).toMatchObject({
      error: "cant_update_message",
    });
    expect(await call("chat.postMessage", { channel: "C0AWAY", text: "a" })).toMatchObject({ error: "not_in_channel" });
    expect(await call("chat.everything", {})).toMatchObject({ error: "unknown_method" });
  });

  test("the call of a number fails, whichever it is", async () => {
    slack.failAt(1, { kind: "refused", code: "fatal_error" });

    expect(await call("auth.test", {})).toMatchObject({ ok: true });
    expect(await call("auth.test", {})).toEqual({ ok: false, error: "fatal_error" });
    expect(await call("auth.test", {})).toMatchObject({ ok: true });
  });

  test("work that was done before the call failed stays done", async () => {
    slack.fail("chat.postMessage", { kind: "status", status: 500, when: "after" });
    await call("chat.postMessage", { channel: "C0NET", text: "a" }).catch(() => undefined);

    expect(slack.messages("C0NET")).toHaveLength(1);
  });
});

describe("a workspace that stays open for long", () => {
  test("tells when a call is done, and remembers as many as it is told", async () => {
    let called = 0;
    const slack = await openSlack({
      remembered: 2,
      called: () => {
        called += 1;
      },
    });
    slack.failAt(3, { kind: "refused", code: "fatal_error" });
    const answers: unknown[] = [];
    for (const channel of ["C1", "C2", "C3", "C4"]) {
      const headers = { authorization: `Bearer ${slack.token}`, "content-type": "application/json" };
      const body = JSON.stringify({ channel });
      const response = await fetch(`${slack.apiUrl}conversations.info`, { method: "POST", headers, body });
      answers.push(Object(await response.json()).error);
    }
    await slack.close();

    expect(called).toBe(4);
    expect(slack.calls.map(({ args }) => args["channel"])).toEqual(["C3", "C4"]);
    expect(answers).toEqual(["channel_not_found", "channel_not_found", "channel_not_found", "fatal_error"]);
  });

  test("forgets triggers that have been dead for a minute", async () => {
    const slack = await openSlack();
    slack.trigger();
    slack.pass(64);
    const id = slack.trigger();
    await slack.close();

    expect([...slack.workspace.triggers.keys()]).toEqual([id]);
  });
});
