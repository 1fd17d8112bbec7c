import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { AKI, BEA, type OpenDoor, openDoor } from "../door/open-door.ts";

const FOLDER = join(import.meta.dirname, "../../../../src/surfaces/teams/manifest");
const SCHEMAS = "https://developer.microsoft.com/json-schemas/teams/v1.30";
const TENANT_SCOPES = ["personal", "team", "groupChat"];

const guid = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const url = z.url({ protocol: /^https$/ }).max(2_048);
const text = (most: number) => z.string().min(1).max(most);
const scopes = z
  .array(z.enum(["personal", "team", "groupChat"]))
  .min(1)
  .max(4);

/** What of Teams' schema 1.30 (microsoft/json-schemas, teams/v1.30) we use, with its limits; anything else is a mistake. */
const Manifest = z.strictObject({
  $schema: z.literal(`${SCHEMAS}/MicrosoftTeams.schema.json`),
  manifestVersion: z.literal("1.30"),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  id: guid,
  developer: z.strictObject({ name: text(32), websiteUrl: url, privacyUrl: url, termsOfUseUrl: url }),
  name: z.strictObject({ short: text(30), full: text(100) }),
  description: z.strictObject({ short: text(80), full: text(4_000) }),
  icons: z.strictObject({ color: z.literal("color.png"), outline: z.literal("outline.png") }),
  accentColor: z.string().regex(/^#[0-9A-F]{6}$/),
  localizationInfo: z.strictObject({
    defaultLanguageTag: z.literal("en"),
    additionalLanguages: z.array(z.strictObject({ languageTag: z.literal("ja"), file: z.literal("ja.json") })),
  }),
  bots: z
    .array(
      z.strictObject({
        botId: guid,
        scopes,
        supportsFiles: z.boolean(),
        commandLists: z
          .array(
            z.strictObject({
              scopes,
              commands: z.array(z.strictObject({ title: text(128), description: text(4_000) })).max(12),
            }),
          )
          .max(3),
      }),
    )
    .length(1),
  composeExtensions: z
    .array(
      z.strictObject({
        botId: guid,
        commands: z
          .array(
            z.strictObject({
              id: text(64),
              type: z.literal("action"),
              context: z.array(z.enum(["compose", "commandBox", "message"])).max(3),
              title: text(32),
              description: text(128),
              fetchTask: z.literal(true),
            }),
          )
          .max(10),
      }),
    )
    .length(1),
  validDomains: z.array(z.string()).max(100),
});

/** How long a text may be in another language, by the end of its key. */
const LONGEST: Readonly<Record<string, number>> = {
  "name.short": 30,
  "name.full": 100,
  "description.short": 80,
  "description.full": 4_000,
  "bots.title": 128,
  "bots.description": 4_000,
  "composeExtensions.title": 32,
  "composeExtensions.description": 128,
};

const manifest = Manifest.parse(JSON.parse(readFileSync(join(FOLDER, "manifest.json"), "utf8")));
const { $schema, ...japanese }: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(FOLDER, "ja.json"), "utf8"),
);

/** Every text that people read, by the path that a file of another language calls it. */
function textsOf(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === "string") return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((each, place) => textsOf(each, `${path}[${place}]`));
  return Object.entries(Object(value)).flatMap(([key, each]) => textsOf(each, path === "" ? key : `${path}.${key}`));
}

const SHOWN = /^(?:name\.|description\.|.*\.commands\[\d\]\.(?:title|description)$)/;
const shown = textsOf(manifest, "").filter(([path]) => SHOWN.test(path));

describe("the manifest", () => {
  test("says everything in Japanese too, in the words of the same schema", () => {
    expect($schema).toBe(`${SCHEMAS}/MicrosoftTeams.Localization.schema.json`);
    expect(Object.keys(japanese).sort()).toEqual(shown.map(([path]) => path).sort());
  });

  test.each(Object.entries(japanese))("keeps within its limit: %s", (path, said) => {
    const kind = path.replace(/\[.*\]/, "");

    expect(said.length).toBeLessThanOrEqual(LONGEST[kind] ?? 0);
    expect(said).not.toBe("");
  });

  test("has one bot, everywhere, and one id for all of it", () => {
    const [bot] = manifest.bots;
    const [extension] = manifest.composeExtensions;

    expect(bot?.scopes).toEqual(TENANT_SCOPES);
    expect(bot?.commandLists.flatMap((list) => list.scopes)).toEqual(TENANT_SCOPES);
    // Files can be sent in the own chat only where this says so.
    expect(bot?.supportsFiles).toBe(true);
    expect(new Set([manifest.id, bot?.botId, extension?.botId]).size).toBe(1);
  });
});

describe("the door listens to", () => {
  let door: OpenDoor;
  beforeAll(async () => {
    door = await openDoor();
  });
  afterEach(() => {
    door.reception.arrivals.splice(0);
  });
  afterAll(() => door.close());

  const extensions = manifest.composeExtensions.flatMap(({ commands }) => commands);
  const [help = "", form = ""] = manifest.bots.flatMap(({ commandLists }) =>
    commandLists.flatMap(({ commands }) => commands.map(({ title }) => title)),
  );

  test.each(extensions)("$id", async ({ id, context }) => {
    const value = { commandId: id, commandContext: context[0], messagePayload: { body: { content: "10.0.1.5" } } };
    const invoke = { type: "invoke", name: "composeExtension/fetchTask", id: `f:${id}`, value };
    const { body } = await door.send(door.teams.does(BEA, invoke));
    const asks = context.includes("message");

    expect(body).toMatchObject({ task: { type: asks ? "message" : "continue" } });
    expect(door.reception.arrivals).toHaveLength(asks ? 1 : 0);
  });

  test.each([help, japanese["bots[0].commandLists[0].commands[0].title"] ?? ""])("%s, as a question", async (title) => {
    await door.send(door.teams.say(AKI, title));

    expect(door.reception.arrivals).toMatchObject([{ kind: "asked", text: title }]);
  });

  test.each([form, japanese["bots[0].commandLists[0].commands[1].title"] ?? ""])(
    "%s, as a wish for the form",
    async (title) => {
      await door.send(door.teams.say(AKI, title));

      expect(door.reception.arrivals).toMatchObject([{ kind: "pressed", action: "form" }]);
    },
  );
});
