import type { TableShape, WorkgroupFacts } from "../aws/athena-set-up.ts";
import type { AwsProblem } from "../aws/failure.ts";
import type { FoundFormat } from "../aws/find-format.ts";
import type { FlowLogFacts } from "../aws/flow-logs.ts";
import type { VpcFacts } from "../aws/vpcs.ts";
import type { UnreadableReason } from "../coverage/coverage.ts";
import type { KeyScheme } from "../sources/key-layout.ts";
import type { Instant } from "../time/instant.ts";
import type { Window } from "../time/window.ts";

/** What is known of a set-up: gathered beforehand, so that the checks only have to look. */
export interface Facts {
  readonly now: Instant;
  /** What EC2 tells of the account that asks. */
  readonly regions: readonly RegionFacts[];
  /** Sources in S3, in the order of the configuration. */
  readonly places: readonly PlaceFacts[];
  /** Absent where Athena answers no questions. */
  readonly athena?: AthenaFacts;
  /** Files and folders of this machine, in the order in which they were named. */
  readonly files: readonly FileFacts[];
  /** What AWS did not tell. */
  readonly refusals: readonly Refusal[];
  /** Bytes that the configuration lets a question read. */
  readonly bytesPerQuestion?: number;
  /** That there are digests, and the bytes that one may read; any number where none is named. */
  readonly digests?: { readonly bytes?: number };
}

/** One Region; what is absent was not told. */
export interface RegionFacts {
  readonly region: string;
  readonly vpcs?: readonly VpcFacts[];
  readonly flowLogs?: readonly FlowLogFacts[];
}

/** A source in S3: what the configuration says of it, and what the bucket shows. */
export interface PlaceFacts {
  /** Place in the configuration, from 0. */
  readonly source: number;
  readonly bucket: string;
  readonly prefix: string;
  readonly settings: PlaceSettings;
  /** By account and Region; absent where the bucket may not be listed. */
  readonly deliveries?: readonly DeliveryFacts[];
  readonly isMissing: boolean;
  /** Of all flow logs that write here, those that the configuration leaves out included. */
  readonly formats: readonly FoundFormat[];
}

/** What the configuration says of a source; what is absent it does not say. */
export interface PlaceSettings extends Partial<KeyScheme> {
  readonly encoding?: "text" | "parquet";
  /** Its fields, where somebody wrote them down. */
  readonly format?: string;
  readonly accounts?: readonly string[];
  readonly regions?: readonly string[];
  readonly flowLogs?: readonly string[];
  readonly trafficType?: "all" | "accept" | "reject";
  readonly aggregationSeconds?: number;
}

/** What is delivered for one account and Region. */
export interface DeliveryFacts extends KeyScheme {
  readonly account: string;
  readonly region: string;
  /** First day, at its beginning in UTC. */
  readonly since: Instant;
  /** Until when records were delivered: the end that the name of the newest object tells. */
  readonly newest?: Instant;
  /** Hours of the last day without any object, as windows; none behind the newest object. */
  readonly gaps: readonly Window[];
  /** Bytes that a question about the last delivered hour opens. */
  readonly hourBytes: number;
  /** Bytes that a question about the last delivered day opens. */
  readonly dayBytes: number;
}

/** Where Athena works. */
export interface AthenaFacts {
  readonly region: string;
  readonly database: string;
  readonly workgroupName: string;
  /** `none`: there is no such workgroup. Absent: it was not told. */
  readonly workgroup?: WorkgroupFacts | "none";
  /** Where the configuration has results put. */
  readonly output?: string;
  /** Whether the bucket for results is there; absent where nobody knows. */
  readonly outputBucket?: "there" | "missing";
  readonly usdPerTb: number;
  /** Dollars that the smallest statement costs. */
  readonly leastUsd: number;
  readonly tables: readonly TableFacts[];
  /** What keeps tables from being made, in the words of the configuration. */
  readonly obstacles: readonly string[];
  /** What the tables can be asked about. */
  readonly within?: Window;
}

/** A table as it is, and as it ought to be. */
export interface TableFacts {
  readonly name: string;
  /** Place of its source in the configuration. */
  readonly source: number;
  readonly wanted: TableShape;
  /** `none`: there is no such table. Absent: it was not told. */
  readonly found?: TableShape | "none";
  /** The statement that makes it, and the one that takes it away. */
  readonly create: string;
  readonly drop: string;
}

/** A file or a folder of this machine: what the configuration says of it, and what lies there. */
export interface FileFacts {
  /** Place in the configuration, from 0. */
  readonly source: number;
  readonly path: string;
  readonly settings: PlaceSettings;
  readonly isMissing: boolean;
  readonly unreadable: readonly { readonly path: string; readonly reason: UnreadableReason }[];
  /** Files that can be read. */
  readonly count: number;
  /** Those that do not name their fields. */
  readonly headerless: readonly string[];
  /** Each kind of fields once. */
  readonly formats: readonly FileFormat[];
  /** By account and Region, where the names of files tell them. */
  readonly deliveries: readonly FileDelivery[];
  /** Records of the newest files; absent where none was read. */
  readonly sample?: Sample;
}

/** Files with the same fields. */
export interface FileFormat {
  readonly fields: readonly string[];
  /** As the names of files tell them. */
  readonly flowLogs: readonly string[];
  readonly example: string;
}

/** What the names of files tell of one account and Region. */
export interface FileDelivery {
  readonly account: string;
  readonly region: string;
  /** Until when records were delivered. */
  readonly newest: Instant;
  /** Hours without any file, as windows. */
  readonly gaps: readonly Window[];
}

/** What some records show together. */
export interface Sample {
  readonly accepted: number;
  readonly rejected: number;
  /** Seconds that the longest of them stands for. */
  readonly longest: number;
}

/** What AWS did not tell, and why. */
export interface Refusal {
  /** A Region or a place in S3. */
  readonly where: string;
  /** As a policy names it: `s3:ListBucket`. */
  readonly action: string;
  readonly problem: AwsProblem;
  /** What a policy would name. */
  readonly resources: readonly string[];
}
