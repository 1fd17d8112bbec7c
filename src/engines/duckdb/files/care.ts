import type { Unreadable, UnreadableReason } from "../../../coverage/coverage.ts";
import type { Format } from "../../../sources/source.ts";
import { mapAtOnce } from "../../at-once.ts";
import { toUnreadable } from "./inspect.ts";
import { fileOf, isText, type LogFile, type TextContent } from "./log-file.ts";
import type { Health, Memory } from "./memory.ts";
import type { Mended } from "./mend.ts";
import { checkToEnd, type Ending, pourLines } from "./pour.ts";
import { type Rejects, readRejects } from "./rejects.ts";
import { isFileSystemError } from "./system-error.ts";
import type { Reader } from "./understand.ts";

/** Files unpacked at the same time. */
const AT_ONCE = 4;
const HEALTH: Readonly<Record<Ending, Health>> = { whole: "sound", truncated: "reread", damaged: "damaged" };

/** One scan in progress. */
export interface Work {
  readonly files: readonly LogFile[];
  readonly reader: Reader;
  readonly memory: Memory;
  readonly mended: Mended;
  /** What could not be read, by path. */
  readonly reports: Map<string, Unreadable>;
  /** Files of which everything that can be mended has been. */
  readonly done: Set<LogFile>;
}

type TextLog = LogFile & { readonly content: TextContent };

/** Whether DuckDB reads the file; the others are reread line by line or not at all. */
export function isScanned(file: LogFile, { health }: Memory): boolean {
  const known = health.get(file);
  return known !== "reread" && known !== "damaged" && !(isText(file) && file.content.way === "reread");
}

/** Reads to the end what may have been cut off. DuckDB itself reads up to the break and says nothing. */
export async function checkSuspects({ files, memory }: Work): Promise<void> {
  const suspects = files.filter(isText).filter((file) => file.content.suspect && !memory.health.has(file));
  await mapAtOnce(AT_ONCE, suspects, (file) => examine(file, memory));
}

/** Mends, once in a scan, every file that DuckDB is not to read. */
export async function rereadFiles(work: Work): Promise<void> {
  const { files, memory, done, mended } = work;
  for (const file of files) {
    if (isScanned(file, memory) || done.has(file)) continue;
    done.add(file);
    if (isText(file) && memory.health.get(file) !== "damaged") await reread(file, work);
    else work.reports.set(file.path, toUnreadable(file, "damaged"));
  }
  mended.flush();
}

/** Mends the lines that DuckDB refused; tells whether there is reason to run the statements again. */
export async function takeUpRejects(work: Work): Promise<boolean> {
  const texts = new Map(work.files.filter(isText).map((file) => [fileOf(file), file]));
  let aside = false;
  for (const rejects of await readRejects(work.reader.connection)) {
    const file = texts.get(rejects.path);
    if (file === undefined || work.done.has(file)) continue;
    const health = await judge(file, rejects, work);
    if (health === "sound") mendLines(file, rejects.lines, work);
    else aside = true;
  }
  return work.mended.flush() > 0 || aside;
}

async function examine(file: TextLog, { health }: Memory): Promise<Health> {
  const found = HEALTH[await checkToEnd({ path: fileOf(file), gzip: file.content.gzip })];
  health.set(file, found);
  return found;
}

async function reread(file: TextLog, work: Work): Promise<void> {
  const text = { path: fileOf(file), gzip: file.content.gzip };
  const lines = new Lines(work, file);
  try {
    // Where the content contradicts itself, no line of it is a witness; that has to be known before the first is kept.
    const ending = await checkToEnd(text);
    if (ending !== "damaged") await pourLines(text, (line) => lines.take(line));
    lines.report(ending === "whole" ? undefined : ending);
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    lines.report("no-permission");
  }
}

/** A refused line may be the only sign that a file broke off, or that another file was appended to it. */
async function judge(file: TextLog, { lines, full }: Rejects, { memory, reader }: Work): Promise<Health> {
  const { format, gzip } = file.content;
  const known = memory.health.get(file);
  const headers = lines.map((line) => reader.source.readFormat(line)).filter((header) => header !== undefined);
  if (full || headers.some((header) => !isSame(header, format))) {
    memory.health.set(file, "reread");
    return "reread";
  }
  if (!gzip || headers.length === lines.length) return "sound";
  return known ?? (await examine(file, memory));
}

function isSame(a: Format, b: Format): boolean {
  return a.columns.length === b.columns.length && a.columns.every(({ name }, index) => name === b.columns[index]?.name);
}

function mendLines(file: TextLog, refused: readonly string[], work: Work): void {
  work.done.add(file);
  const lines = new Lines(work, file);
  for (const line of refused) lines.take(line);
  lines.report();
}

/** Reads lines under the format of the last header among them, keeps the records and counts what was none. */
class Lines {
  readonly #work: Work;
  readonly #file: TextLog;
  #format: Format;
  #bad = 0;

  constructor(work: Work, file: TextLog) {
    this.#work = work;
    this.#file = file;
    this.#format = file.content.format;
  }

  take(line: string): void {
    if (line.trim() === "") return;
    const { source } = this.#work.reader;
    const reading = source.readLine(line, this.#format);
    if (reading.ok) this.#work.mended.add(reading.record, this.#file.log);
    else if (reading.problem === "header") this.#format = source.readFormat(line) ?? this.#format;
    else this.#bad += 1;
  }

  /** Says what was missing, if anything was; `reason` where more than lines was. */
  report(reason: UnreadableReason = "lines"): void {
    if (reason === "lines" && this.#bad === 0) return;
    const lines = this.#bad === 0 ? {} : { lines: this.#bad };
    this.#work.reports.set(this.#file.path, { ...toUnreadable(this.#file, reason), ...lines });
  }
}
