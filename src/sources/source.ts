import type { Cidr } from "../net/cidr.ts";
import type { Ip } from "../net/ip.ts";
import type { DocumentedField } from "../records/fields.ts";
import type { FlowRecord } from "../records/record.ts";
import type { Instant } from "../time/instant.ts";
import type { Window } from "../time/window.ts";

/** How a column is typed in tables; text everywhere else. */
export type ColumnType = "integer" | "bigint" | "text";

/** One field that a kind of log can carry. */
export interface Column {
  /** Documented field id, hyphenated: `account-id`. */
  readonly field: string;
  /** Column name in tables and Parquet: `account_id`. */
  readonly name: string;
  readonly type: ColumnType;
  /** Version of the log that brought the field. */
  readonly since: number;
}

/** The columns of one flow log, in file order; names not in the documentation are kept as text. */
export interface Format {
  readonly columns: readonly Column[];
}

/** A row of outside data turned into our own words, or the reason why it could not be. */
export type RowReading =
  | { readonly ok: true; readonly record: FlowRecord }
  | { readonly ok: false; readonly problem: RowProblem };
export type RowProblem = "too-few-fields" | "not-a-time" | "not-a-record" | "header";

/** What the name of a delivered object tells. */
export interface ObjectKey {
  readonly account: string;
  readonly region: string;
  /** `fl-…` */
  readonly flowLog: string;
  /** Holds records whose end lies in [`from`, `to`); `to` is five minutes later. */
  readonly from: Instant;
  readonly to: Instant;
  readonly encoding: "text" | "parquet";
}

/** A class of traffic that a kind of log can never carry. */
export type BlindSpot =
  | "amazon-dns"
  | "maybe-amazon-dns"
  | "instance-metadata"
  | "time-sync"
  | "dhcp"
  | "windows-activation"
  | "ecs-metadata"
  | "router-address"
  /** Never leaves the machine that sends it. */
  | "own-machine";

/** A blind spot, and the end of the asked traffic at which it lies. */
export interface BlindEnd {
  readonly spot: BlindSpot;
  readonly side: "src" | "dst";
}

/** What is asked, as far as a blind spot depends on it. */
export interface Target {
  readonly src?: Ip;
  readonly dst?: Ip;
  /** Single destination port, if one was asked. */
  readonly port?: number;
  /** IANA numbers; empty: any. */
  readonly protocols: readonly number[];
  /** Address ranges of the VPCs that the configuration names. */
  readonly networks: readonly Cidr[];
}

/** One record as somebody pasted it: a line of fields or a JSON object. */
export interface Pasted {
  readonly text: string;
  /** The line above it that names its fields. */
  readonly header?: string;
}

/** What a pasted record says, as far as it can be read. */
export interface PastedReading {
  /** What it tells in our own words: mostly one record, two where request and reply share an entry. */
  readonly records: readonly FlowRecord[];
  /** Every value as it was written, under the name of its field; names the documentation does not know included. */
  readonly values: Readonly<Record<string, string>>;
  /** Values behind the last field that anybody named. */
  readonly unnamed: readonly string[];
  /** Why nothing can be told from it, where that is so. */
  readonly problem?: RowProblem;
}

/** What a kind of record is: as much as it takes to explain one that somebody pasted. */
export interface RecordKind {
  readonly kind: string;
  /** Whether records say accept or reject. */
  readonly judges: boolean;
  /** Every documented field and what it is about. */
  readonly fields: readonly DocumentedField[];
  /** Reads a pasted record; `undefined` where it is of another kind. */
  readPasted(pasted: Pasted): PastedReading | undefined;
}

/** What a kind of log is: the contract of those members of the family whose stored logs can be searched. */
export interface Source extends RecordKind {
  /** Every documented field. */
  readonly columns: readonly Column[];
  /** What a flow log writes when nobody chose fields. */
  readonly defaultFormat: Format;
  /** Reads a header line (`version account-id …`) or a format string (`${version} ${account-id} …`). */
  readFormat(text: string): Format | undefined;
  /** Reads one line of text under a format; runs of blanks separate fields, further fields are ignored. */
  readLine(line: string, format: Format): RowReading;
  /** Reads one row given by column name (a table's row, a Parquet row). */
  readRow(row: Readonly<Record<string, unknown>>): RowReading;
  /** Reads the path or name of a delivered object. */
  readKey(path: string): ObjectKey | undefined;
  /** Reads the folder a delivered object lies in: the window in which the ends of its records lie. */
  readFolder(path: string): Window | undefined;
  /** The blind spot that hides the asked traffic, if there is one. */
  blindSpot(target: Target): BlindEnd | undefined;
}
