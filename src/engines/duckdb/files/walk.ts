import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join, normalize } from "node:path";
import type { Unreadable } from "../../../coverage/coverage.ts";
import type { Source } from "../../../sources/source.ts";
import type { Candidate } from "./log-file.ts";
import { codeOf } from "./system-error.ts";

/** What lies under the paths a person named. */
export interface Walked {
  /** Sorted by path, none twice. */
  readonly candidates: readonly Candidate[];
  /** Paths that do not exist; the person can mend them. */
  readonly missing: readonly string[];
  /** Folders and files that may not be entered. */
  readonly unreadable: readonly Unreadable[];
}

/** Names that no log has; in a tree they are passed over without a word. */
const NO_LOG =
  /^(?:readme|license)|\.(?:json|jsonl|ndjson|md|html?|ya?ml|toml|py|js|ts|sh|sql|zip|tar|tgz|png|pdf)(?:\.gz)?$/i;
/** Names that promise a log. */
const LOG = /\.(?:log|parquet)(?:\.|$)|\.gz$/i;

/** Whether the name of a file promises a log. */
export function isLogName(path: string): boolean {
  return LOG.test(basename(path)) && !NO_LOG.test(basename(path));
}

/** Lists what the paths hold, folders to their depth and symbolic links once, without opening any file. */
export async function walk(paths: readonly string[], source: Source): Promise<Walked> {
  const found: Found = { candidates: new Map(), missing: [], unreadable: [], visited: new Set() };
  for (const path of paths.map(normalize)) {
    const kind = await look(path);
    if (kind === "folder") await enter(path, { source, found });
    else if (kind === "file") found.candidates.set(path, candidateAt(path, { source, expected: "by-person" }));
    else if (kind === "missing") found.missing.push(path);
    else found.unreadable.push({ path, reason: kind === "refused" ? "no-permission" : "not-a-flow-log" });
  }
  const candidates = [...found.candidates.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { candidates, missing: found.missing, unreadable: found.unreadable };
}

interface Found {
  readonly candidates: Map<string, Candidate>;
  readonly missing: string[];
  readonly unreadable: Unreadable[];
  /** Real paths of folders already listed: links may form a circle. */
  readonly visited: Set<string>;
}

interface Errand {
  readonly source: Source;
  readonly found: Found;
}

type Kind = "file" | "folder" | "missing" | "refused" | "neither";

async function look(path: string): Promise<Kind> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? "folder" : found.isFile() ? "file" : "neither";
  } catch (error) {
    return MISSING.has(codeOf(error)) ? "missing" : "refused";
  }
}

/** What the system says of a path that does not exist, or whose parent is no folder. */
const MISSING: ReadonlySet<unknown> = new Set(["ENOENT", "ENOTDIR"]);

async function enter(folder: string, { source, found }: Errand): Promise<void> {
  const real = await realpath(folder);
  if (found.visited.has(real)) return;
  found.visited.add(real);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) found.unreadable.push({ path: folder, reason: "no-permission" });
  for (const entry of entries ?? []) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".")) continue;
    const kind = kindOf(entry) ?? (await look(path));
    if (kind === "folder") await enter(path, { source, found });
    // A file that was named as well keeps the promise of having been named.
    else if (kind === "file" && !NO_LOG.test(entry.name) && !found.candidates.has(path)) {
      found.candidates.set(path, candidateAt(path, { source, expected: "by-name" }));
    }
  }
}

/** Spares a look at every file of a large tree; a link has to be followed. */
function kindOf(entry: Dirent): Kind | undefined {
  if (entry.isSymbolicLink()) return undefined;
  return entry.isDirectory() ? "folder" : entry.isFile() ? "file" : "neither";
}

/** A path, with what its name and its folder tell. */
export function candidateAt(
  path: string,
  { source, expected }: { readonly source: Source; readonly expected: "by-person" | "by-name" },
): Candidate {
  const key = source.readKey(path);
  const ends = key ?? source.readFolder(path);
  return {
    path,
    expected: expected === "by-person" || key !== undefined || LOG.test(basename(path)),
    ...(expected === "by-person" && { named: true }),
    ...(key === undefined ? {} : { key }),
    ...(ends === undefined ? {} : { ends: { from: ends.from, to: ends.to } }),
  };
}
