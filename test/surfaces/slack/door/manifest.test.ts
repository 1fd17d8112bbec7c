import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { makeWorkspace } from "../../../../demo/slack/workspace.ts";
import { openDoor } from "./open-door.ts";
import { form, json, payload } from "./requests.ts";
import { command, directMessage, homeOpened, mention, messageShortcut } from "./samples.ts";

const url = z.url({ protocol: /^https$/ }).max(3_000);
const names = z.array(z.string().min(1).max(50)).max(255);

/** What of Slack's schema of manifests (slackapi/manifest-schema, version 2) we use; anything else is a mistake. */
const Manifest = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(2), minor_version: z.int() }),
  display_information: z.strictObject({
    name: z.string().min(1).max(35),
    description: z.string().min(1).max(140),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.literal(true),
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(false),
    }),
    bot_user: z.strictObject({ display_name: z.string().min(1).max(80), always_online: z.boolean() }),
    agent_view: z.strictObject({
      agent_description: z.string().max(300),
      suggested_prompts: z.array(z.strictObject({ title: z.string().min(1), message: z.string().min(1) })).max(4),
    }),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.string().startsWith("/").min(2).max(32),
          url,
          description: z.string().min(1).max(2_000),
          usage_hint: z.string().min(1).max(1_000),
          should_escape: z.literal(false),
        }),
      )
      .max(50),
    shortcuts: z
      .array(
        z.strictObject({
          name: z.string().min(1).max(24),
          type: z.enum(["message", "global"]),
          callback_id: z.string().min(1).max(255),
          description: z.string().min(1).max(150),
        }),
      )
      .max(10),
  }),
  oauth_config: z.strictObject({ scopes: z.strictObject({ bot: names }) }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ request_url: url, bot_events: names.max(100) }),
    interactivity: z.strictObject({ is_enabled: z.literal(true), request_url: url }),
    socket_mode_enabled: z.boolean(),
    org_deploy_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
});

const TEXT = readFileSync(join(import.meta.dirname, "../../../../src/surfaces/slack/manifest.yml"), "utf8");
const { features, oauth_config, settings } = Manifest.parse(parse(TEXT));

/** One of everything that the door listens to, by the name that the manifest has for it. */
const HEARD = {
  app_home_opened: json(homeOpened()),
  app_mention: json(mention()),
  "message.im": json(directMessage()),
  "/flow": form(command()),
  check_connection: payload(messageShortcut()),
};

/** What is needed to be told of it (docs.slack.dev, the page of each event). */
const SCOPES = {
  app_home_opened: [],
  app_mention: ["app_mentions:read"],
  "message.im": ["im:history"],
  "/flow": ["commands"],
  check_connection: ["commands"],
};

/** What is needed to answer, by method of the Web API (docs.slack.dev, the page of each method). */
const ANSWERING = {
  "chat.postMessage": ["chat:write"],
  "files.completeUploadExternal": ["files:write"],
  "users.info": ["users:read"],
  "conversations.info": ["channels:read", "groups:read", "im:read", "mpim:read"],
  "conversations.open": ["im:write"],
  "assistant.threads.setSuggestedPrompts": ["assistant:write"],
};

test("Slack sends exactly what the door listens to", () => {
  const sent = [
    ...settings.event_subscriptions.bot_events,
    ...features.slash_commands.map((each) => each.command),
    ...features.shortcuts.map((each) => each.callback_id),
  ];

  expect(sent.sort()).toEqual(Object.keys(HEARD).sort());
});

test.each(Object.entries(HEARD))("the door listens to %s", async (_, request) => {
  const { handle, reception } = openDoor();

  expect((await handle(request)).status).toBe(200);
  expect(reception.arrivals).toHaveLength(1);
});

test("the bot may do what it does, and nothing else", () => {
  const needed = new Set([...Object.values(SCOPES), ...Object.values(ANSWERING)].flat());

  expect([...oauth_config.scopes.bot].sort()).toEqual([...needed].sort());
});

test("the pretended workspace grants what the manifest asks for", () => {
  expect([...makeWorkspace(() => 0).scopes].sort()).toEqual([...oauth_config.scopes.bot].sort());
});

test("everything comes in by one address", () => {
  const addresses = [
    settings.event_subscriptions.request_url,
    settings.interactivity.request_url,
    ...features.slash_commands.map((each) => each.url),
  ];

  expect(new Set(addresses).size).toBe(1);
});
