/**
 * The table of an Athena statement as Trino's Hive connector makes it: the same columns, partitions, projection and
 * place, in the other language. Takes what our own statements are made of, and throws at anything else.
 */
export function hiveTable(ddl: string): string {
  const { name, columns, partitions, stored, location, properties } = partsOf(ddl);
  const settings = new Map(pairsIn(properties));
  const partitionNames = columnsIn(partitions).map(([column]) => column);
  const lines = [
    ...columnsIn(columns).map(([column, type]) => `${quoted(column)} ${typeOf(type)}`),
    ...columnsIn(partitions).map(
      ([column, type]) => `${quoted(column)} ${typeOf(type)} WITH (${projection(column, settings).join(", ")})`,
    ),
  ];
  const options = [
    ...formatOf(stored, settings),
    `external_location = ${literal(location)}`,
    `partitioned_by = ${list(partitionNames)}`,
    `partition_projection_enabled = ${taken(settings, "projection.enabled")}`,
    `partition_projection_location_template = ${literal(taken(settings, "storage.location.template"))}`,
  ];
  if (settings.size > 0) throw new Error(`nobody translates ${[...settings.keys()].join(", ")}`);
  return `CREATE TABLE IF NOT EXISTS ${quoted(name)} (\n${lines.join(",\n")}\n) WITH (\n${options.join(",\n")}\n)`;
}

const DDL =
  /^CREATE EXTERNAL TABLE IF NOT EXISTS `(?<database>\w+)`\.`(?<name>\w+)` \((?<columns>[^()]*)\)\s*PARTITIONED BY \((?<partitions>[^()]*)\)\s*(?<stored>.*?)\s*LOCATION '(?<location>[^']*)'\s*TBLPROPERTIES \((?<properties>.*)\)\s*$/s;

function partsOf(ddl: string) {
  const commentless = ddl.replaceAll(/^\s*--.*$\n?/gm, "").replaceAll(/ COMMENT '(?:[^'\\]|\\.)*'/g, "");
  const parts = DDL.exec(commentless.trim())?.groups;
  if (parts === undefined) throw new Error(`no statement that is known here:\n${ddl}`);
  const part = (name: string) => parts[name] ?? "";
  return {
    name: part("name"),
    columns: part("columns"),
    partitions: part("partitions"),
    stored: part("stored").replaceAll(/\s+/g, " "),
    location: part("location"),
    properties: part("properties"),
  };
}

/** Name and type of every column. */
function columnsIn(text: string): readonly (readonly [string, string])[] {
  return text
    .split(",")
    .map((column) => /^`(?<name>\w+)` (?<type>\w+)$/.exec(column.trim())?.groups)
    .map((groups) => [groups?.["name"] ?? "", groups?.["type"] ?? ""]);
}

function pairsIn(text: string): readonly (readonly [string, string])[] {
  return [...text.matchAll(/'(?<name>[^']*)'\s*=\s*'(?<value>[^']*)'/g)].map(({ groups }) => [
    groups?.["name"] ?? "",
    groups?.["value"] ?? "",
  ]);
}

const TYPES: Readonly<Record<string, string>> = { string: "varchar", int: "integer", bigint: "bigint" };

function typeOf(type: string): string {
  const found = TYPES[type];
  if (found === undefined) throw new Error(`no type ${type} is known here`);
  return found;
}

/** Takes a setting out, so that what is left was never looked at. */
function taken(settings: Map<string, string>, name: string): string {
  const value = settings.get(name);
  if (value === undefined) throw new Error(`the table says no ${name}`);
  settings.delete(name);
  return value;
}

/** How the setting of a column's projection is called and written in Trino. */
const PROJECTION: Readonly<Record<string, (value: string) => string>> = {
  type: (value) => `partition_projection_type = ${literal(value)}`,
  values: (value) => `partition_projection_values = ${list(value.split(","))}`,
  format: (value) => `partition_projection_format = ${literal(value)}`,
  range: (value) => `partition_projection_range = ${list(value.split(","))}`,
  digits: (value) => `partition_projection_digits = ${value}`,
  interval: (value) => `partition_projection_interval = ${value}`,
  "interval.unit": (value) => `partition_projection_interval_unit = ${literal(value)}`,
};

function projection(column: string, settings: Map<string, string>): readonly string[] {
  return Object.entries(PROJECTION).flatMap(([setting, write]) => {
    const name = `projection.${column}.${setting}`;
    return settings.has(name) ? [write(taken(settings, name))] : [];
  });
}

function formatOf(stored: string, settings: Map<string, string>): readonly string[] {
  switch (stored) {
    case "ROW FORMAT DELIMITED FIELDS TERMINATED BY ' ' STORED AS TEXTFILE":
      return [
        "format = 'TEXTFILE'",
        "textfile_field_separator = ' '",
        `skip_header_line_count = ${taken(settings, "skip.header.line.count")}`,
      ];
    case "STORED AS PARQUET":
      return ["format = 'PARQUET'"];
    default:
      throw new Error(`nobody translates ${stored}`);
  }
}

function quoted(name: string): string {
  return `"${name}"`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function list(texts: readonly string[]): string {
  return `ARRAY[${texts.map(literal).join(", ")}]`;
}
