import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openSlack, type PretendedSlack } from "../../../demo/slack/pretended-slack.ts";
import { readable } from "../../../demo/slack/reading.ts";
import type { Card } from "../../../src/cards/card.ts";
import { makeSlack } from "../../../src/surfaces/slack/index.ts";
import type { Surface } from "../../../src/surfaces/surface.ts";
import { command, DIRECT, MENTION } from "./arrivals.ts";

const HELLO: Card = { elements: [{ kind: "text", parts: [{ text: "Hello" }] }] };

let slack: PretendedSlack;
let surface: Surface;

beforeEach(async () => {
  slack = await openSlack();
  surface = makeSlack({ token: async () => slack.token, apiUrl: slack.apiUrl, now: slack.workspace.now });
});
afterEach(() => slack.close());

describe("a file", () => {
  const bytes = new TextEncoder().encode("source,destination\r\n10.20.40.4,給与DB\r\n");
  const file = { name: "records.csv", mime: "text/csv", bytes, title: "1 record of *a* <!channel>" };

  test("comes into the thread, with what it holds in words that stay words", async () => {
    expect(await surface.attach(MENTION, file)).toEqual({ kind: "sent" });

    const [message] = slack.messages("C0NET");
    expect(message?.threadTs).toBe("1768572000.000001");
    expect(readable(message?.blocks ?? [])).toBe("1 record of *a* <!channel>");
    expect(slack.workspace.files.get(message?.files?.[0] ?? "")).toMatchObject({ name: "records.csv", bytes });
  });

  test("takes away that work goes on", async () => {
    await surface.busy(MENTION, "Reading the logs");
    await surface.attach(MENTION, file);

    expect(slack.workspace.assistance.get("C0NET/1768572000.000001")).toMatchObject({ status: "" });
  });

  test.each([
    ["is for the person only", command("https://hooks.slack.com/commands/1")],
    ["is for a room without the bot", { ...MENTION, room: { channel: "C0AWAY", kind: "channel" } } as const],
  ])("comes into the direct conversation where it %s", async (_, arrival) => {
    expect(await surface.attach(arrival, file)).toEqual({ kind: "sent" });

    expect(slack.messages("D0AKI")).toHaveLength(1);
    expect(slack.messages(arrival.room.channel)).toEqual([]);
  });

  test.each(["files.getUploadURLExternal", "files.completeUploadExternal"])(
    "waits as long as Slack says: %s",
    async (method) => {
      slack.fail(method, { kind: "rate-limited", seconds: 7 });

      expect(await surface.attach(MENTION, file)).toEqual({ kind: "later", seconds: 7 });
    },
  );

  test.each(["before", "after"] as const)("is thrown where its bytes may have come or not: %s", async (when) => {
    slack.fail("upload", { kind: "reset", when });
    await expect(surface.attach(MENTION, file)).rejects.toThrow("slack failure: try again");

    slack.fail("upload", { kind: "status", status: 500, when });
    await expect(surface.attach(MENTION, file)).rejects.toThrow("slack failure: try again");
    expect(slack.messages("C0NET")).toEqual([]);
  });

  test("is gone where the person takes no messages", async () => {
    const arrival = command("https://hooks.slack.com/commands/1");
    slack.fail("conversations.open", { kind: "refused", code: "user_disabled" });

    expect(await surface.attach(arrival, file)).toEqual({ kind: "gone", reason: "user_disabled" });
  });
});

describe("a conversation", () => {
  test("shows that work goes on until a message comes", async () => {
    await surface.busy(DIRECT, "Reading the logs");
    expect(slack.workspace.assistance.get("D0AKI/1768572000.000002")).toMatchObject({ status: "Reading the logs" });

    await surface.reply(DIRECT, { elements: [{ kind: "note", text: "a" }] });
    expect(slack.workspace.assistance.get("D0AKI/1768572000.000002")).toMatchObject({ status: "" });
  });

  test("offers at most four messages", async () => {
    const offers = ["1", "2", "3", "4", "5"].map((n) => ({ id: "example", label: `Offer ${n}`, value: `ask ${n}` }));
    await surface.greet(
      { ...DIRECT, room: { channel: "D0AKI", kind: "direct" } },
      { card: HELLO, title: "Ask me", offers },
    );

    const shown = slack.workspace.assistance.get("D0AKI");
    expect(shown?.title).toBe("Ask me");
    expect(shown?.prompts).toHaveLength(4);
    expect(shown?.prompts?.[0]).toEqual({ title: "Offer 1", message: "ask 1" });
  });

  test("goes on where either fails", async () => {
    slack.fail("assistant.threads.setStatus", { kind: "reset", when: "before" });
    slack.fail("assistant.threads.setSuggestedPrompts", { kind: "refused", code: "not_allowed" });

    await expect(surface.busy(DIRECT, "Reading")).resolves.toBeUndefined();
    await expect(surface.greet(DIRECT, { card: HELLO, title: "Ask me", offers: [] })).resolves.toBeUndefined();
    expect(slack.calls).toHaveLength(2);
  });

  test("without a thread shows nothing", async () => {
    await surface.busy(command("https://hooks.slack.com/commands/1"), "Reading");

    expect(slack.calls).toEqual([]);
  });
});

describe("the page of the bot", () => {
  const table = {
    kind: "table",
    label: "Recent",
    columns: ["Question", "Verdict"],
    rows: [["a to b", "accepted"]],
  } as const;

  test("shows a table as lines, which it has instead of tables", async () => {
    expect(await surface.home({ tenant: "T0FLOW", user: "U0AKI" }, { elements: [table] })).toEqual({ kind: "sent" });

    expect(slack.home("U0AKI")?.content["blocks"]).toMatchObject([{ type: "rich_text" }]);
    expect(JSON.stringify(slack.home("U0AKI")?.content)).toContain("Question: a to b, Verdict: accepted");
  });

  test("is gone with the person", async () => {
    const person = { tenant: "T0FLOW", user: "U0NOBODY" };

    expect(await surface.home(person, { elements: [table] })).toEqual({ kind: "gone", reason: "user_not_found" });
  });
});
