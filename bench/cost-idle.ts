import type { Resource, Resources } from "../src/app/cloud/fragment.ts";
import { dollars } from "../src/languages/money.ts";
import { PRICES, UNCONFIRMED } from "./cost-prices.ts";

/** What is deployed: the resources of `src/app/cloud`, and the functions of serverless.yml. */
export interface Stack {
  readonly name: string;
  readonly resources: Resources;
  readonly functions: Readonly<Record<string, DeployedFunction>>;
}

export interface DeployedFunction {
  /** MB. */
  readonly memorySize: number;
  /** Times that it is called in a month though nobody asks. */
  readonly calls: number;
  /** Whether Lambda looks into a queue for it. */
  readonly polls: boolean;
}

/** What stacks cost in a month in which nobody asks, side by side, as a table in Markdown. Throws for what nobody priced. */
export function idleTable(stacks: readonly Stack[]): string {
  for (const { resources } of stacks) refuseUnpriced(resources);
  const costs = ROWS.map(({ what, cost }) => ({ what, each: stacks.map(cost) }));
  const totals = stacks.map((_, column) => costs.reduce((sum, { each }) => sum + (each[column] ?? 0), 0));
  return [
    `| billed though nobody asks | ${stacks.map(({ name }) => name).join(" | ")} |`,
    `|---|${stacks.map(() => "---|").join("")}`,
    ...[...costs, { what: "**in a month**", each: totals }].map(
      ({ what, each }) => `| ${what} | ${each.map(amount).join(" | ")} |`,
    ),
    "",
    ...NOTES,
  ].join("\n");
}

const DAYS = 30;
const HOURS = DAYS * 24;
const MINUTES = HOURS * 60;
const SECONDS = MINUTES * 60;

/** Seconds that a call of the janitor takes which finds nothing. */
const JANITOR_SECONDS = 0.1;
/** Seconds of work on a digest, most of them waiting for Athena. */
const DIGEST_SECONDS = 60;
/** Bytes that Lambda writes about a call: START, END, REPORT. */
const CALL_LOGGED = 500;
/** Gigabytes of questions and answers that are kept. */
const TABLE_SIZE = 0.1;
/**
 * Those who look into a quiet queue; two would do where no maximum of concurrency is set (Lambda Developer Guide,
 * "Configuring scaling behavior for SQS event source mappings").
 */
const POLLERS = 5;
/** Seconds that one of them waits for a message: the longest that SQS knows. */
const POLL_SECONDS = 20;
/** Seconds after which DynamoDB asks for the key again (DynamoDB Developer Guide, "Encryption at rest: How it works"). */
const KEY_SECONDS = 300;

interface Row {
  readonly what: string;
  /** Dollars. */
  readonly cost: (stack: Stack) => number;
}

const ROWS: readonly Row[] = [
  { what: "interface endpoints, by hours and zones", cost: endpoints },
  { what: "dashboard", cost: (stack) => count(stack, "AWS::CloudWatch::Dashboard") * PRICES.dashboard },
  { what: "alarms", cost: (stack) => count(stack, "AWS::CloudWatch::Alarm") * PRICES.alarm },
  { what: "key, before its first rotation", cost: (stack) => count(stack, "AWS::KMS::Key") * PRICES.key },
  { what: "Lambda's polling of the queue", cost: polling },
  { what: "table: storage, recovery, a sweep a minute", cost: table },
  { what: "the janitor's calls, 100 ms each", cost: janitor },
  { what: "DynamoDB's requests to the key", cost: keyRequests },
  { what: "digests beside Athena, a minute each", cost: digests },
  { what: "the janitor's log", cost: (stack) => calls(stack) * CALL_LOGGED * (PRICES.logged / 1e9) },
];

function endpoints(stack: Stack): number {
  const interfaces = of(stack, "AWS::EC2::VPCEndpoint").filter(
    ({ Properties }) => Properties["VpcEndpointType"] === "Interface",
  );
  const zones = interfaces.reduce((sum, { Properties: { SubnetIds } }) => sum + lengthOf(SubnetIds), 0);
  return zones * HOURS * PRICES.endpointHour;
}

function polling({ functions }: Stack): number {
  const pollers = Object.values(functions).filter(({ polls }) => polls).length * POLLERS;
  return (pollers * SECONDS * PRICES.queueRequest) / POLL_SECONDS;
}

/** Without functions the process sweeps as often. */
function table(stack: Stack): number {
  const perTable = TABLE_SIZE * (PRICES.stored + PRICES.recoverable) + (MINUTES * PRICES.readUnit) / 2;
  return count(stack, "AWS::DynamoDB::Table") * perTable;
}

function janitor({ functions }: Stack): number {
  return Object.values(functions).reduce(
    (sum, { calls: often, memorySize }) => sum + often * callOf(memorySize, JANITOR_SECONDS),
    0,
  );
}

/** Dollars for a call of a function with so many MB. */
export function callOf(memorySize: number, seconds: number): number {
  return PRICES.call + (memorySize / 1024) * seconds * PRICES.gigabyteSecond;
}

function keyRequests(stack: Stack): number {
  return (count(stack, "AWS::DynamoDB::Table") * SECONDS * PRICES.keyRequest) / KEY_SECONDS;
}

function digests(stack: Stack): number {
  const memory = stack.functions["answer"]?.memorySize ?? 0;
  const each = PRICES.scheduled + callOf(memory, DIGEST_SECONDS);
  return count(stack, "AWS::Scheduler::Schedule") * DAYS * each;
}

function calls({ functions }: Stack): number {
  return Object.values(functions).reduce((sum, each) => sum + each.calls, 0);
}

function count(stack: Stack, type: string): number {
  return of(stack, type).length;
}

function of({ resources }: Stack, type: string): readonly Resource[] {
  return Object.values(resources).filter(({ Type }) => Type === type);
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

/** Types of resources that the rows above are about. */
const BILLED = [
  ...["AWS::CloudWatch::Alarm", "AWS::CloudWatch::Dashboard", "AWS::DynamoDB::Table", "AWS::EC2::VPCEndpoint"],
  ...["AWS::KMS::Key", "AWS::Scheduler::Schedule"],
] as const;

/** Types that cost nothing until somebody asks; a bucket with nothing in it among them. */
const FREE = [
  ...["AWS::Athena::WorkGroup", "AWS::EC2::SecurityGroup", "AWS::Glue::Database", "AWS::Glue::Table"],
  ...["AWS::IAM::ManagedPolicy", "AWS::IAM::Role", "AWS::KMS::Alias", "AWS::S3::Bucket", "AWS::S3::BucketPolicy"],
  ...["AWS::SQS::Queue", "AWS::SQS::QueuePolicy", "AWS::Scheduler::ScheduleGroup"],
] as const;

function refuseUnpriced(resources: Resources): void {
  const known = new Set<string>([...BILLED, ...FREE]);
  const unknown = Object.values(resources).filter(({ Type }) => !known.has(Type));
  if (unknown.length > 0) throw new Error(`nobody said what ${unknown[0]?.Type} costs while nobody asks`);
}

function amount(usd: number): string {
  if (usd === 0) return "";
  return dollars(usd) ?? "less than 0.01 USD";
}

const NOTES = [
  `List prices of us-east-1, before free tiers, ${DAYS} days of 24 hours, with ${TABLE_SIZE * 1000} MB kept in the table. After the key's first and second rotation, a year each, it costs ${dollars(PRICES.key)} more.`,
  `Not in the table: a way to slack.com from private subnets (a NAT gateway is ${dollars(HOURS * PRICES.natHour)} in each zone), the machine of a process, secrets in Secrets Manager (${dollars(PRICES.secret)} each), and what is billed once somebody asks, metrics among it (${dollars(PRICES.metric)} each while it counts every hour).`,
  `Prices that no page confirmed: ${Object.entries(UNCONFIRMED)
    .map(([what, usd]) => `${what} (${dollars(usd)})`)
    .join("; ")}.`,
];
