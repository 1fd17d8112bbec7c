import { z } from "zod";
import { isRegion } from "../../aws/region.ts";
import type { ConfigMistake } from "../../config-mistake.ts";

/** What the deployment is told besides the configuration: the `params` of serverless.yml, each a text. */
export type Params = Readonly<Record<string, string>>;

/** The same, checked; serverless.yml heeds the numbers itself. */
export interface Wishes {
  readonly stage: string;
  readonly region: string;
  /** Without a door there are no functions: the bot runs as a process, which opens the way to chat itself. */
  readonly door: "public" | "none";
  /** Where the functions run that speak with Athena, and post answers; outside of any VPC where absent. */
  readonly network?: Network;
  /** The account of the bucket with the flow logs, where it is another one. */
  readonly logAccount?: string;
  /** ARNs of the keys that flow logs are encrypted with. */
  readonly logKeys: readonly string[];
  /** ARNs of the keys that secrets are encrypted with, where they are not AWS's own. */
  readonly secretKeys: readonly string[];
  /** ARN of the topic that alarms go to; alarms show in CloudWatch only where absent. */
  readonly alarmTopic?: string;
}

/** Private subnets, and how AWS is reached from them. */
export interface Network {
  readonly subnets: readonly string[];
  readonly securityGroups: readonly string[];
  /** Where endpoints are to be made; there is another way out, or they are there, where absent. */
  readonly endpoints?: { readonly vpc: string; readonly routeTables: readonly string[] };
}

export type WishesReading =
  | { readonly ok: true; readonly wishes: Wishes }
  | { readonly ok: false; readonly mistakes: readonly ConfigMistake[] };

/** Reads the parameters: wishes, or every mistake in them at once. */
export function readWishes(params: Params): WishesReading {
  const reading = PARAMS.safeParse(params);
  const lonely = TOGETHER.filter(({ told, needs }) => isTold(params[told]) && !isTold(params[needs]));
  const mistakes = [
    ...(reading.success ? [] : reading.error.issues.map(({ path: [name], message }) => mistakeOf(name, message))),
    ...lonely.map(({ needs, because }) => mistakeOf(needs, `is missing; ${because}`)),
    ...(reading.success && isElsewhere(reading.data) ? [mistakeOf("alarmTopic", ELSEWHERE)] : []),
  ];
  if (!reading.success || mistakes.length > 0) return { ok: false, mistakes };
  const { stage, region, door, logAccount, logKeys, secretKeys, alarmTopic, ...places } = reading.data;
  const network = networkOf(places);
  return {
    ok: true,
    wishes: {
      ...{ stage, region, door, logKeys, secretKeys },
      ...(network && { network }),
      ...(logAccount !== "" && { logAccount }),
      ...(alarmTopic !== "" && { alarmTopic }),
    },
  };
}

/** What a configuration is held against before it is deployed, as far as it was told rightly. */
export type Target = Partial<Pick<Wishes, "region" | "door">>;

/** The right ones of those parameters. */
export function rightOf(params: Params): Target {
  const region = PARAMS.shape.region.safeParse(params["region"]).data;
  const door = PARAMS.shape.door.safeParse(params["door"]).data;
  return { ...(region !== undefined && { region }), ...(door !== undefined && { door }) };
}

type Places = Pick<z.infer<typeof PARAMS>, "subnets" | "securityGroups" | "endpointsIn" | "routeTables">;

function networkOf({ subnets, securityGroups, endpointsIn, routeTables }: Places): Network | undefined {
  if (subnets.length === 0) return undefined;
  const endpoints = endpointsIn === "" ? {} : { endpoints: { vpc: endpointsIn, routeTables } };
  return { subnets, securityGroups, ...endpoints };
}

/** What means nothing without something else. */
const TOGETHER = [
  { told: "subnets", needs: "securityGroups", because: "subnets need it" },
  { told: "securityGroups", needs: "subnets", because: "security groups need it" },
  { told: "endpointsIn", needs: "subnets", because: "endpoints need it" },
  { told: "endpointsIn", needs: "routeTables", because: "endpoints need it" },
  { told: "routeTables", needs: "endpointsIn", because: "route tables are for endpoints" },
] as const;

/** CloudWatch takes only topics of its own Region. */
function isElsewhere({ alarmTopic, region }: Pick<z.infer<typeof PARAMS>, "alarmTopic" | "region">): boolean {
  return alarmTopic !== "" && alarmTopic.split(":")[3] !== region;
}

const ELSEWHERE = "is in another Region than the alarms, which could not reach it";

function isTold(param = ""): boolean {
  return param.trim() !== "";
}

function mistakeOf(name: unknown, problem: string): ConfigMistake {
  const option = OPTIONS.find(([known]) => known === name);
  if (option !== undefined) return { path: `--${option[0]}`, problem, example: `--${option.join(" ")}` };
  const [param, example] = EXAMPLES.find(([known]) => known === name) ?? [String(name), ""];
  return { path: `param ${param}`, problem, example: `--param="${param}=${example}"` };
}

/** One of each of what the packager takes as an option of its own. */
const OPTIONS: readonly (readonly [string, string])[] = [
  ["stage", "prod"],
  ["region", "ap-northeast-1"],
];

/** One of each parameter. */
const EXAMPLES: readonly (readonly [string, string])[] = [
  ["door", "none"],
  ["subnets", "subnet-0123456789abcdef0,subnet-0123456789abcdef1"],
  ["securityGroups", "sg-0123456789abcdef0"],
  ["endpointsIn", "vpc-0123456789abcdef0"],
  ["routeTables", "rtb-0123456789abcdef0"],
  ["logAccount", "123456789012"],
  ["logKeys", "arn:aws:kms:ap-northeast-1:123456789012:key/11111111-2222-3333-4444-555555555555"],
  ["secretKeys", "arn:aws:kms:ap-northeast-1:123456789012:key/11111111-2222-3333-4444-555555555555"],
  ["alarmTopic", "arn:aws:sns:ap-northeast-1:123456789012:alarms"],
  ["doors", "20"],
  ["answers", "10"],
  ["logRetention", "30"],
];

const KEY = /^arn:[\w-]+:kms:[\w-]+:\d{12}:key\/[\w-]+$/;
const TOPIC = /^(?:arn:[\w-]+:sns:[\w-]+:\d{12}:[\w-]+)?$/;

/** Days that CloudWatch Logs can be told (API reference, "PutRetentionPolicy"). */
const RETENTIONS: readonly number[] = [
  ...[1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096],
  ...[1827, 2192, 2557, 2922, 3288, 3653],
];

const PARAMS = z.object({
  // The name of a bucket has 63 letters, and holds account and Region as well.
  stage: z.string().regex(/^[a-z][a-z0-9-]{0,11}$/, "is no word of up to 12 small letters, digits and hyphens"),
  region: z.string().refine(isRegion, "is no Region"),
  door: z.enum(["public", "none"], "must be public or none"),
  subnets: listOf(/^subnet-[0-9a-f]+$/, "is no list of subnets"),
  securityGroups: listOf(/^sg-[0-9a-f]+$/, "is no list of security groups"),
  endpointsIn: z.string().regex(/^(?:vpc-[0-9a-f]+)?$/, "is no VPC"),
  routeTables: listOf(/^rtb-[0-9a-f]+$/, "is no list of route tables"),
  logAccount: z.string().regex(/^(?:\d{12})?$/, "is no account id of 12 digits"),
  logKeys: listOf(KEY, "is no list of keys by their ARNs"),
  secretKeys: listOf(KEY, "is no list of keys by their ARNs"),
  alarmTopic: z.string().regex(TOPIC, "is no topic by its ARN"),
  doors: numberWhere((doors) => doors >= 1, "is no number from 1"),
  // Lambda's own limits of a maximum for a queue.
  answers: numberWhere((answers) => answers >= 2 && answers <= 1000, "is no number from 2 to 1000"),
  logRetention: numberWhere((days) => RETENTIONS.includes(days), `is none of ${RETENTIONS.join(", ")}`),
});

/** A whole number, as a text. */
function numberWhere(isRight: (value: number) => boolean, problem: string) {
  return z.string().refine((text) => /^\d{1,6}$/.test(text) && isRight(Number(text)), problem);
}

/** A list with commas; empty where nothing is said. */
function listOf(each: RegExp, problem: string) {
  const parts = (text: string) => text.split(",").flatMap((part) => (part.trim() === "" ? [] : [part.trim()]));
  return z
    .string()
    .transform(parts)
    .refine((items) => items.every((item) => each.test(item)), problem);
}
