import { readFile } from "node:fs/promises";
import { makeSecrets } from "../../state/named-secrets.ts";
import type { Secrets } from "../../state/secrets.ts";
import type { AwsAccess } from "../../state/signed-call.ts";
import { now } from "./clock.ts";
import type { Environment } from "./environment.ts";

/** Secrets from the places that the surroundings have: AWS's only where it can be reached. */
export function secretsIn(env: Environment, aws: AwsAccess | undefined): Secrets {
  return makeSecrets({
    env,
    readFile: (path) => readFile(path, "utf8"),
    ...(aws && { ssm: aws, secretsManager: aws }),
    now,
  });
}
