import { randomBytes } from "node:crypto";
import type { Desk } from "../../chat/desk.ts";
import type { Config } from "../../config.ts";
import type { Environment } from "./environment.ts";

/** Files are fetched beside the door of Teams; nowhere where it is not known how people reach that. */
export function ticketsOf({ surfaces: { teams } }: Config, env: Environment): Pick<Desk, "ticket"> {
  const endpoint = teams && (teams.endpoint ?? env["FLOW_WITNESS_TEAMS_ENDPOINT"]);
  if (endpoint === undefined || !PATH.test(endpoint)) return {};
  return {
    ticket() {
      const token = randomBytes(32).toString("base64url");
      return { token, address: endpoint.replace(PATH, `/files/${token}`) };
    },
  };
}

const PATH = /\/api\/messages$/;
