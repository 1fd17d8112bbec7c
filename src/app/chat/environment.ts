import type { AwsAccess } from "../../state/signed-call.ts";

/** The variables of the surroundings. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A variable that has to be there. */
export function variable(env: Environment, name: string): string {
  const value = env[name];
  if (value === undefined || value === "") throw new Error(`the variable ${name} is not set`);
  return value;
}

/** How AWS is reached from a function of Lambda, which finds its Region and its keys in variables. */
export function findAws(env: Environment): AwsAccess | undefined {
  const region = env["AWS_REGION"];
  if (region === undefined) return undefined;
  const endpoint = env["AWS_ENDPOINT_URL"];
  const sessionToken = env["AWS_SESSION_TOKEN"];
  return {
    region,
    ...(endpoint !== undefined && { endpoint }),
    credentials: () => ({
      accessKeyId: variable(env, "AWS_ACCESS_KEY_ID"),
      secretAccessKey: variable(env, "AWS_SECRET_ACCESS_KEY"),
      ...(sessionToken !== undefined && { sessionToken }),
    }),
  };
}
