/** Why AWS gave nothing, named after what can be done. */
export type AwsProblem =
  /** Whoever looks after the role has to allow the action. */
  | "not-permitted"
  /** There are no credentials, or they are wrong or too old. */
  | "no-credentials"
  | "no-such-bucket"
  | "no-such-object"
  /** Too many calls: try again a little later. */
  | "throttled"
  /** AWS did not answer, or broke off. */
  | "out-of-reach";

/** AWS could not be read; the cause is what its client threw. */
export class AwsFailure extends Error {
  readonly problem: AwsProblem;
  /** What was tried, as a policy names it: `s3:ListBucket`. */
  readonly action: string;

  constructor(problem: AwsProblem, action: string, cause: unknown) {
    super(`AWS: ${action}: ${problem}`, { cause });
    this.name = "AwsFailure";
    this.problem = problem;
    this.action = action;
  }
}

/** Makes a call of an AWS client; what it throws comes out translated. */
export async function attempt<Result>(action: string, call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    throw translated(error, action);
  }
}

/** What an AWS client threw, in our words; what is none of the known problems is a fault of ours and stays as it is. */
function translated(error: unknown, action: string): unknown {
  const problem = problemOf(error);
  if (problem === undefined) return error;
  // A call can fail for what another action lacks: reading an object for `kms:Decrypt`.
  return new AwsFailure(problem, deniedAction(`${error}`) ?? action, error);
}

/** The action that a message of AWS says nobody allowed, as a policy names it; `undefined` where it names none. */
export function deniedAction(message: string): string | undefined {
  return /not authorized to perform:? (?<action>[\w-]+:\w+)/.exec(message)?.groups?.["action"];
}

function problemOf(error: unknown): AwsProblem | undefined {
  const { name, code, status } = marksOf(error);
  return PROBLEMS.get(name) ?? PROBLEMS.get(code) ?? (status === undefined ? undefined : problemOfStatus(status));
}

function marksOf(error: unknown): { readonly name: string; readonly code: string; readonly status?: number } {
  if (!(error instanceof Error)) return { name: "", code: "" };
  const code = "code" in error ? `${error.code}` : "";
  const metadata: unknown = "$metadata" in error ? error.$metadata : undefined;
  const status: unknown =
    typeof metadata === "object" && metadata ? Reflect.get(metadata, "httpStatusCode") : undefined;
  return { name: error.name, code, ...(typeof status === "number" && { status }) };
}

/** Names of errors of S3 and EC2 (API references, "Error responses", "Common errors"), of the SDK and of Node. */
const PROBLEMS: ReadonlyMap<string, AwsProblem> = new Map([
  ...named("not-permitted", ["AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "AllAccessDisabled"]),
  ...named("no-credentials", ["CredentialsProviderError", "TokenProviderError", "AuthFailure", "InvalidAccessKeyId"]),
  ...named("no-credentials", ["ExpiredToken", "ExpiredTokenException", "RequestExpired", "SignatureDoesNotMatch"]),
  ...named("no-credentials", ["InvalidToken", "InvalidClientTokenId", "UnrecognizedClientException"]),
  ...named("no-such-bucket", ["NoSuchBucket"]),
  ...named("no-such-object", ["NoSuchKey"]),
  ...named("throttled", ["SlowDown", "RequestLimitExceeded", "Throttling", "ThrottlingException"]),
  ...named("out-of-reach", [
    "TimeoutError",
    "AbortError",
    "ECONNREFUSED",
    "ECONNRESET",
    "ENOTFOUND",
    "EAI_AGAIN",
    "EPIPE",
  ]),
  ...named("out-of-reach", ["ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH"]),
]);

function named(problem: AwsProblem, names: readonly string[]): readonly (readonly [string, AwsProblem])[] {
  return names.map((name) => [name, problem]);
}

function problemOfStatus(status: number): AwsProblem | undefined {
  if (status === 403) return "not-permitted";
  if (status === 429 || status === 503) return "throttled";
  return status >= 500 ? "out-of-reach" : undefined;
}
