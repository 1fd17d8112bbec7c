import type { AwsClients } from "../../aws/clients.ts";
import type { AwsAccess } from "../../state/signed-call.ts";
import { type Environment, findAws } from "../chat/environment.ts";

/**
 * How AWS is reached from a machine: with keys from wherever AWS's own tools look for them, in variables, a profile, by
 * web identity or the role of the container or machine. They are renewed before they run out.
 */
export function awsOf(env: Environment, clients: AwsClients): AwsAccess | undefined {
  const aws = findAws(env);
  if (aws === undefined) return undefined;
  return {
    ...aws,
    // Every client brings the search for keys; this one is the smallest.
    credentials: async () => (await clients.athena(aws.region)).config.credentials(),
  };
}
