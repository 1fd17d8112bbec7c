import { parseDocument } from "yaml";
import { z } from "zod";
import { readCidr } from "./net/cidr.ts";
import { readIp } from "./net/ip.ts";
import { isZone } from "./time/zone.ts";

/** One thing wrong in the configuration, for the person who can mend it. */
export interface ConfigMistake {
  /** Where: `sources[0].trafficType`; empty for the file as a whole. */
  readonly path: string;
  readonly problem: string;
  /** How it would be right. */
  readonly example: string;
}

export type ConfigReading =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly mistakes: readonly ConfigMistake[] };

const text = z.string().min(1, "must not be empty");
const address = z.string().refine((value) => readIp(value) !== undefined, "is not an address");
const network = z.string().refine((value) => readCidr(value) !== undefined, "is not a network");
const place = z
  .string()
  .refine((value) => (readIp(value) ?? readCidr(value)) !== undefined, "is not an address or a network");
const account = z.string().regex(/^\d{12}$/, "is not an account id of 12 digits, in quotes");
const zone = z.string().refine(isZone, "is not an IANA time zone");
const flowLog = z.string().regex(/^fl-[0-9a-f]+$/, "is not the id of a flow log");

// As far as statements can hold it.
const interfaceId = text.regex(/^[!-~]+$/, "is not the id of an interface");
const bucketName = z.string().regex(/^s3:\/\/[a-z0-9][a-z0-9.-]+(?:\/.*)?$/, "is not a place in S3");
const tableName = z.string().regex(/^[a-z_][a-z0-9_]{0,127}$/, "holds small letters, digits and underscores only");
const day = z.iso.date("is not a day");

const source = z.strictObject({
  kind: told(z.literal("vpc"), "Kind of log", "vpc"),
  where: told(text, "File or folder, or bucket with the prefix above AWSLogs", "s3://flow-logs/central").optional(),
  layout: told(
    z.enum(["daily", "hourly", "hive", "hive-hourly", "loose"]),
    "How objects are laid out",
    "hourly",
  ).optional(),
  format: told(z.string(), "Fields of text without a header line, or detect", "detect").default("detect"),
  accounts: told(z.array(account), "Accounts it is delivered for; all where absent", ["123456789012"]).optional(),
  regions: told(z.array(text), "Regions it is delivered for; all where absent", ["ap-northeast-1"]).optional(),
  flowLogs: told(z.array(flowLog), "Flow logs in it; all where absent", ["fl-0123456789abcdef0"]).optional(),
  encoding: told(z.enum(["text", "parquet"]), "How objects are written; text where absent", "parquet").optional(),
  serviceKey: told(z.enum(["aws-service", "service"]), "What Hive prefixes call the service", "service").optional(),
  since: told(day, "First day that Athena's table covers", "2024-01-01").optional(),
  table: told(tableName, "Athena's table; named by its place where absent", "vpc_flow_logs").optional(),
  trafficType: told(z.enum(["all", "accept", "reject"]), "What the flow logs record", "all").optional(),
  aggregationSeconds: told(z.literal([60, 600]), "Longest time one record stands for", 60).optional(),
});

const vpc = z.strictObject({
  vpc: told(text, "Id of the VPC", "vpc-0123456789abcdef0"),
  cidrs: told(z.array(network), "Its address ranges", ["10.0.0.0/16"]),
  account: told(account, "Account it belongs to", "123456789012").optional(),
  name: told(z.string(), "What people call it", "prod").optional(),
});

const networkInterface = z.strictObject({
  id: told(interfaceId, "Id of the interface", "eni-0123456789abcdef0"),
  addresses: told(z.array(address), "Every address it has", ["10.0.1.8"]),
  subnet: told(z.string(), "Subnet it is in", "subnet-0123456789abcdef0").optional(),
  vpc: told(z.string(), "VPC it is in", "vpc-0123456789abcdef0").optional(),
  account: told(account, "Account it belongs to", "123456789012").optional(),
  name: told(z.string(), "What people call it", "payroll-db").optional(),
});

const entry = z.strictObject({
  key: told(text, "Its one name in questions and answers", "payroll-db"),
  names: told(z.array(text), "How people call it", ["payroll db", "給与DB"]).default([]),
  addresses: told(z.array(place), "Addresses and networks", ["10.0.2.6"]).default([]),
  owner: told(z.string(), "Whom to ask about it", "#team-db").optional(),
  note: told(z.string(), "What else is worth knowing", "asks on weekdays only").optional(),
});

const engine = z.strictObject({
  name: told(z.enum(["duckdb", "athena"]), "Where statements run", "duckdb").default("duckdb"),
  memoryMiB: told(z.int().min(64).max(1_048_576), "Most memory for statements", 256).default(512),
  cache: told(
    text,
    "Folder for objects fetched from S3; one of its own where absent",
    "/var/tmp/flow-witness",
  ).optional(),
  cacheMiB: told(z.int().min(16).max(1_048_576), "Most room for fetched objects", 2048).default(2048),
  owners: told(
    z.enum(["ec2", "logs"]),
    "Who tells whose interface an address is; EC2 where Athena is asked, else the logs alone",
    "ec2",
  ).optional(),
  region: told(text, "Region of Athena and of the tables", "ap-northeast-1").optional(),
  database: told(tableName, "Athena's database", "flow_witness").default("flow_witness"),
  workgroup: told(text, "Athena's workgroup", "flow-witness").default("primary"),
  output: told(bucketName, "Where results go if the workgroup does not say", "s3://results/flow-witness").optional(),
  // Athena's list price in most regions.
  usdPerTb: told(z.number().nonnegative(), "Price of a terabyte read", 5).default(5),
});

const limits = z.strictObject({
  // Three months whatever their length.
  longestWindowHours: told(z.number().positive(), "Longest time a question may be about", 48).default(24 * 93),
  bytesPerQuestion: told(z.int().positive(), "Most bytes a question may read", 100_000_000_000).optional(),
});

const shape = z
  .strictObject({
    language: told(z.enum(["en", "ja"]), "Language where a question shows none", "ja").optional(),
    timeZone: told(zone, "Zone of the times people say", "Asia/Tokyo").optional(),
    engine: engine.prefault({}),
    sources: told(z.array(source), "Flow logs", [{ kind: "vpc", where: "./AWSLogs" }]).default([]),
    networks: told(z.array(vpc), "VPCs", [{ vpc: "vpc-0123456789abcdef0", cidrs: ["10.0.0.0/16"] }]).default([]),
    interfaces: told(z.array(networkInterface), "Interfaces and their addresses", [
      { id: "eni-0123456789abcdef0", addresses: ["10.0.1.8"] },
    ]).default([]),
    addressBook: told(z.array(entry), "What people call things in the network", [
      { key: "payroll-db", names: ["payroll db"], addresses: ["10.0.2.6"] },
    ]).default([]),
    limits: limits.prefault({}),
  })
  .meta({ title: "flow-witness.yaml" });

const schema = shape.superRefine((config, context) => {
  checkAthena(config, context);
  checkOwners(config, context);
});

/** Athena's tables are made from the configuration, so it has to say where and how objects lie. */
function checkAthena(config: z.infer<typeof shape>, context: z.RefinementCtx): void {
  if (config.engine.name !== "athena") return;
  const miss = (path: PropertyKey[], message: string) => context.addIssue({ code: "custom", path, message });
  if (config.engine.region === undefined) miss(["engine", "region"], "is missing; Athena needs it");
  if (config.sources.length === 0) miss(["sources"], "is empty; Athena needs at least one");
  for (const [place, { where, layout, accounts, regions }] of config.sources.entries()) {
    const at = (name: string) => ["sources", place, name];
    if (where?.startsWith("s3://") !== true) miss(at("where"), "is no place in S3; Athena reads nothing else");
    if (layout === undefined || layout === "loose") miss(at("layout"), "is missing; Athena needs it");
    if (!accounts?.length) miss(at("accounts"), "is missing; Athena needs it");
    if (!regions?.length) miss(at("regions"), "is missing; Athena needs it");
  }
}

/** EC2 is asked Region by Region. */
function checkOwners({ engine: { owners, region }, sources }: z.infer<typeof shape>, context: z.RefinementCtx): void {
  const isLost = region === undefined && !sources.some(({ regions }) => regions?.length);
  if (owners !== "ec2" || !isLost) return;
  context.addIssue({
    code: "custom",
    path: ["engine", "region"],
    message: "is missing; EC2 is asked Region by Region",
  });
}

/** The checked configuration of a command line, a process or a Lambda. */
export type Config = z.infer<typeof schema>;

/** What holds where nobody configured anything. */
export const DEFAULT_CONFIG: Config = schema.parse({});

/** Reads `flow-witness.yaml`: a configuration, or every mistake in it at once. */
export function readConfig(yaml: string): ConfigReading {
  const parsed = parseYaml(yaml);
  if (!parsed.ok) return parsed;
  const reading = schema.safeParse(parsed.content ?? {}, { error: problemOf });
  return reading.success
    ? { ok: true, config: reading.data }
    : { ok: false, mistakes: reading.error.issues.flatMap(mistakesOf) };
}

/** JSON Schema of the configuration file, for editors. */
export function configSchema(): object {
  return z.toJSONSchema(schema, { io: "input" });
}

/** Says of a setting what it is and how it would be right. */
function told<T extends z.ZodType>(type: T, description: string, example: unknown): T {
  return type.meta({ description, examples: [example] });
}

function parseYaml(
  yaml: string,
): { readonly ok: true; readonly content: unknown } | Extract<ConfigReading, { ok: false }> {
  const document = parseDocument(yaml);
  const broken = document.errors.map(({ message }) => message.split("\n")[0] ?? message);
  try {
    if (broken.length === 0) return { ok: true, content: document.toJS() };
  } catch (error) {
    // Aliases that lead nowhere, or to very much.
    broken.push(String(error));
  }
  return { ok: false, mistakes: broken.map((problem) => ({ path: "", problem, example: "language: en" })) };
}

/** What is wrong, in words that follow the place; `undefined` where the check itself says it. */
function problemOf(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "is missing" : `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case "invalid_value":
      return issue.input === undefined ? "is missing" : `must be ${issue.values.join(" or ")}`;
    case "too_small":
      return `must be ${issue.inclusive ? "at least" : "more than"} ${issue.minimum}`;
    case "too_big":
      return `must be at most ${issue.maximum}`;
    default:
      return undefined;
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: "a text, in quotes if it looks like a number",
  number: "a number",
  int: "a whole number",
  array: "a list",
  object: "a group of settings",
};

/** A mistake for each thing wrong; names that nobody knows come several at a time. */
function mistakesOf(issue: z.core.$ZodIssue): ConfigMistake[] {
  if (issue.code !== "unrecognized_keys") {
    return [{ path: pathText(issue.path), problem: issue.message, example: exampleAt(issue.path) }];
  }
  const known = `known: ${Object.keys(childOf(schemaAt(issue.path), "properties") ?? {}).join(", ")}`;
  return issue.keys.map((key) => ({
    path: pathText([...issue.path, key]),
    problem: "is not known here",
    example: known,
  }));
}

function pathText(path: readonly PropertyKey[]): string {
  const steps = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`));
  return steps.join("").replace(/^\./, "");
}

/** The example that stands at the place in the schema, or the nearest one above it. */
function exampleAt(path: readonly PropertyKey[]): string {
  for (let length = path.length; length > 0; length -= 1) {
    const examples = childOf(schemaAt(path.slice(0, length)), "examples");
    const name = path.slice(0, length).findLast((part) => typeof part === "string");
    if (Array.isArray(examples) && name !== undefined) return `${name}: ${JSON.stringify(examples[0])}`;
  }
  return "language: en";
}

function schemaAt(path: readonly PropertyKey[]): unknown {
  let node: unknown = configSchema();
  for (const part of path) {
    node = typeof part === "number" ? childOf(node, "items") : childOf(childOf(node, "properties"), part);
  }
  return node;
}

function childOf(node: unknown, name: PropertyKey): object | undefined {
  const child: unknown = typeof node === "object" && node !== null ? Reflect.get(node, name) : undefined;
  return typeof child === "object" && child !== null ? child : undefined;
}
