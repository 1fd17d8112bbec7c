import { alarmResources } from "./alarms.ts";
import { athenaResources } from "./athena.ts";
import { dashboardResources } from "./dashboard.ts";
import { endpointResources } from "./endpoints.ts";
import { arnOf, REGION, type Resource, type Resources, ref, slot, sub, type Value } from "./fragment.ts";
import { functionsOf, nameIn, type SurfaceName, surfacesOf } from "./functions.ts";
import { keyResources } from "./key.ts";
import { type Outputs, otherAccountOutputs } from "./other-account.ts";
import type { Plan } from "./plan.ts";
import { queueResources } from "./queues.ts";
import { processResources, roleResources } from "./roles.ts";
import { scheduleResources } from "./schedules.ts";
import { stateResources } from "./state.ts";
import type { Network } from "./wishes.ts";

/** Everything of a deployment that is no function and belongs to none. */
export interface Template {
  readonly Resources: Resources;
  readonly Outputs: Outputs;
}

/** What a plan comes to. */
export function templateOf(plan: Plan): Template {
  const common = { ...keyResources(plan), ...stateResources(plan), ...athenaResources(plan) };
  if (plan.wishes.door === "none") {
    return {
      Resources: { ...common, ...processResources(plan) },
      Outputs: { ...otherAccountOutputs(plan), ...PROCESS_OUTPUTS },
    };
  }
  return {
    Resources: {
      ...common,
      ...queueResources(plan),
      ...roleResources(plan),
      ...scheduleResources(plan),
      ...endpointResources(plan),
      ...alarmResources(plan),
      ...dashboardResources(plan),
    },
    Outputs: { ...otherAccountOutputs(plan), ...functionOutputs(plan) },
  };
}

function functionOutputs({ config }: Plan): Outputs {
  const doors = surfacesOf(config).map((surface) => {
    const { output, path, Description } = DOORS[surface];
    return [output, { Description, Value: sub(`https://${HOST}${path}`) }];
  });
  return {
    ...Object.fromEntries(doors),
    AnswerRoleArn: { Description: "The role that reads flow logs", Value: arnOf("AnswerRole") },
  };
}

const HOST = `${slot("HttpApi")}.execute-api.${REGION}.${slot("AWS::URLSuffix")}`;

/** Where people's words come in, for whoever has to tell a surface; the paths are those of serverless.yml. */
const DOORS = {
  slack: {
    ...{ output: "SlackRequestUrl", path: "/slack/events" },
    Description: "What Slack is told: the request URL of events, interactivity, commands and menus",
  },
  teams: {
    ...{ output: "TeamsMessagingUrl", path: "/api/messages" },
    Description: "What the Azure Bot is told: its messaging endpoint",
  },
} as const satisfies Readonly<Record<SurfaceName, object>>;

const PROCESS_OUTPUTS: Outputs = {
  ProcessPolicyArn: { Description: "To be attached to the role of the process", Value: ref("ProcessPolicy") },
};

/** What is added to resources that the packager makes by itself. */
export type Extensions = Readonly<Record<string, Pick<Resource, "Properties">>>;

/** Logs are encrypted, the door has a doorkeeper, and functions that need no way in are where they shall be. */
export function extensionsOf(plan: Plan): Extensions {
  const { door, network } = plan.wishes;
  if (door === "none") return {};
  const groups = [...functionsOf(plan).map((name) => nameIn(name, "LogGroup")), "HttpApiLogGroup"];
  return {
    ...Object.fromEntries(groups.map((group) => [group, { Properties: { KmsKeyId: arnOf("Key") } }])),
    ...(network && Object.fromEntries(IN_VPC.map((name) => [name, { Properties: { VpcConfig: vpcConfig(network) } }]))),
    // It replaces what the packager says there. Metrics of each route are billed, and nothing here looks at them.
    HttpApiStage: { Properties: { DefaultRouteSettings: { ...FLOOD, DetailedMetricsEnabled: false } } },
  };
}

/** The functions that speak with Athena, and post answers. The doors have to be quick, and see no flow logs. */
const IN_VPC = ["AnswerLambdaFunction", "JanitorLambdaFunction"] as const;

function vpcConfig({ subnets, securityGroups }: Network): Value {
  return { SubnetIds: subnets, SecurityGroupIds: securityGroups };
}

/** Requests a second: Slack sends 30,000 events an hour at the most, and comes again after an error. */
const FLOOD = { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 } as const;
