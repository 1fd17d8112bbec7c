import { z } from "zod";
import { LANGUAGE_TAGS } from "./languages/chat-words.ts";
import { readCidr } from "./net/cidr.ts";
import { readIp } from "./net/ip.ts";
import { isZone } from "./time/zone.ts";

/** Tokens of Slack, its signing secrets of 32 hex digits and passwords of Entra, by themselves or where the name should stand. */
const SECRET = /^(?:[a-z]+:)?\/*(?:xox[a-z][-.]|xapp-|[0-9a-f]{32}$|[\w.~-]{3}\dQ~)/i;

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
// DynamoDB's own rule.
const itemTable = z.string().regex(/^[\w.-]{3,255}$/, "is not the name of a table in DynamoDB");

// Names of workspaces, channels and people change; who takes a name over must not take the right over.
const GUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const guid = z.string().regex(new RegExp(`^${GUID}$`), "is not an id of Entra, in small letters");
const tenant = z.string().regex(new RegExp(`^(?:[TE][A-Z0-9]+|${GUID})$`), "is not the id of a workspace or a tenant");
const channel = z.string().regex(/^(?:[CG][A-Z0-9]+|19:[\w-]+@[\w.]+)$/, "is not the id of a channel");
const person = z.string().regex(new RegExp(`^(?:[UW][A-Z0-9]+|${GUID})$`), "is not the id of a person");

const endpoint = z
  .string()
  .regex(/^https:\/\/[^\s/?#@][^\s?#@]*\/api\/messages$/, "is not an address that ends with /api/messages");

const secret = z
  .string()
  .refine((value) => !SECRET.test(value), { error: "is a secret itself; name the place where it is kept", abort: true })
  .regex(
    /^(?:env:[A-Za-z_]\w*|file:\/.+|ssm:\/[\w./-]+|secretsmanager:[\w/+=.@:-]+(?:#[\w.-]+)?)$/,
    "is not the name of a secret: env:, file:, ssm: or secretsmanager:",
  );
const day = z.iso.date("is not a day");
const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "is not a time of day, in quotes");

// It becomes the name of a schedule, and part of names that are remembered.
const digestId = z.string().regex(/^[a-z0-9-]{1,40}$/, "holds small letters, digits and hyphens only, 40 at most");

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
  bytesPerDigest: told(
    z.int().positive(),
    "Most bytes a digest may read; ten times as many as a question where absent",
    1_000_000_000_000,
  ).optional(),
  confirmBytes: told(
    z.int().positive(),
    "Bytes from which on people in chat are asked whether they want the search; never where absent",
    20_000_000_000,
  ).optional(),
  // A month.
  retentionHours: told(z.number().positive(), "How long questions and answers are kept", 48).default(24 * 30),
  deadlineSeconds: told(z.int().min(60).max(3600), "Longest time until there is an answer in chat", 300).default(600),
});

const access = z.strictObject({
  tenants: told(z.array(tenant), "Workspaces and tenants whose people may ask; any where absent", [
    "T0123456789",
  ]).optional(),
  channels: told(z.array(channel), "Channels in which everybody may ask", ["C0123456789"]).optional(),
  people: told(z.array(person), "People who may ask anywhere, also directly", ["U0123456789"]).optional(),
  guests: told(z.boolean(), "Whether guests and people of other workspaces may ask", true).default(false),
  sharedRooms: told(z.boolean(), "Whether answers may stand where other workspaces can read them", true).default(false),
});

const slack = z.strictObject({
  signingSecret: told(secret, "Name of the secret that Slack signs requests with", "env:SLACK_SIGNING_SECRET"),
  previousSigningSecret: told(secret, "The one before, while it is rotated", "ssm:/flow-witness/old-secret").optional(),
  botToken: told(secret, "Name of the token that the bot speaks with", "secretsmanager:flow-witness/bot-token"),
  appToken: told(secret, "Name of the token for Socket Mode", "file:/run/secrets/slack-app-token").optional(),
});

const teams = z.strictObject({
  appId: told(guid, "Id of the bot's registration in Entra", "11111111-2222-3333-4444-555555555555"),
  tenant: told(guid, "Tenant of that registration, whose people may ask", "66666666-7777-8888-9999-000000000000"),
  password: told(secret, "Name of the registration's client secret", "secretsmanager:flow-witness/teams-password"),
  endpoint: told(
    endpoint,
    "The bot's messaging endpoint; beside it files are fetched that Teams takes in no room. AWS knows its own",
    "https://flow-witness.example.com/api/messages",
  ).optional(),
});

const surfaces = z.strictObject({
  slack: told(slack, "Slack; secrets are named here, and kept elsewhere", {
    signingSecret: "env:SLACK_SIGNING_SECRET",
    botToken: "env:SLACK_BOT_TOKEN",
  }).optional(),
  teams: told(teams, "Microsoft Teams; the secret is named here, and kept elsewhere", {
    appId: "11111111-2222-3333-4444-555555555555",
    tenant: "66666666-7777-8888-9999-000000000000",
    password: "env:TEAMS_PASSWORD",
  }).optional(),
});

const state = z.strictObject({
  file: told(text, "File for what is remembered; nothing outlives the process where absent", "./state.db").optional(),
  table: told(itemTable, "DynamoDB's table for what is remembered", "flow-witness").optional(),
});

const digest = z.strictObject({
  id: told(digestId, "Its one name", "team-net-daily"),
  at: told(clock, "When it comes, every day, about the day before", "08:30"),
  zone: told(zone, "Zone of that time and of its days; timeZone where absent", "Asia/Tokyo").optional(),
  surface: told(z.enum(["slack", "teams"]), "Where it comes", "teams").default("slack"),
  tenant: told(tenant, "Workspace or tenant of the channel", "T0123456789"),
  channel: told(channel, "Channel that it comes to", "C0123456789"),
  language: told(z.enum(LANGUAGE_TAGS), "Its language; that of the configuration where absent", "ja").optional(),
  owner: told(text, "Whom to ask about it", "#team-net"),
  until: told(day, "Last day on which it comes", "2027-03-31").optional(),
  about: told(z.array(text).min(1), "Only what has one of these ends: addresses, networks, keys of the address book", [
    "10.0.2.0/24",
    "payroll-db",
  ]).optional(),
});

/** Everything that can be set, each with what it is and how it would be right. */
export const SETTINGS = z
  .strictObject({
    language: told(z.enum(LANGUAGE_TAGS), "Language where a question shows none", "ja").optional(),
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
    access: told(access, "Who may ask; everybody of the workspace where absent, nobody where empty", {
      channels: ["C0123456789"],
    }).optional(),
    surfaces: surfaces.prefault({}),
    state: state.prefault({}),
    digests: told(z.array(digest), "What channels are told every day of what was turned away the day before", [
      { id: "team-net-daily", at: "08:30", tenant: "T0123456789", channel: "C0123456789", owner: "#team-net" },
    ]).default([]),
  })
  .meta({ title: "flow-witness.yaml" });

/** Says of a setting what it is and how it would be right. */
function told<T extends z.ZodType>(type: T, description: string, example: unknown): T {
  return type.meta({ description, examples: [example] });
}
