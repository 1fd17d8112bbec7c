import type { AwsAccess } from "../../../src/state/signed-call.ts";
import { CREDENTIALS, type Loopback, openLoopback, type Received } from "./loopback.ts";
import { isSigned } from "./signature.ts";

/** What both services keep, by name. */
export interface Kept {
  /** Of the parameter store; all are encrypted. */
  readonly parameters: Map<string, string>;
  /** Of Secrets Manager; `undefined` where the secret is bytes. */
  readonly secrets: Map<string, string | undefined>;
}

/** The parameter store and Secrets Manager on one endpoint, as their clients see them. */
export interface SecretsDouble extends Loopback, Kept {
  readonly access: AwsAccess;
  /** The names that were asked for, in order. */
  readonly asked: readonly string[];
}

const REGION = "eu-west-1";

/** Opens both; they keep what the maps hold at the moment of asking. */
export async function openSecrets(): Promise<SecretsDouble> {
  const kept: Kept = { parameters: new Map(), secrets: new Map() };
  const asked: string[] = [];
  const server = await openLoopback((request, response) => {
    const { status, body } = answer(request, kept, asked);
    response.writeHead(status, { "content-type": "application/x-amz-json-1.1" }).end(JSON.stringify(body));
  });
  return {
    ...server,
    ...kept,
    access: { region: REGION, endpoint: server.endpoint, credentials: () => CREDENTIALS, patience: 30_000 },
    asked,
  };
}

/** AWS's JSON 1.1 protocol. */
function answer(request: Received, { parameters, secrets }: Kept, asked: string[]) {
  const [service, operation] = `${request.headers["x-amz-target"]}`.split(".");
  const signer = { service: service === "AmazonSSM" ? "ssm" : "secretsmanager", region: REGION };
  if (!isSigned(request, signer)) return refusal("InvalidSignatureException");
  const { Name, WithDecryption, SecretId } = JSON.parse(request.body);
  asked.push(Name ?? SecretId);
  if (operation === "GetParameter") {
    const value = parameters.get(Name);
    if (value === undefined) return refusal("ParameterNotFound");
    return { status: 200, body: { Parameter: { Name, Value: WithDecryption ? value : "AQICAHencrypted" } } };
  }
  if (operation !== "GetSecretValue") return refusal("UnknownOperationException");
  if (!secrets.has(SecretId)) return refusal("ResourceNotFoundException");
  return { status: 200, body: { Name: SecretId, SecretString: secrets.get(SecretId) } };
}

function refusal(type: string) {
  return { status: 400, body: { __type: type, message: "in AWS's words" } };
}
