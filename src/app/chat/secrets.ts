import { readFile } from "node:fs/promises";
import { makeSecrets } from "../../state/named-secrets.ts";
import type { Secrets } from "../../state/secrets.ts";
import { now } from "./clock.ts";
import { type Environment, findAws } from "./environment.ts";

/** Secrets from the places that the surroundings have: AWS's only where they name a Region. */
export function secretsIn(env: Environment): Secrets {
  const aws = findAws(env);
  return makeSecrets({
    env,
    readFile: (path) => readFile(path, "utf8"),
    ...(aws && { ssm: aws, secretsManager: aws }),
    now,
  });
}
