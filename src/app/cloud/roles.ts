import { asking, stopping } from "./asking.ts";
import { arnHere, arnOf, type Resource, type Resources, ref, type Value } from "./fragment.ts";
import { type FunctionName, functionsOf, nameIn, type SurfaceName } from "./functions.ts";
import type { Plan } from "./plan.ts";
import { secretsFor } from "./secrets.ts";
import {
  beingInVpc,
  journalling,
  knowing,
  leavingBehind,
  queueing,
  remembering,
  type Statement,
  takingUp,
  through,
  withKey,
} from "./statements.ts";

/** A role for each function, and one for the schedules: each may do what its code does, and nothing besides. */
export function roleResources(plan: Plan): Resources {
  const roles = functionsOf(plan).map((name) => [
    nameIn(name, "Role"),
    role("lambda", [...journalling(nameIn(name, "LogGroup")), ...RIGHTS[name](plan)]),
  ]);
  return {
    ...Object.fromEntries(roles),
    SchedulerRole: role("scheduler", schedulerRights(), fromThisAccount(plan)),
  };
}

/** What each function may do beside writing its log. */
const RIGHTS: Readonly<Record<FunctionName, (plan: Plan) => readonly Statement[]>> = {
  slack: (plan) => doorRights("slack", plan),
  teams: (plan) => doorRights("teams", plan),
  answer: answerRights,
  janitor: janitorRights,
  digest: digestRights,
};

/** Verifies, claims, hands on; opens forms with the secrets of its own surface. */
function doorRights(surface: SurfaceName, { config, wishes }: Plan): readonly Statement[] {
  return [
    ...remembering(["GetItem", "PutItem"]),
    ...queueing(),
    ...knowing(secretsFor("door", config, surface), wishes),
  ];
}

/** Asks, and posts. */
function answerRights(plan: Plan): readonly Statement[] {
  const { config, wishes, name } = plan;
  return [
    ...takingUp(),
    ...remembering(["GetItem", "PutItem", "DeleteItem", "Query"]),
    ...queueing(),
    ...knowing(secretsFor("speaking", config), wishes),
    ...asking(plan),
    ...beingInVpc(wishes, `${name}-answer`),
  ];
}

/** Finishes what others began, and stops searches that took too long; asks nothing. */
function janitorRights(plan: Plan): readonly Statement[] {
  const { config, wishes, name } = plan;
  return [
    ...remembering(["GetItem", "PutItem", "DeleteItem", "Query"], "due"),
    ...queueing(),
    ...knowing(secretsFor("speaking", config), wishes),
    ...stopping(plan),
    ...beingInVpc(wishes, `${name}-janitor`),
  ];
}

/** A door that EventBridge Scheduler comes through: claims, hands on; knows no secret. */
function digestRights(): readonly Statement[] {
  return [...remembering(["GetItem", "PutItem"]), ...queueing(), ...leavingBehind()];
}

/** Calls the one function, and leaves behind what that did not take. */
function schedulerRights(): readonly Statement[] {
  return [
    {
      Sid: "CallDigest",
      Effect: "Allow",
      Action: ["lambda:InvokeFunction"],
      Resource: [arnOf("DigestLambdaFunction")],
    },
    ...leavingBehind(),
    { ...withKey("LeaveBehindEncrypted", ["kms:Decrypt", "kms:GenerateDataKey"]), Condition: through("sqs") },
  ];
}

/** Else schedules of other accounts could use the role (EventBridge Scheduler User Guide, "Confused deputy prevention"). */
function fromThisAccount({ name }: Plan): Value {
  return {
    StringEquals: { "aws:SourceAccount": ref("AWS::AccountId") },
    ArnEquals: { "aws:SourceArn": arnHere("scheduler", `schedule-group/${name}`) },
  };
}

function role(service: "lambda" | "scheduler", rights: readonly Statement[], Condition?: Value): Resource {
  const trust = {
    Effect: "Allow",
    Principal: { Service: `${service}.amazonaws.com` },
    Action: "sts:AssumeRole",
    ...(Condition !== undefined && { Condition }),
  };
  return {
    Type: "AWS::IAM::Role",
    Properties: {
      AssumeRolePolicyDocument: { Version: "2012-10-17", Statement: [trust] },
      Policies: [{ PolicyName: "own", PolicyDocument: { Version: "2012-10-17", Statement: rights } }],
    },
  };
}

/** Where there are no functions: what the role of the process has to be given, for whoever looks after that role. */
export function processResources(plan: Plan): Resources {
  const { config, wishes } = plan;
  const rights = [
    ...remembering(["GetItem", "PutItem", "DeleteItem", "Query"], "due"),
    ...knowing(secretsFor("process", config), wishes),
    ...asking(plan),
  ];
  return {
    ProcessPolicy: {
      Type: "AWS::IAM::ManagedPolicy",
      Properties: {
        Description: "What flow-witness does as a process of its own",
        PolicyDocument: { Version: "2012-10-17", Statement: rights },
      },
    },
  };
}
