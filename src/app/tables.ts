import { createHash } from "node:crypto";
import { isRegion } from "../aws/region.ts";
import type { Config } from "../config.ts";
import type { ConfigMistake } from "../config-mistake.ts";
import type { TrafficType } from "../coverage/coverage.ts";
import { agreed } from "../coverage/settings.ts";
import type { Table } from "../engines/athena/tables/table.ts";
import { SOURCES } from "../sources/index.ts";
import type { Format } from "../sources/source.ts";
import { fromIso } from "../time/instant.ts";

/** A format that was found under the prefix of a source, and the flow logs that write it. */
export interface SourceFormat {
  readonly format: Format;
  readonly encoding: "text" | "parquet";
  readonly flowLogs: readonly SourceFlowLog[];
}

/** A flow log, and how it is set up where EC2 tells. */
interface SourceFlowLog {
  readonly id: string;
  readonly facts?: { readonly trafficType?: TrafficType; readonly aggregationSeconds: number };
}

export type TablesReading =
  | { readonly ok: true; readonly tables: readonly Table[] }
  | { readonly ok: false; readonly mistakes: readonly ConfigMistake[] };

type SourceConfig = Config["sources"][number];

/**
 * Athena's tables for the configured sources: one for each, and several where flow logs of different formats write under
 * one prefix; or everything that keeps a table from being made. `found`: formats by the place of their source.
 */
export function tablesOf(
  { sources }: Config,
  found: ReadonlyMap<number, readonly SourceFormat[]> = new Map(),
): TablesReading {
  const readings = sources.map((source, place) => readSource(source, { place, found: found.get(place) ?? [] }));
  const mistakes = [
    ...(sources.length === 0 ? [NO_SOURCE] : []),
    ...readings.flatMap((reading) => reading.mistakes),
    ...sources.flatMap(repeatedName),
  ];
  if (mistakes.length > 0) return { ok: false, mistakes };
  return { ok: true, tables: readings.flatMap(({ tables }) => tables) };
}

const NO_SOURCE: ConfigMistake = {
  path: "sources",
  problem: "is empty; a table needs one",
  example: "sources: [{ kind: vpc, where: s3://flow-logs/central, … }]",
};

/** Whether nobody said what the fields of a source are: of text that has to be found out first. */
export function lacksFormat({ format, encoding }: SourceConfig): boolean {
  return format === "detect" && encoding !== "parquet";
}

interface Surroundings {
  readonly place: number;
  readonly found: readonly SourceFormat[];
}

interface SourceReading {
  readonly tables: readonly Table[];
  readonly mistakes: readonly ConfigMistake[];
}

function readSource(config: SourceConfig, { place, found }: Surroundings): SourceReading {
  const { accounts = [], regions = [], serviceKey = "aws-service", aggregationSeconds, since = FIRST_DAY } = config;
  const location = readLocation(config.where ?? "");
  const layout = config.layout === "loose" ? undefined : config.layout;
  const groups = groupsOf(config, found);
  const isGood: Readonly<Record<Setting, boolean>> = {
    where: location !== undefined,
    layout: layout !== undefined,
    accounts: accounts.length > 0,
    regions: regions.length > 0 && regions.every(isRegion),
    format: groups.length > 0,
  };
  const wrong = SETTINGS.filter((setting) => !isGood[setting]);
  if (location === undefined || layout === undefined || wrong.length > 0) {
    const mistakes = wrong.map((setting) => ({ path: `sources[${place}].${setting}`, ...REQUIREMENTS[setting] }));
    return { tables: [], mistakes };
  }
  const source = SOURCES[config.kind];
  const common = {
    ...{ source, log: place, location, layout, serviceKey, accounts, regions },
    since: fromIso(`${since}T00:00:00Z`) ?? 0,
    ...(aggregationSeconds !== undefined && { aggregationSeconds }),
    ...(config.trafficType !== undefined && { trafficType: config.trafficType }),
  };
  const name = nameOf(config, place);
  const tables = groups.map((group) => ({
    ...group,
    ...common,
    name: groups.length === 1 ? name : `${name}_${fingerprint(group)}`,
  }));
  return { tables, mistakes: [] };
}

/** Five years of hours are 43,800 partitions, which Athena counts up for each statement. */
const FIRST_DAY = "2022-01-01";

/** Signs that mean the same in a key, in the text of a statement and in that of a table. */
const LOCATION = /^(?<location>s3:\/\/[a-z0-9][a-z0-9.-]+(?:\/(?!AWSLogs(?:\/|$))[\w.=+@!(),-]+)*)\/?$/;

function readLocation(where: string): string | undefined {
  return LOCATION.exec(where)?.groups?.["location"];
}

/** Flow logs that one table can read, with what it has to know of them. */
type Group = Pick<Table, "format" | "encoding" | "flowLogs" | "trafficType" | "aggregationSeconds">;

/** At least one, unless nobody knows the fields. */
function groupsOf(config: SourceConfig, found: readonly SourceFormat[]): readonly Group[] {
  const { kind, encoding = "text", flowLogs } = config;
  const limits = flowLogs && { flowLogs };
  if (lacksFormat(config)) return foundGroups(config, found);
  if (encoding === "parquet") return [{ encoding, format: { columns: SOURCES[kind].columns }, ...limits }];
  const format = SOURCES[kind].readFormat(config.format);
  return format === undefined ? [] : [{ encoding, format, ...limits }];
}

/** A single format is everybody's; of several, each has its flow logs. */
function foundGroups({ encoding, flowLogs }: SourceConfig, found: readonly SourceFormat[]): readonly Group[] {
  if (found.length === 1 && (encoding === undefined || found[0]?.encoding === encoding)) {
    return found.map(({ format, encoding: known, flowLogs: writers }) => ({
      ...settingsOf(writers),
      ...{ format, encoding: known },
      ...(flowLogs && { flowLogs }),
    }));
  }
  return found.flatMap(({ format, encoding: known, flowLogs: writers }) => {
    const ours = writers.filter(({ id }) => flowLogs?.includes(id) ?? true);
    const ids = ours.map(({ id }) => id);
    if (ids.length === 0 || (encoding ?? known) !== known) return [];
    return [{ ...settingsOf(ours), format, encoding: known, flowLogs: ids }];
  });
}

/** What EC2 says of all of them alike. */
function settingsOf(flowLogs: readonly SourceFlowLog[]): Pick<Group, "trafficType" | "aggregationSeconds"> {
  const trafficType = agreed(flowLogs.map(({ facts }) => facts?.trafficType));
  const aggregationSeconds = agreed(flowLogs.map(({ facts }) => facts?.aggregationSeconds));
  return { ...(trafficType && { trafficType }), ...(aggregationSeconds && { aggregationSeconds }) };
}

/** Other fields, another name: nothing can be read under columns that were made for something else. */
function fingerprint({ format, encoding }: Group): string {
  const fields = format.columns.map(({ field }) => field);
  return createHash("sha256")
    .update([encoding, ...fields].join(" "))
    .digest("hex")
    .slice(0, 8);
}

function nameOf({ table, kind }: SourceConfig, place: number): string {
  return table ?? (place === 0 ? `${kind}_flow_logs` : `${kind}_flow_logs_${place + 1}`);
}

/** Settings that a table needs. */
const SETTINGS = ["where", "layout", "accounts", "regions", "format"] as const;
type Setting = (typeof SETTINGS)[number];

/** What is wrong with a setting, and how it would be right. */
const REQUIREMENTS: Readonly<Record<Setting, Omit<ConfigMistake, "path">>> = {
  where: {
    problem: "is no place in S3 above AWSLogs, written in letters, digits and . _ = + @ ! ( ) , - only",
    example: "where: s3://flow-logs/central",
  },
  layout: { problem: "is missing; a table needs it", example: "layout: hourly" },
  accounts: { problem: "is missing; a table needs it", example: 'accounts: ["123456789012"]' },
  regions: { problem: "is missing, or names what is no Region", example: 'regions: ["ap-northeast-1"]' },
  format: {
    problem: "names no fields, and they could not be found out",
    example: `format: "${["version", "account-id", "interface-id", "srcaddr"].map((field) => `\${${field}}`).join(" ")} …"`,
  },
};

function repeatedName(source: SourceConfig, place: number, sources: readonly SourceConfig[]): readonly ConfigMistake[] {
  const name = nameOf(source, place);
  if (sources.findIndex((other, index) => nameOf(other, index) === name) === place) return [];
  return [
    { path: `sources[${place}].table`, problem: "is the name of another source's table", example: `table: ${name}_2` },
  ];
}
