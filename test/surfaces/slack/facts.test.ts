import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openSlack, type PretendedSlack } from "../../../demo/slack/pretended-slack.ts";
import type { User } from "../../../demo/slack/workspace.ts";
import { makeSlack } from "../../../src/surfaces/slack/index.ts";
import type { Surface } from "../../../src/surfaces/surface.ts";

let slack: PretendedSlack;
let surface: Surface;

beforeEach(async () => {
  slack = await openSlack();
  surface = makeSlack({ token: async () => slack.token, apiUrl: slack.apiUrl, now: slack.workspace.now });
});
afterEach(() => slack.close());

const person = (user: string) => ({ tenant: "T0FLOW", user });
const room = (channel: string) => ({ channel, kind: "channel" }) as const;

describe("a person", () => {
  test("has the language and the zone of the profile", async () => {
    expect(await surface.who(person("U0AKI"))).toEqual({ language: "ja-JP", zone: "Asia/Tokyo", outsider: false });
  });

  const colleague: User = { id: "U0NEW", team: "T0FLOW", name: "", locale: "en-US", tz: "Etc/UTC" };

  test.each<[string, Partial<User>]>([
    ["a guest of one channel", { guest: "single-channel" }],
    ["a guest of several channels", { guest: "multi-channel" }],
    ["a stranger", { stranger: true }],
    ["of another workspace", { team: "T0OTHER" }],
    ["gone", { deleted: true }],
    ["a machine", { bot: true }],
  ])("is an outsider: %s", async (_, difference) => {
    slack.workspace.users.set("U0NEW", { ...colleague, ...difference });

    expect(await surface.who(person("U0NEW"))).toMatchObject({ outsider: true });
  });

  test("of another workspace of the same company is none", async () => {
    slack.workspace.users.set("U0NEW", { ...colleague, team: "T0SISTER", company: ["T0SISTER", "T0FLOW"] });

    expect(await surface.who(person("U0NEW"))).toMatchObject({ outsider: false });
  });

  test("whom Slack does not know is an outsider", async () => {
    expect(await surface.who(person("U0NOBODY"))).toEqual({ outsider: true });
  });

  test("is asked for once in five minutes", async () => {
    await surface.who(person("U0AKI"));
    slack.pass(299);
    await surface.who(person("U0AKI"));
    expect(slack.calls).toHaveLength(1);

    slack.pass(1);
    await surface.who(person("U0AKI"));
    expect(slack.calls).toHaveLength(2);
  });

  test("is asked for again where Slack was ill", async () => {
    slack.fail(
      "users.info",
      { kind: "status", status: 503 },
      { kind: "rate-limited", seconds: 3 },
      { kind: "refused", code: "missing_scope" },
    );

    await expect(surface.who(person("U0AKI"))).rejects.toThrow("slack failure: try again");
    await expect(surface.who(person("U0AKI"))).rejects.toThrow("slack failure: try again");
    await expect(surface.who(person("U0AKI"))).rejects.toThrow("missing_scope");
    expect(await surface.who(person("U0AKI"))).toMatchObject({ outsider: false });
  });
});

describe("a room", () => {
  test.each([
    ["C0NET", false],
    ["C0SHARED", true],
    ["C0AWAY", false],
    ["C0UNKNOWN", true],
  ])("%s: shared with others is %s", async (channel, shared) => {
    expect(await surface.where(room(channel))).toEqual({ shared });
  });

  test("shared within the company only is not shared", async () => {
    slack.workspace.channels.set("C0ORG", { id: "C0ORG", name: "", members: ["U0BOT"], orgShared: true });

    expect(await surface.where(room("C0ORG"))).toEqual({ shared: false });
  });

  test("that nobody but the person reads is not asked for", async () => {
    expect(await surface.where({ channel: "D0AKI", kind: "direct" })).toEqual({ shared: false });
    expect(slack.calls).toEqual([]);
  });

  test("that was shared in the meantime is noticed within a minute", async () => {
    await surface.where(room("C0NET"));
    slack.workspace.channels.set("C0NET", { id: "C0NET", name: "", members: ["U0BOT"], extShared: true });
    slack.pass(59);
    expect(await surface.where(room("C0NET"))).toEqual({ shared: false });

    slack.pass(1);
    expect(await surface.where(room("C0NET"))).toEqual({ shared: true });
  });
});
