import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

/** A file with its text; the path is relative to the project's root, with `/`. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** What the house keeps no watch over, by path: installed, generated or measured, never written by hand. */
const NOT_OURS = new Set([".git", ".cache", "node_modules", "coverage", "dist", "tmp", "package-lock.json"]);

/** Reads every file below the given folders that is ours and ends as asked; folders that are not there hold none. */
export function readFiles(root: string, folders: readonly string[], ending: string): TextFile[] {
  return folders
    .flatMap((folder) => listFiles(root, folder))
    .filter((path) => path.endsWith(ending))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

/** The names of the folders directly below one; none if it is not there. */
export function listFolders(root: string, folder: string): string[] {
  return entriesOf(join(root, folder))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function listFiles(root: string, folder: string): string[] {
  return entriesOf(join(root, folder)).flatMap((entry) => {
    const path = join(folder, entry.name).replaceAll(sep, "/");
    if (NOT_OURS.has(path)) return [];
    return entry.isDirectory() ? listFiles(root, path) : [path];
  });
}

function entriesOf(folder: string) {
  return existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
}
