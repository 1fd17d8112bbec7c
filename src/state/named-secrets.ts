import type { Instant } from "../time/instant.ts";
import { makeRemembered, type Remembered } from "./remembered.ts";
import { SecretFailure, type Secrets } from "./secrets.ts";
import { type AwsAccess, type Fields, fieldsOf, signedCall } from "./signed-call.ts";

/** Where secrets can be; what is absent cannot be named. */
export interface SecretPlaces {
  readonly env: Readonly<Record<string, string | undefined>>;
  readFile(path: string): Promise<string>;
  /** Needs the right to GetParameter, and to Decrypt with its key. */
  readonly ssm?: AwsAccess;
  /** Needs the right to GetSecretValue, and to Decrypt with its key. */
  readonly secretsManager?: AwsAccess;
  now(): Instant;
}

/**
 * Secrets by name: `env:NAME`, `file:/path`, `ssm:/name`, `secretsmanager:id`, `secretsmanager:id#key` for one key of a
 * JSON object.
 */
export function makeSecrets(places: SecretPlaces): Secrets {
  const known = new Map<string, Remembered>();
  return {
    read: async (name, fresh) => {
      const { place, key } = readName(name);
      const secret =
        known.get(name) ?? makeRemembered(async () => checked(await READERS[place](key, places)), places.now);
      known.set(name, secret);
      try {
        return await secret.read(fresh);
      } catch (error) {
        throw new SecretFailure(name, error);
      }
    },
  };
}

type Place = "env" | "file" | "ssm" | "secretsmanager";

type Reader = (key: string, places: SecretPlaces) => Promise<unknown>;

const READERS: Readonly<Record<Place, Reader>> = {
  env: async (key, { env }) => env[key],
  // Editors and `echo` end a file with a new line.
  file: async (key, { readFile }) => (await readFile(key)).replace(/\r?\n$/, ""),
  ssm: readParameter,
  secretsmanager: readManaged,
};

/** Throws a plain `Error` without the name: who wrote no place may have written the secret itself. */
function readName(name: string): { place: Place; key: string } {
  const colon = name.indexOf(":");
  const place = name.slice(0, Math.max(colon, 0));
  if (!isPlace(place)) throw new Error(`a secret is named by its place, one of ${Object.keys(READERS).join(", ")}`);
  return { place, key: name.slice(colon + 1) };
}

function isPlace(text: string): text is Place {
  return Object.hasOwn(READERS, text);
}

async function readParameter(key: string, { ssm }: SecretPlaces): Promise<unknown> {
  if (ssm === undefined) throw new Error("the parameter store is not set up here");
  const { Parameter: found } = await signedCall(ssm, {
    service: "ssm",
    target: "AmazonSSM.GetParameter",
    version: "1.1",
    input: { Name: key, WithDecryption: true },
  });
  return fieldsOf(found)?.["Value"];
}

async function readManaged(key: string, { secretsManager }: SecretPlaces): Promise<unknown> {
  if (secretsManager === undefined) throw new Error("Secrets Manager is not set up here");
  // No id holds a #.
  const [id, field] = key.split("#");
  const { SecretString: secret } = await signedCall(secretsManager, {
    service: "secretsmanager",
    target: "secretsmanager.GetSecretValue",
    version: "1.1",
    input: { SecretId: id },
  });
  return field === undefined ? secret : objectIn(secret)?.[field];
}

/** The error of a text that does not parse would quote the secret, so it is dropped. */
function objectIn(secret: unknown): Fields | undefined {
  try {
    return fieldsOf(JSON.parse(`${secret}`));
  } catch {
    throw new Error("the secret is not JSON");
  }
}

function checked(secret: unknown): string {
  if (typeof secret !== "string") throw new Error("there is no such text");
  if (secret === "") throw new Error("the secret is empty");
  if (secret.trim() !== secret) throw new Error("there is white space around the secret");
  return secret;
}
