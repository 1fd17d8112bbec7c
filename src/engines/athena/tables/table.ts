import type { TrafficType } from "../../../coverage/coverage.ts";
import type { KeyScheme } from "../../../sources/key-layout.ts";
import type { Format, Source } from "../../../sources/source.ts";
import type { Instant } from "../../../time/instant.ts";

/** One table over delivered objects: flow logs of one format under one prefix. */
export interface Table extends KeyScheme {
  /** Small letters, digits and underscores. */
  readonly name: string;
  readonly source: Source;
  /** Its place in the configuration. */
  readonly log: number;
  /** `s3://bucket/prefix`, the place above `AWSLogs`, without a slash at its end. */
  readonly location: string;
  readonly encoding: "text" | "parquet";
  /** Columns of text in the order of the file; of Parquet, where columns go by name, any that may be there. */
  readonly format: Format;
  /** At least one. */
  readonly accounts: readonly string[];
  /** At least one. */
  readonly regions: readonly string[];
  /** Flow logs of this format, where others write under the same prefix; all where absent. */
  readonly flowLogs?: readonly string[];
  /** Longest time in seconds that one record stands for; that of any flow log where absent. */
  readonly aggregationSeconds?: number;
  /** First day of the projection, at its beginning in UTC. */
  readonly since: Instant;
  /** What its flow logs were told to record, where that is known and the same of all. */
  readonly trafficType?: TrafficType;
}
