import { backInAws } from "./chat/back-in-aws.ts";
import { type Environment, findAws } from "./chat/environment.ts";
import { makeFileDoor } from "./chat/file-door.ts";
import { type GatewayReply, type GatewayRequest, makeLambda, withFiles } from "./chat/lambda.ts";
import { packedConfig } from "./chat/packed-config.ts";
import { receptionIn } from "./chat/reception.ts";
import { secretsIn } from "./chat/secrets.ts";
import { teamsDoorOf } from "./chat/teams-front.ts";
import { teamsPlaces } from "./chat/teams-places.ts";

/** The door of Teams as a function of Lambda: verifies, claims, puts on the queue; hands out files; knows no flow logs. */
export function openTeamsDoor(
  env: Environment,
  write: (line: string) => void,
): (request: GatewayRequest) => Promise<GatewayReply> {
  const config = packedConfig(env);
  const aws = findAws(env);
  const { teams } = config.surfaces;
  if (teams === undefined || aws === undefined) throw new Error("surfaces.teams or the Region is not set up");
  const back = backInAws(env, aws, write);
  const reception = receptionIn(config, back);
  const front = { config, teams, secrets: secretsIn(env, aws), back, reception, places: teamsPlaces(env) };
  return withFiles(makeLambda(teamsDoorOf(front)), makeFileDoor(back));
}
