import type { Environment } from "./environment.ts";

/** What stands in for Microsoft in tests and in the demo; Microsoft's own where absent. */
export interface TeamsPlaces {
  /** The OpenID metadata of the keys that activities are signed with. */
  readonly metadataUrl?: string;
  /** Where the bot's own token comes from. */
  readonly loginUrl?: string;
  /** Origins on this machine, or hosts of another cloud, that take what the bot says. */
  readonly serviceHosts?: readonly string[];
}

/** The places that variables name. */
export function teamsPlaces(env: Environment): TeamsPlaces {
  const { FLOW_WITNESS_TEAMS_KEYS: metadataUrl, FLOW_WITNESS_TEAMS_LOGIN: loginUrl } = env;
  const hosts = env["FLOW_WITNESS_TEAMS_HOSTS"]?.split(",");
  return {
    ...(metadataUrl !== undefined && { metadataUrl }),
    ...(loginUrl !== undefined && { loginUrl }),
    ...(hosts !== undefined && { serviceHosts: hosts }),
  };
}
