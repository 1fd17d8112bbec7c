import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readFiles } from "../house/files.ts";
import { readSyntax } from "../house/syntax.ts";
import { buildersIn, literalsIn, type Pattern } from "./literals.ts";
import { recordPatterns } from "./recorder.ts";

/** Every pattern of the product, and the places that could build one but never did: those cannot be judged. */
export interface Collected {
  readonly patterns: readonly Pattern[];
  readonly unbuilt: readonly string[];
}

const PRODUCT = ["src", "templates"];
/** Starts on being imported, so it is only read. */
const STARTS = new Set(["src/app/command-line.ts"]);

/**
 * Reads all files for literals, and loads all modules while `RegExp` takes notes. `exercise` runs the code that builds
 * patterns later; it has to import what it runs itself, or that was loaded before anybody took notes.
 */
export async function collectPatterns(root: string, exercise: () => Promise<void>): Promise<Collected> {
  const files = readFiles(root, PRODUCT, ".ts").map(({ path, text }) => readSyntax(path, text));
  const recorder = recordPatterns(root);
  for (const { path } of files.filter((file) => !STARTS.has(file.path))) {
    await import(pathToFileURL(join(root, path)).href);
  }
  await exercise();
  recorder.stop();
  const ours = recorder.patterns.filter(({ place }) => PRODUCT.some((folder) => place.startsWith(`${folder}/`)));
  const built = new Set(ours.map(({ place }) => place));
  return {
    patterns: unique([...files.flatMap(literalsIn), ...ours]),
    unbuilt: files.flatMap(buildersIn).filter((place) => !built.has(place)),
  };
}

/** One of each; the first place is named. */
function unique(patterns: readonly Pattern[]): Pattern[] {
  const byText = new Map(patterns.toReversed().map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern]));
  return [...byText.values()].toReversed();
}
