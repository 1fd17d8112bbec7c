/** Slack says no: `ok: false` with this code. */
export class Refusal extends Error {
  readonly code: string;
  readonly details: readonly string[];

  constructor(code: string, details: readonly string[] = []) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/** The arguments of a call, whichever way they were sent. */
export type Args = Readonly<Record<string, unknown>>;

/** A text that a method cannot do without. */
export function needText(args: Args, name: string): string {
  const value = args[name];
  if (typeof value !== "string" || value === "") throw new Refusal("invalid_arguments", [`[ERROR] missing: ${name}`]);
  return value;
}

/** A text that may be absent. */
export function readText(args: Args, name: string): string | undefined {
  const value = args[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** Yes or no, as JSON and as forms say it. */
export function isTrue(args: Args, name: string): boolean {
  return args[name] === true || args[name] === "true";
}

/** A list, which forms carry as JSON. */
export function readList(args: Args, name: string): readonly unknown[] {
  const value = readJson(args[name]);
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new Refusal("invalid_arguments", [`[ERROR] must be an array: ${name}`]);
  return value;
}

/** An object, which forms carry as JSON. */
export function needObject(args: Args, name: string): Args {
  const value = readJson(args[name]);
  if (!isObject(value)) throw new Refusal("invalid_arguments", [`[ERROR] must be an object: ${name}`]);
  return value;
}

export function isObject(value: unknown): value is Args {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readJson(value: unknown): unknown {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value);
  } catch {
    throw new Refusal("invalid_arguments", ["[ERROR] not JSON"]);
  }
}
