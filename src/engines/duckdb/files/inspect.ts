import { stat } from "node:fs/promises";
import type { Unreadable, UnreadableReason } from "../../../coverage/coverage.ts";
import { mapAtOnce } from "../../at-once.ts";
import { possibleRecords } from "./choose.ts";
import { type Candidate, fileOf, type LogFile } from "./log-file.ts";
import type { Memory } from "./memory.ts";
import { isFileSystemError } from "./system-error.ts";
import { type Reader, understand } from "./understand.ts";

/** Files looked at at the same time. */
const AT_ONCE = 16;

/** What is not worth a word of a file in a tree that did not promise to be a log. */
const SILENT: ReadonlySet<UnreadableReason> = new Set(["empty", "not-a-flow-log"]);

/** Looks at the ends of every candidate and tells the files that can be scanned from those that cannot. */
export async function inspect(
  candidates: readonly Candidate[],
  { reader, memory }: { readonly reader: Reader; readonly memory: Memory },
): Promise<{ readonly files: readonly LogFile[]; readonly unreadable: readonly Unreadable[] }> {
  const files: LogFile[] = [];
  const unreadable: Unreadable[] = [];
  const look = async (candidate: Candidate) => ({ candidate, finding: await recall(candidate, { reader, memory }) });
  for (const { candidate, finding } of await mapAtOnce(AT_ONCE, candidates, look)) {
    if (typeof finding !== "string") files.push(finding);
    else if (candidate.expected || !SILENT.has(finding)) unreadable.push(toUnreadable(candidate, finding));
  }
  return { files, unreadable };
}

/** Says that a file could not be read, with the window of what is missing where the name tells. */
export function toUnreadable(candidate: Candidate, reason: UnreadableReason): Unreadable {
  const window = possibleRecords(candidate);
  return { path: candidate.path, reason, ...(window === undefined ? {} : { window }) };
}

async function recall(
  candidate: Candidate,
  { reader, memory }: { readonly reader: Reader; readonly memory: Memory },
): Promise<LogFile | UnreadableReason> {
  const path = fileOf(candidate);
  try {
    const { size: bytes, mtimeMs } = await stat(path);
    const known = memory.inspected.get(path);
    if (known?.bytes === bytes && known.mtimeMs === mtimeMs) return known.finding;
    const content = await understand({ path, bytes }, reader);
    const finding = typeof content === "string" ? content : { ...candidate, bytes, content };
    memory.inspected.set(path, { bytes, mtimeMs, finding });
    return finding;
  } catch (error) {
    if (isFileSystemError(error)) return "no-permission";
    throw error;
  }
}
