import { arnHere, arnOf, slot, sub, type Value } from "./fragment.ts";
import { ENCRYPTING, viaService } from "./key.ts";
import type { NamedSecret } from "./secrets.ts";
import type { Wishes } from "./wishes.ts";

/** One right, by what it is for. */
export interface Statement {
  readonly [name: string]: Value;
  /** What it is for. */
  readonly Sid: string;
  readonly Effect: "Allow" | "Deny";
  readonly Action: readonly string[];
  readonly Resource: readonly Value[] | "*";
}

/** What a function does to the table of what is remembered. */
export type StateAction = "GetItem" | "PutItem" | "DeleteItem" | "Query";

/** Remembering; `due` for whoever looks for what is due. */
export function remembering(actions: readonly StateAction[], index?: "due"): readonly Statement[] {
  const due: Statement = {
    Sid: "FindWhatIsDue",
    Effect: "Allow",
    Action: ["dynamodb:Query"],
    Resource: [sub(`${slot("StateTable.Arn")}/index/due`)],
  };
  return [
    {
      Sid: "Remember",
      Effect: "Allow",
      Action: actions.map((action) => `dynamodb:${action}`),
      Resource: [arnOf("StateTable")],
    },
    ...(index === undefined ? [] : [due]),
    { ...withKey("RememberEncrypted", ENCRYPTING), Condition: through("dynamodb") },
  ];
}

/** Handing jobs to the queue. */
export function queueing(): readonly Statement[] {
  return [
    { Sid: "HandOnQuestions", Effect: "Allow", Action: ["sqs:SendMessage"], Resource: [arnOf("Questions")] },
    {
      ...withKey("HandOnEncrypted", ["kms:Decrypt", "kms:GenerateDataKey"]),
      Condition: through("sqs"),
    },
  ];
}

/** Being handed jobs: what Lambda does on behalf of a function. The key is in `queueing`. */
export function takingUp(): readonly Statement[] {
  return [
    {
      Sid: "TakeUpQuestions",
      Effect: "Allow",
      Action: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
      Resource: [arnOf("Questions")],
    },
  ];
}

/** Leaving behind what could not be done. */
export function leavingBehind(): readonly Statement[] {
  return [
    { Sid: "LeaveBehindDigests", Effect: "Allow", Action: ["sqs:SendMessage"], Resource: [arnOf("DeadDigests")] },
  ];
}

/** Secrets, each by its name; and the keys that they are encrypted with, where they are not AWS's own. */
export function knowing(secrets: readonly NamedSecret[], { secretKeys }: Wishes): readonly Statement[] {
  const names = secrets.flatMap(({ place }) => (place.kind === "ssm" ? [place.name] : []));
  const ids = secrets.flatMap(({ place }) => (place.kind === "secretsmanager" ? [place.id] : []));
  // Several can lie in one place, under keys of their own.
  const [parameters, managed] = [[...new Set(names)].map(parameterArn), [...new Set(ids)].map(secretArn)];
  const services = [...(parameters.length > 0 ? ["ssm"] : []), ...(managed.length > 0 ? ["secretsmanager"] : [])];
  return [
    ...allowed({ Sid: "ReadParameters", Action: ["ssm:GetParameter"], Resource: parameters }),
    ...allowed({ Sid: "ReadSecrets", Action: ["secretsmanager:GetSecretValue"], Resource: managed }),
    ...allowed({
      Sid: "DecryptSecrets",
      Action: ["kms:Decrypt"],
      Resource: services.length > 0 ? secretKeys : [],
      Condition: through(...services),
    }),
  ];
}

function parameterArn(name: string): Value {
  return arnHere("ssm", `parameter${name}`);
}

/** Behind the name of a secret stand a hyphen and six signs that nobody chose. */
function secretArn(id: string): Value {
  if (id.startsWith("arn:")) return id;
  return arnHere("secretsmanager", `secret:${id}-??????`);
}

/** The function's own lines, and nobody else's. The group is made by the template. */
export function journalling(logGroup: string): readonly Statement[] {
  return [
    {
      Sid: "WriteOwnLog",
      Effect: "Allow",
      Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
      Resource: [arnOf(logGroup)],
    },
  ];
}

/**
 * What Lambda needs to put a function into a VPC: none of it can be told more narrowly (AWSLambdaVPCAccessExecutionRole).
 * The code of the function itself is refused what it does not need.
 */
export function beingInVpc({ network }: Wishes, functionName: string): readonly Statement[] {
  if (network === undefined) return [];
  const own = arnHere("lambda", `function:${functionName}`);
  const changing = [
    ...["ec2:CreateNetworkInterface", "ec2:DeleteNetworkInterface"],
    ...["ec2:AssignPrivateIpAddresses", "ec2:UnassignPrivateIpAddresses"],
  ];
  return [
    {
      Sid: "LambdaPutsItIntoTheVpc",
      Effect: "Allow",
      Action: [...changing, "ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets"],
      Resource: "*",
    },
    {
      Sid: "OnlyLambdaDoes",
      Effect: "Deny",
      Action: changing,
      Resource: "*",
      Condition: { ArnEquals: { "lambda:SourceFunctionArn": own } },
    },
  ];
}

/** A statement, if there is anything that it allows. */
export function allowed(statement: {
  readonly Sid: string;
  readonly Action: readonly string[];
  readonly Resource: readonly Value[];
  readonly Condition?: Value;
}): readonly Statement[] {
  const { Condition, ...rest } = statement;
  if (rest.Resource.length === 0) return [];
  return [{ Effect: "Allow", ...rest, ...(Condition !== undefined && { Condition }) }];
}

/** Use of the stack's own key. */
export function withKey(Sid: string, Action: readonly string[]): Statement {
  return { Sid, Effect: "Allow", Action: [...Action], Resource: [arnOf("Key")] };
}

/** A condition: the key is used by these services, and not by whoever holds the right. */
export function through(...services: readonly string[]): Value {
  return { StringEquals: { "kms:ViaService": services.map(viaService) } };
}
