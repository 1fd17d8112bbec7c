import { AwsV4Signer } from "aws4fetch";

/** How a service of AWS is reached without its SDK, which would take the door longer to load than its work takes. */
export interface AwsAccess {
  readonly region: string;
  /** Asked before every call, because temporary keys expire; the time it takes counts as the call's. */
  credentials(): Promise<AwsKeys> | AwsKeys;
  /** AWS's own where absent. */
  readonly endpoint?: string;
  /** Milliseconds that a call may take; 3,000 unless told. */
  readonly patience?: number;
  /** The global one where absent. */
  readonly fetch?: typeof fetch;
}

/** What signs a call. */
export interface AwsKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** One operation in AWS's JSON protocol. */
export interface Operation {
  readonly service: "dynamodb" | "sqs" | "ssm" | "secretsmanager";
  /** `X-Amz-Target`. */
  readonly target: string;
  readonly version: "1.0" | "1.1";
  readonly input: object;
}

/** The fields of a JSON object. */
export type Fields = Readonly<Record<string, unknown>>;

/** A call gave no result. Says which operation and what kind of trouble; of what was sent and answered it says nothing. */
export class CallFailure extends Error {
  /** AWS's name of the error; else `unreachable`, `malformed` or `HTTP 503`. */
  readonly code: string;

  constructor(operation: Operation, code: string, cause?: unknown) {
    super(`${operation.target}: ${code}`, cause === undefined ? {} : { cause });
    this.name = "CallFailure";
    this.code = code;
  }
}

/** The time that a call has, with everything that belongs to it. */
export function patienceOf({ patience = 3_000 }: AwsAccess): AbortSignal {
  return AbortSignal.timeout(patience);
}

/** Signs, sends and reads. Only for operations that may happen twice. Throws `CallFailure`. */
export async function signedCall(
  access: AwsAccess,
  operation: Operation,
  signal: AbortSignal = patienceOf(access),
): Promise<Fields> {
  const request = await sign(access, operation);
  const answer = await exchange(request, { access, operation, signal });
  const fields = readJson(answer.body);
  if (answer.status !== 200) throw new CallFailure(operation, errorOf(fields) ?? `HTTP ${answer.status}`);
  if (fields === undefined) throw new CallFailure(operation, "malformed");
  return fields;
}

/** The value as fields; `undefined` where it is no JSON object. */
export function fieldsOf(value: unknown): Fields | undefined {
  return isFields(value) ? value : undefined;
}

interface Signed {
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string;
}

async function sign({ region, endpoint, credentials }: AwsAccess, operation: Operation): Promise<Signed> {
  const { service, target, version, input } = operation;
  const { accessKeyId, secretAccessKey, sessionToken } = await credentials();
  const body = JSON.stringify(input);
  const signer = new AwsV4Signer({
    method: "POST",
    url: endpoint ?? `https://${service}.${region}.amazonaws.com/`,
    headers: { "Content-Type": `application/x-amz-json-${version}`, "X-Amz-Target": target },
    body,
    accessKeyId,
    secretAccessKey,
    ...(sessionToken !== undefined && { sessionToken }),
    service,
    region,
  });
  const { url, headers } = await signer.sign();
  return { url, headers, body };
}

interface Circumstances {
  readonly access: AwsAccess;
  readonly operation: Operation;
  readonly signal: AbortSignal;
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** A connection that broke while it lay idle is found out only by using it: hence a second attempt, and no third. */
async function exchange(request: Signed, { access, operation, signal }: Circumstances): Promise<Answer> {
  const send = () => sendOnce(request, access.fetch ?? fetch, signal);
  try {
    return await send().catch((error: unknown) => {
      if (signal.aborted) throw error;
      return send();
    });
  } catch (error) {
    throw new CallFailure(operation, "unreachable", error);
  }
}

async function sendOnce({ url, headers, body }: Signed, fetcher: typeof fetch, signal: AbortSignal): Promise<Answer> {
  // A redirect would take the signature to another host.
  const response = await fetcher(url, { method: "POST", headers, body, signal, redirect: "error" });
  return { status: response.status, body: await response.text() };
}

/** What does not parse is dropped with its error, which would quote it. */
function readJson(text: string): Fields | undefined {
  try {
    return fieldsOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** `com.amazonaws.dynamodb.v20120810#ThrottlingException`; the name alone, for the message can quote what was sent. */
function errorOf(fields: Fields | undefined): string | undefined {
  const type = fields?.["__type"];
  return typeof type === "string" ? ERROR.exec(type)?.groups?.["name"] : undefined;
}

const ERROR = /(?:^|#)(?<name>[A-Za-z.]{1,80})$/;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
