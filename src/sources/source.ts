import type { Cidr } from "../net/cidr.ts";
import type { Ip } from "../net/ip.ts";
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
  | "router-address";

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

/** What a kind of log is: the contract of the family. */
export interface Source {
  readonly kind: string;
  /** Every documented field. */
  readonly columns: readonly Column[];
  /** What a flow log writes when nobody chose fields. */
  readonly defaultFormat: Format;
  /** Whether records say accept or reject. */
  readonly judges: boolean;
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
  blindSpot(target: Target): BlindSpot | undefined;
}
