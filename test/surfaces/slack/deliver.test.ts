import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Fault } from "../../../demo/slack/faults.ts";
import { openSlack, type PretendedSlack } from "../../../demo/slack/pretended-slack.ts";
import { readable } from "../../../demo/slack/reading.ts";
import type { Message } from "../../../demo/slack/workspace.ts";
import type { Card } from "../../../src/cards/card.ts";
import { makeSlack } from "../../../src/surfaces/slack/index.ts";
import type { Surface } from "../../../src/surfaces/surface.ts";
import { command, DIRECT, MENTION, pressed } from "./arrivals.ts";

const WORKING: Card = { elements: [{ kind: "note", text: "Looking" }] };
const ANSWER: Card = { elements: [{ kind: "headline", symbol: "✗", word: "Rejected", text: "a → b, port 22" }] };
const SAID = "✗ Rejected · a → b, port 22";

let slack: PretendedSlack;
let surface: Surface;
let fetched: (string | undefined)[];

beforeEach(async () => {
  slack = await openSlack();
  fetched = [];
  surface = surfaceOf();
});
afterEach(() => slack.close());

function surfaceOf({ charts = false } = {}): Surface {
  const token = (fresh?: "fresh") => {
    fetched.push(fresh);
    return Promise.resolve(fresh === undefined ? "xoxb-pretended" : slack.workspace.token);
  };
  return makeSlack({ token, apiUrl: slack.apiUrl, now: slack.workspace.now, charts });
}

const texts = (messages: readonly Message[]) => messages.map(({ blocks, text }) => readable(blocks) || text);
const methods = () => slack.calls.map(({ method }) => method);

describe("a mention", () => {
  test("is held by a message in its thread, which becomes the answer", async () => {
    const held = await surface.hold(MENTION, WORKING);
    const [placeholder] = slack.messages("C0NET");
    const ref = `C0NET:${placeholder?.ts}`;

    expect(held).toEqual({ kind: "sent", ref });
    expect(placeholder?.threadTs).toBe("1768572000.000001");
    await surface.busy(MENTION, "is searching…");
    expect(await surface.reply(MENTION, ANSWER, ref)).toEqual({ kind: "sent", ref });
    expect([...slack.workspace.assistance.values()].map(({ status }) => status)).toEqual([""]);
    expect(texts(slack.messages("C0NET"))).toEqual([SAID]);
  });

  test.each(["message_not_found", "cant_update_message", "edit_window_closed"])(
    "is answered by a message of its own where changing says %s",
    async (code) => {
      slack.fail("chat.update", { kind: "refused", code });

      expect(await surface.reply(MENTION, ANSWER, "C0NET:1768572000.000099")).toMatchObject({ kind: "sent" });
      expect(slack.messages("C0NET").map(({ threadTs }) => threadTs)).toEqual(["1768572000.000001"]);
      expect(slack.messages("D0AKI")).toEqual([]);
    },
  );

  test.each(["is_archived", "channel_not_found", "not_in_channel", "restricted_action"])(
    "is answered in the direct conversation where the room says %s",
    async (code) => {
      slack.fail("chat.update", { kind: "refused", code });
      slack.fail("chat.postMessage", { kind: "refused", code });

      expect(await surface.reply(MENTION, ANSWER, "C0NET:1768572000.000099")).toMatchObject({ kind: "sent" });
      expect(slack.messages("C0NET")).toEqual([]);
      expect(texts(slack.messages("D0AKI"))).toEqual([SAID]);
    },
  );

  test("is gone with the last word of Slack where nothing takes it", async () => {
    const code = "user_disabled";
    slack.fail("chat.postMessage", { kind: "refused", code: "is_archived" }, { kind: "refused", code });

    expect(await surface.reply(MENTION, ANSWER)).toEqual({ kind: "gone", reason: code });
  });

  test("is not held in a room that is gone", async () => {
    slack.fail("chat.postMessage", { kind: "refused", code: "is_archived" });

    expect(await surface.hold(MENTION, WORKING)).toEqual({ kind: "gone", reason: "is_archived" });
    expect(slack.messages("D0AKI")).toEqual([]);
  });
});

describe("a command", () => {
  test("is held by its door, and its answer replaces what was said there", async () => {
    const returns = slack.responseUrl({ channel: "C0NET", user: "U0AKI" });
    slack.acknowledge(returns, { text: "Looking" });
    const arrival = command(returns);

    expect(await surface.hold(arrival, WORKING)).toEqual({ kind: "sent" });
    expect(await surface.reply(arrival, ANSWER)).toEqual({ kind: "sent" });
    expect(texts(slack.ephemerals("C0NET", "U0AKI"))).toEqual([SAID]);
    expect(slack.messages("C0NET")).toEqual([]);
  });

  test("is answered in a channel without the bot too", async () => {
    const arrival = command(slack.responseUrl({ channel: "C0AWAY", user: "U0AKI" }), "C0AWAY");

    expect(await surface.reply(arrival, ANSWER)).toEqual({ kind: "sent" });
    expect(texts(slack.ephemerals("C0AWAY", "U0AKI"))).toEqual([SAID]);
  });

  test("goes to the direct conversation after 30 minutes, and after 5 replies", async () => {
    const late = command(slack.responseUrl({ channel: "C0NET", user: "U0AKI" }));
    slack.pass(30 * 60 + 1);
    await surface.reply(late, ANSWER);
    const used = command(slack.responseUrl({ channel: "C0NET", user: "U0AKI" }));
    for (let use = 0; use < 6; use += 1) await surface.reply(used, ANSWER);

    expect(slack.ephemerals("C0NET")).toHaveLength(1);
    expect(slack.messages("D0AKI")).toHaveLength(2);
  });

  test.each([
    "https://evil.example/respond/1",
    "http://hooks.slack.com/x",
    "https://hooks.slack.com.evil.example/x",
    "x",
  ])("sends nothing to %s, which is no address of Slack", async (address) => {
    await surface.reply(command(address), ANSWER);

    expect(methods()).toEqual(["chat.postMessage"]);
    expect(texts(slack.messages("D0AKI"))).toEqual([SAID]);
  });

  test("is shown to everybody only when it is shared", async () => {
    const arrival = command(slack.responseUrl({ channel: "C0AWAY", user: "U0AKI" }), "C0AWAY");
    await surface.reply(arrival, ANSWER);

    expect(await surface.share(arrival, ANSWER)).toEqual({ kind: "sent" });
    expect(texts(slack.messages("C0AWAY"))).toEqual([SAID]);
    expect(slack.ephemerals("C0AWAY")).toHaveLength(1);
  });

  test("is shared by a message of its own where its address is worn out", async () => {
    const arrival = command(slack.responseUrl({ channel: "C0NET", user: "U0AKI" }));
    slack.pass(30 * 60 + 1);

    expect(await surface.share(arrival, ANSWER)).toMatchObject({ kind: "sent" });
    expect(texts(slack.messages("C0NET"))).toEqual([SAID]);
    expect(slack.messages("D0AKI")).toEqual([]);
  });
});

test("what is pressed in a thread is answered beside it, for the person only", async () => {
  const { ref = "" } = { ref: undefined, ...(await surface.reply(MENTION, ANSWER)) };
  const original = ref.split(":")[1] ?? "";
  const press = pressed(slack.responseUrl({ channel: "C0NET", user: "U0AKI", original }));

  expect(await surface.reply(press, WORKING)).toEqual({ kind: "sent" });
  expect(texts(slack.messages("C0NET"))).toEqual([SAID]);
  expect(slack.ephemerals("C0NET", "U0AKI")).toMatchObject([{ threadTs: "1768572000.000001" }]);
});

test("what is whispered without an address goes to the direct conversation where the bot is no member", async () => {
  const { returns: _, ...arrival } = command("");
  await surface.reply(arrival, ANSWER);
  await surface.reply({ ...arrival, room: { ...arrival.room, channel: "C0AWAY" } }, ANSWER);

  expect(slack.ephemerals("C0NET", "U0AKI")).toHaveLength(1);
  expect(slack.messages("D0AKI")).toHaveLength(1);
});

describe("a fault", () => {
  test.each(["hold", "reply", "share"] as const)("asks for patience for as long as Slack says: %s", async (act) => {
    slack.fail("chat.postMessage", { kind: "rate-limited", seconds: 30 });

    expect(await surface[act](MENTION, ANSWER)).toEqual({ kind: "later", seconds: 30 });
    expect(slack.messages("C0NET")).toEqual([]);
    expect(methods()).toEqual(["chat.postMessage"]);
  });

  test("asks for patience at an address for replies", async () => {
    slack.fail("response_url", { kind: "rate-limited", seconds: 12 }, { kind: "status", status: 429 });
    const arrival = command(slack.responseUrl({ channel: "C0NET", user: "U0AKI" }));

    expect(await surface.reply(arrival, ANSWER)).toEqual({ kind: "later", seconds: 12 });
    expect(await surface.reply(arrival, ANSWER)).toEqual({ kind: "later", seconds: 30 });
  });

  test("asks for half a minute where Slack wants patience and does not say how much", async () => {
    slack.fail("chat.postMessage", { kind: "refused", code: "ratelimited" });

    expect(await surface.reply(MENTION, ANSWER)).toEqual({ kind: "later", seconds: 30 });
  });

  const AMBIGUOUS: readonly Fault[] = [
    { kind: "status", status: 500 },
    { kind: "status", status: 502, when: "after" },
    { kind: "reset", when: "before" },
    { kind: "reset", when: "after" },
    { kind: "refused", code: "internal_error" },
  ];

  test.each([...AMBIGUOUS, { kind: "malformed", when: "after" } as const])(
    "is thrown where it may have happened: %j",
    async (fault) => {
      slack.fail("chat.postMessage", fault);

      await expect(surface.reply(MENTION, ANSWER)).rejects.toThrow("slack failure: try again");
      expect(methods()).toEqual(["chat.postMessage"]);
    },
  );

  test.each([...AMBIGUOUS, { kind: "malformed", when: "before" } as const])(
    "is thrown at an address for replies: %j",
    async (fault) => {
      slack.fail("response_url", fault);
      const arrival = command(slack.responseUrl({ channel: "C0NET", user: "U0AKI" }));

      await expect(surface.reply(arrival, ANSWER)).rejects.toThrow("slack failure: try again");
      expect(methods()).toEqual(["response_url"]);
    },
  );

  test("reads the token again, once, where it is not taken any more", async () => {
    slack.useToken("xoxb-rotated");

    expect(await surface.reply(MENTION, ANSWER)).toMatchObject({ kind: "sent" });
    expect(fetched).toEqual([undefined, "fresh"]);
  });

  test.each(["invalid_auth", "token_expired", "token_revoked"])(
    "is thrown where a fresh token is refused too: %s",
    async (code) => {
      slack.fail("chat.postMessage", { kind: "refused", code }, { kind: "refused", code });

      await expect(surface.reply(MENTION, ANSWER)).rejects.toThrow("slack failure");
      expect(fetched).toEqual([undefined, "fresh"]);
      expect(methods()).toEqual(["chat.postMessage", "chat.postMessage"]);
    },
  );
});

describe("a time strip", () => {
  const legend = {
    accepted: "accepted",
    rejected: "rejected",
    both: "both",
    silent: "nothing",
    unknown: "not watched",
  };
  const bars = [{ label: "14:00", accepted: 2, rejected: 0, watched: true }];
  const strip = { kind: "strip", from: "14:00", to: "14:05", marks: ["accepted", "rejected"], bars, legend } as const;
  const card: Card = { elements: [strip] };

  test("is a chart where the workspace has them", async () => {
    await surfaceOf({ charts: true }).reply(DIRECT, card);

    expect(slack.messages("D0AKI")[0]?.blocks.map(({ type }) => type)).toEqual(["data_visualization"]);
  });

  test("is characters where it has not, which is tried once", async () => {
    slack.workspace.charts = false;
    const drawing = surfaceOf({ charts: true });
    await drawing.reply(DIRECT, card);
    await drawing.reply(DIRECT, card);

    expect(slack.calls).toHaveLength(3);
    expect(texts(slack.messages("D0AKI"))).toEqual(Array(2).fill("14:00 ✓✗ 14:05\n✓ accepted  ✗ rejected"));
  });
});

test("says it in words where Slack takes no blocks at all", async () => {
  slack.fail("chat.postMessage", { kind: "refused", code: "invalid_blocks" });

  expect(await surface.reply(MENTION, ANSWER)).toMatchObject({ kind: "sent" });
  expect(slack.messages("C0NET")).toMatchObject([{ text: SAID, blocks: [] }]);
});

test.each(["invalid_blocks", "msg_blocks_too_long"])("says it in words through an address too: %s", async (code) => {
  slack.fail("response_url", { kind: "refused", code });
  const arrival = command(slack.responseUrl({ channel: "C0NET", user: "U0AKI" }));

  expect(await surface.reply(arrival, ANSWER)).toEqual({ kind: "sent" });
  expect(slack.ephemerals("C0NET")).toMatchObject([{ text: SAID, blocks: [] }]);
});

test("no name, link or preview is looked for in a message", async () => {
  await surface.reply(MENTION, {
    elements: [{ kind: "note", text: "<!channel> <@U0BEA> <https://evil.example|AWS>" }],
  });

  expect(slack.calls[0]?.args).toMatchObject({
    parse: "none",
    link_names: "false",
    unfurl_links: "false",
    unfurl_media: "false",
    text: "&lt;!channel&gt; &lt;@U0BEA&gt; &lt;https://evil.example|AWS&gt;",
  });
});
