import { readFileSync } from "node:fs";
import { join } from "node:path";
import { colourIcon, outlineIcon } from "./icon.ts";
import type { Packed } from "./zip.ts";

/** Whose app it is. */
export interface Registration {
  /** The id of the bot's registration in Entra. */
  readonly appId: string;
  /** The host by which Teams reaches the bot. */
  readonly host: string;
}

const FOLDER = join(import.meta.dirname, "../../src/surfaces/teams/manifest");

/** The files of the app as an administrator uploads them. */
export function appFiles({ appId, host }: Registration): readonly Packed[] {
  const text = (name: string) => readFileSync(join(FOLDER, name), "utf8");
  const manifest = text("manifest.json").replaceAll(NOBODY, appId).replaceAll("bot.example.com", host);
  return [
    { name: "manifest.json", bytes: Buffer.from(manifest) },
    { name: "ja.json", bytes: Buffer.from(text("ja.json")) },
    { name: "color.png", bytes: colourIcon(192) },
    { name: "outline.png", bytes: outlineIcon(32) },
  ];
}

/** Stands in the manifest for the id. */
const NOBODY = "00000000-0000-0000-0000-000000000000";
