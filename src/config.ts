import { parseDocument } from "yaml";
import { z } from "zod";
import { type ConfigMistake, pathText } from "./config-mistake.ts";
import { newMistakes, type Rest, restOf } from "./config-rest.ts";
import { readCidr } from "./net/cidr.ts";
import { readIp } from "./net/ip.ts";
import { SETTINGS } from "./settings.ts";

export type ConfigReading =
  | { readonly ok: true; readonly config: Config }
  | {
      readonly ok: false;
      readonly mistakes: readonly ConfigMistake[];
      /** What is right of it, where something is. */
      readonly rest?: Rest;
    };

const schema = SETTINGS.superRefine((config, context) => {
  checkAthena(config, context);
  checkOwners(config, context);
  checkLimits(config, context);
  checkState(config, context);
  checkDigests(config, context);
});

/** Athena's tables are made from the configuration, so it has to say where and how objects lie. */
function checkAthena(config: Config, context: z.RefinementCtx): void {
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
function checkOwners({ engine: { owners, region }, sources }: Config, context: z.RefinementCtx): void {
  const isLost = region === undefined && !sources.some(({ regions }) => regions?.length);
  if (owners !== "ec2" || !isLost) return;
  context.addIssue({
    code: "custom",
    path: ["engine", "region"],
    message: "is missing; EC2 is asked Region by Region",
  });
}

function checkLimits({ limits: { bytesPerQuestion, confirmBytes } }: Config, context: z.RefinementCtx): void {
  if (bytesPerQuestion === undefined || confirmBytes === undefined || confirmBytes <= bytesPerQuestion) return;
  const message = "is more than bytesPerQuestion, so nobody would ever be asked";
  context.addIssue({ code: "custom", path: ["limits", "confirmBytes"], message });
}

function checkState({ state: { file, table } }: Config, context: z.RefinementCtx): void {
  if (file === undefined || table === undefined) return;
  context.addIssue({ code: "custom", path: ["state", "file"], message: "cannot stand beside table; leave one out" });
}

function checkDigests({ digests, surfaces, addressBook }: Config, context: z.RefinementCtx): void {
  const keys = addressBook.filter(({ addresses }) => addresses.length > 0).map(({ key }) => key);
  const isPlace = (text: string) => (readIp(text) ?? readCidr(text)) !== undefined || keys.includes(text);
  const miss = (path: PropertyKey[], message: string) =>
    context.addIssue({ code: "custom", path: ["digests", ...path], message });
  for (const [place, { id, surface, about = [] }] of digests.entries()) {
    if (digests.findIndex((other) => other.id === id) < place) miss([place, "id"], "is the id of another digest too");
    if (surfaces[surface] === undefined) miss([place, "surface"], `is not set up; surfaces.${surface} is missing`);
    for (const [number, text] of about.entries()) {
      if (!isPlace(text))
        miss([place, "about", number], "is no address, no network and no key of the address book with addresses");
    }
  }
}

/** The checked configuration of a command line, a process or a Lambda. */
export type Config = z.infer<typeof SETTINGS>;

/** What holds where nobody configured anything. */
export const DEFAULT_CONFIG: Config = schema.parse({});

/** Reads `flow-witness.yaml`: a configuration, or every mistake in it at once. */
export function readConfig(yaml: string): ConfigReading {
  const parsed = parseYaml(yaml);
  if (!parsed.ok) return parsed;
  const content = parsed.content ?? {};
  const { config, mistakes } = check(content);
  if (config !== undefined) return { ok: true, config };
  const rest = restOf(content);
  if (rest === undefined) return { ok: false, mistakes };
  // Settings are held against each other only where each can be read.
  const later = newMistakes(check(rest.content).mistakes, { ...rest, told: mistakes });
  return { ok: false, mistakes: [...mistakes, ...later], rest };
}

interface Checked {
  readonly config?: Config;
  readonly mistakes: readonly ConfigMistake[];
}

function check(content: unknown): Checked {
  const reading = schema.safeParse(content, { error: problemOf });
  return reading.success
    ? { config: reading.data, mistakes: [] }
    : { mistakes: reading.error.issues.flatMap(mistakesOf) };
}

/** JSON Schema of the configuration file, for editors. */
export function configSchema(): object {
  return z.toJSONSchema(schema, { io: "input" });
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
