import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { isObject } from "../../slack/refusal.ts";
import type { Locale, Snapshot } from "../protocol.ts";

/** What the app offers by its manifest, as Teams shows it in a language. */
export type Offers = Pick<Snapshot, "shortcuts" | "commands" | "extensions">;

const FOLDER = join(import.meta.dirname, "../../../src/surfaces/teams/manifest");

const COMMAND = z.object({ title: z.string(), description: z.string() });
const MANIFEST = z.object({
  bots: z.array(z.object({ commandLists: z.array(z.object({ commands: z.array(COMMAND) })) })),
  composeExtensions: z.array(
    z.object({ commands: z.array(COMMAND.extend({ id: z.string(), context: z.array(z.string()) })) }),
  ),
});
const TEXTS = z.record(z.string(), z.string());

/** What the app offers to somebody whose Teams has this language. */
export function readOffers(locale: Locale): Offers {
  const texts = locale === "ja-JP" ? TEXTS.parse(read("ja.json")) : {};
  const { bots, composeExtensions } = MANIFEST.parse(translated(read("manifest.json"), texts, ""));
  const extensions = composeExtensions.flatMap(({ commands }) => commands);
  const named = extensions.map(({ id, title, ...others }) => ({ callback: id, name: title, ...others }));
  return {
    shortcuts: named
      .filter(({ context }) => context.includes("message"))
      .map(({ callback, name }) => ({ surface: "teams", callback, name })),
    commands: bots
      .flatMap(({ commandLists }) => commandLists.flatMap(({ commands }) => commands))
      .map(({ title, description }) => ({ surface: "teams", command: title, hint: "", description })),
    extensions: named
      .filter(({ context }) => context.includes("compose"))
      .map(({ callback, name, description }) => ({ callback, name, description })),
  };
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, name), "utf8"));
}

/** Texts of another language by their paths (learn.microsoft.com, "Localize your app"). */
function translated(value: unknown, texts: Readonly<Record<string, string>>, path: string): unknown {
  if (typeof value === "string") return texts[path] ?? value;
  if (Array.isArray(value)) return value.map((each, place) => translated(each, texts, `${path}[${place}]`));
  if (!isObject(value)) return value;
  const parts = Object.entries(value).map(([key, each]) => [
    key,
    translated(each, texts, path === "" ? key : `${path}.${key}`),
  ]);
  return Object.fromEntries(parts);
}
