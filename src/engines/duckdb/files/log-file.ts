import type { Format, ObjectKey } from "../../../sources/source.ts";
import type { Window } from "../../../time/window.ts";

/** A path that may hold records; nothing of it was read yet. */
export interface Candidate {
  /** Where it lies, and what it is called in answers. */
  readonly path: string;
  /** What is told of it where it lies in S3. */
  readonly stored?: Stored;
  /** Where the copy on this machine is, if it lies elsewhere. */
  readonly copy?: string;
  /** The person named it, or its name is a log's: if it is none, that has to be said. */
  readonly expected: boolean;
  /** The person named the file itself: it is read whatever its name says. */
  readonly named?: true;
  readonly key?: ObjectKey;
  /** Ends of its records lie in it, where its name or its folder tells. */
  readonly ends?: Window;
  /** Which of the configured logs it belongs to, by place in the configuration. */
  readonly log?: number;
}

/** An object in S3. */
export interface Stored {
  readonly bucket: string;
  readonly key: string;
  /** Bytes. */
  readonly size: number;
  /** Another content has another one. */
  readonly etag: string;
}

/** The path to read it from. */
export function fileOf({ path, copy = path }: Pick<Candidate, "path" | "copy">): string {
  return copy;
}

/** A file that can be scanned. The same object stands for it as long as its size and change time stay what they were. */
export interface LogFile extends Candidate {
  readonly bytes: number;
  readonly content: Content;
}

/** What a file holds, judged by its first and last bytes, never by its name. */
export type Content = TextContent | ParquetContent;

export interface TextContent {
  readonly kind: "text";
  readonly format: Format;
  readonly gzip: boolean;
  /** `scan`: DuckDB reads it; `reread`: only our own splitter does (tabs, a remark before the header, …). */
  readonly way: "scan-with-header" | "scan-without-header" | "reread";
  /** Its last bytes do not rule out that something is missing. */
  readonly suspect: boolean;
}

export interface ParquetContent {
  readonly kind: "parquet";
  readonly format: Format;
  /** Names and DuckDB types as the file has them, in the order of the format's columns. */
  readonly columns: readonly ParquetColumn[];
}

export interface ParquetColumn {
  readonly name: string;
  readonly type: string;
}

/** Whether the file is text. */
export function isText(file: LogFile): file is LogFile & { readonly content: TextContent } {
  return file.content.kind === "text";
}

/** Whether the file is Parquet. */
export function isParquet(file: LogFile): file is LogFile & { readonly content: ParquetContent } {
  return file.content.kind === "parquet";
}
