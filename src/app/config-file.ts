import { readFile } from "node:fs/promises";
import { type ConfigReading, DEFAULT_CONFIG, readConfig } from "../config.ts";

/** A configuration that was read, or everything that is wrong with its file. */
export type ConfigFile =
  | Extract<ConfigReading, { ok: true }>
  | (Extract<ConfigReading, { ok: false }> & { readonly path: string });

/** Reads the configuration file, or takes the defaults where nobody named one. `example`: how a file is named. */
export async function loadConfig(
  path: string | undefined,
  example = "--config flow-witness.yaml",
): Promise<ConfigFile> {
  if (path === undefined) return { ok: true, config: DEFAULT_CONFIG };
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch {
    const mistake = { path: "", problem: "the file cannot be read", example };
    return { ok: false, path, mistakes: [mistake] };
  }
  const reading = readConfig(text);
  return reading.ok ? reading : { ...reading, path };
}
