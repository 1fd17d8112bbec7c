import { makeDoor } from "../surfaces/slack/door/app.ts";
import { backInAws } from "./chat/back-in-aws.ts";
import { type Environment, findAws } from "./chat/environment.ts";
import { doorSettings } from "./chat/front.ts";
import { type GatewayReply, type GatewayRequest, makeLambda } from "./chat/lambda.ts";
import { packedConfig } from "./chat/packed-config.ts";
import { receptionIn } from "./chat/reception.ts";
import { secretsIn } from "./chat/secrets.ts";

/** Slack's door as a function of Lambda: verifies, claims, puts on the queue; knows no flow logs. */
export function openSlackDoor(
  env: Environment,
  write: (line: string) => void,
): (request: GatewayRequest) => Promise<GatewayReply> {
  const config = packedConfig(env);
  const aws = findAws(env);
  const { slack } = config.surfaces;
  if (slack === undefined || aws === undefined) throw new Error("surfaces.slack or the Region is not set up");
  const back = backInAws(env, aws, write);
  const apiUrl = env["FLOW_WITNESS_SLACK_API"];
  const front = { config, slack, secrets: secretsIn(env, aws), back, reception: receptionIn(config, back) };
  return makeLambda(makeDoor(doorSettings({ ...front, ...(apiUrl !== undefined && { apiUrl }) })));
}
