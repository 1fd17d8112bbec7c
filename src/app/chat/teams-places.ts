import type { Environment } from "./environment.ts";

/** What stands in for Microsoft in tests, in the demo and while somebody develops; Microsoft's own where absent. */
export interface TeamsPlaces {
  /** The OpenID metadata of the keys that activities are signed with. */
  readonly metadataUrl?: string;
  /** Where the bot's own token comes from. */
  readonly loginUrl?: string;
  /** Origins on this machine, or hosts of another cloud, that take what the bot says. */
  readonly serviceHosts?: readonly string[];
  /** Where channels are reached that nobody wrote from: at the first of those hosts. */
  readonly serviceUrl?: string;
  /** Nobody signs anything: what programs of this machine send is believed, and answered on it without a token. */
  readonly development?: "unverified";
}

/** The places that variables name. Throws where a function of Lambda, which anybody reaches, is to believe everybody. */
export function teamsPlaces(env: Environment): TeamsPlaces {
  const unverified = env["FLOW_WITNESS_TEAMS_UNVERIFIED"] === "yes";
  if (unverified && env["AWS_LAMBDA_FUNCTION_NAME"] !== undefined)
    throw new Error("FLOW_WITNESS_TEAMS_UNVERIFIED is for this machine only");
  const { FLOW_WITNESS_TEAMS_KEYS: metadataUrl, FLOW_WITNESS_TEAMS_LOGIN: loginUrl } = env;
  const hosts = (env["FLOW_WITNESS_TEAMS_HOSTS"] ?? "").split(/[\s,]+/).filter((host) => host !== "");
  const [first] = hosts;
  return {
    ...(metadataUrl !== undefined && { metadataUrl }),
    ...(loginUrl !== undefined && { loginUrl }),
    ...(first !== undefined && { serviceHosts: hosts, serviceUrl: serviceUrlAt(first) }),
    ...(unverified && { development: "unverified" }),
  };
}

/** As each of Microsoft's clouds has it (microsoft.github.io/Agents-for-js, "TeamsServiceEndpoints"). */
function serviceUrlAt(host: string): string {
  return `${host.includes("://") ? host : `https://${host}`}/teams/`;
}
