import { harmless } from "../../cards/harmless.ts";
import { wrap } from "../../cards/wrap.ts";
import { readConfig } from "../../config.ts";
import type { FirstConfigWords, FirstSource } from "../../languages/language.ts";
import { type DraftSource, draftSources } from "./draft.ts";
import type { Survey } from "./survey.ts";

/** A configuration with comments for whoever reads it next: what was found out, and what somebody has to add. */
export function yamlText(survey: Survey, words: FirstConfigWords): string {
  const sources = draftSources(survey);
  const lines = [
    ...remark(words.head),
    "",
    ...engineLines(survey, words),
    "",
    ...sourceLines(sources, { survey, words }),
    "",
    ...networkLines(survey, words),
    "",
    ...remark(words.addressBook),
    ...example(["addressBook:", '  - { key: payroll-db, names: ["payroll db"], addresses: ["10.0.2.6"] }']),
    "",
    ...remark(words.limits),
    ...example(["limits:", "  bytesPerQuestion: 100000000000"]),
  ];
  const text = `${lines.join("\n")}\n`;
  const reading = readConfig(text);
  if (!reading.ok) throw new Error(`the first configuration is none: ${JSON.stringify(reading.mistakes)}`);
  return text;
}

/** Columns of a comment. */
const WIDTH = 110;

/** A comment; whatever stands in it, it ends with its line. */
function remark(text: string, indent = ""): readonly string[] {
  return wrap(harmless(text), WIDTH).map((line) => `${indent}# ${line}`);
}

/** Settings that somebody may want, switched off. */
function example(lines: readonly string[], indent = ""): readonly string[] {
  return lines.map((line) => `${indent}# ${line}`);
}

/** A setting; JSON is YAML, and leaves nothing in a text that YAML could take for something else. */
function setting(name: string, value: unknown, indent = "    "): readonly string[] {
  if (value === undefined) return [];
  return [`${indent}${name}: ${WORDS.has(name) ? value : JSON.stringify(value)}`];
}

/** Settings whose values are words of our own. */
const WORDS: ReadonlySet<string> = new Set(["layout", "serviceKey", "encoding", "trafficType"]);

function engineLines({ regions: [region] }: Survey, words: FirstConfigWords): readonly string[] {
  const athena = ["name: athena", "database: flow_witness", "workgroup: primary"];
  return [
    ...remark(words.engine),
    "engine:",
    "  name: duckdb",
    ...setting("region", region, "  "),
    ...(region === undefined ? [] : [...remark(words.owners, "  "), "  owners: ec2"]),
    ...remark(words.athena, "  "),
    ...example(athena, "  "),
  ];
}

interface Paper {
  readonly survey: Survey;
  readonly words: FirstConfigWords;
}

function sourceLines(sources: readonly DraftSource[], { survey, words }: Paper): readonly string[] {
  if (sources.length === 0) return [...remark(words.noSource), ...example(SOURCE)];
  return ["sources:", ...sources.flatMap((source) => sourceText(source, { survey, words }))];
}

const SOURCE = [
  "sources:",
  "  - kind: vpc",
  '    where: "s3://flow-logs/central"',
  "    layout: daily",
  '    accounts: ["123456789012"]',
  '    regions: ["ap-northeast-1"]',
];

function sourceText(source: DraftSource, { words }: Paper): readonly string[] {
  const { writers, flowLogs, trafficType, aggregationSeconds } = source;
  const troubles = writers.flatMap(({ id, facts }) =>
    facts?.trouble === undefined ? [] : [{ id, trouble: facts.trouble }],
  );
  return [
    ...remark(words.source(noteOf(source)), "  "),
    ...troubles.flatMap(({ id, trouble }) => remark(words.undelivered(id, trouble), "  ")),
    "  - kind: vpc",
    ...setting("where", source.where),
    ...setting("layout", source.layout),
    ...setting("serviceKey", source.serviceKey),
    ...setting("encoding", source.encoding),
    ...setting("format", source.format),
    ...(source.accounts.length > 0 ? [] : [...remark(words.noAccounts, "    "), ...example(ACCOUNTS, "    ")]),
    ...setting("accounts", source.accounts.length > 0 ? source.accounts : undefined),
    ...setting("regions", source.regions),
    ...setting("since", source.since),
    ...(flowLogs === undefined ? [] : remark(words.several, "    ")),
    ...setting("flowLogs", flowLogs),
    ...(aggregationSeconds === undefined ? [...remark(words.noWay, "    "), ...example(WAY, "    ")] : []),
    ...setting("trafficType", trafficType),
    ...setting("aggregationSeconds", aggregationSeconds),
  ];
}

const ACCOUNTS = ['accounts: ["123456789012"]'];
const WAY = ["trafficType: all", "aggregationSeconds: 600"];

function noteOf({ where, writers }: DraftSource): FirstSource {
  const [teller] = writers;
  const about = { where, flowLogs: writers.length };
  if (teller === undefined) return about;
  const { id, from } = teller;
  if (from.kind === "ec2") return { ...about, told: { by: "flow-log", id } };
  return { ...about, told: { by: "object", path: from.key.slice(from.key.lastIndexOf("/") + 1) } };
}

function networkLines({ vpcs }: Survey, words: FirstConfigWords): readonly string[] {
  if (vpcs.length === 0) {
    return [
      ...remark(words.noNetworks),
      ...example(["networks:", '  - { vpc: "vpc-0123456789abcdef0", cidrs: ["10.0.0.0/16"] }']),
    ];
  }
  const rows = vpcs.map(({ id, cidrs, account, name }) => {
    const fields = Object.entries({ vpc: id, cidrs, account, name }).filter(([, value]) => value !== undefined);
    return `  - { ${fields.map(([field, value]) => `${field}: ${JSON.stringify(value)}`).join(", ")} }`;
  });
  return [...remark(words.networks), "networks:", ...rows];
}
