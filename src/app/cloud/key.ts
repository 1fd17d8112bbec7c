import { arnHere, KEPT, OWN_ACCOUNT, REGION, type Resources, ref, sub, type Value } from "./fragment.ts";
import type { Plan } from "./plan.ts";

/**
 * The key of everything that is kept: state, queues, results, logs. It outlives the stack, for without it the table that
 * outlives it too could not be read.
 */
export function keyResources({ name }: Plan): Resources {
  return {
    Key: {
      Type: "AWS::KMS::Key",
      ...KEPT,
      Properties: {
        Description: `What ${name} keeps`,
        EnableKeyRotation: true,
        PendingWindowInDays: 30,
        KeyPolicy: { Version: "2012-10-17", Statement: [managing(), using(), lending(), logging(name)] },
      },
    },
    KeyAlias: {
      Type: "AWS::KMS::Alias",
      Properties: { AliasName: `alias/${name}`, TargetKeyId: ref("Key") },
    },
  };
}

/** Whom IAM allows to look after keys may look after this one; nobody may use it by this. */
function managing(): Value {
  return {
    Sid: "LookedAfterByTheAccount",
    Effect: "Allow",
    Principal: OWN_ACCOUNT,
    Action: MANAGING.map((action) => `kms:${action}`),
    Resource: "*",
  };
}

const MANAGING = [
  ...["DescribeKey", "EnableKey", "DisableKey", "UpdateKeyDescription"],
  ...["GetKeyPolicy", "PutKeyPolicy", "ListKeyPolicies", "ListResourceTags", "TagResource", "UntagResource"],
  ...["EnableKeyRotation", "DisableKeyRotation", "GetKeyRotationStatus", "ListKeyRotations", "RotateKeyOnDemand"],
  ...["CreateAlias", "UpdateAlias", "DeleteAlias", "ListGrants", "RevokeGrant"],
  ...["ScheduleKeyDeletion", "CancelKeyDeletion"],
] as const;

/** What DynamoDB asks for on behalf of a caller (its Developer Guide, "Authorizing use of your KMS key"), spelled out. */
export const ENCRYPTING = [
  ...["kms:Encrypt", "kms:Decrypt", "kms:ReEncryptFrom", "kms:ReEncryptTo"],
  ...["kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext", "kms:DescribeKey"],
] as const;

/** Whom IAM allows to may use it through the services that keep something with it, and in no other way. */
function using(): Value {
  return {
    Sid: "UsedThroughTheServicesThatKeepSomething",
    Effect: "Allow",
    Principal: OWN_ACCOUNT,
    Action: [...ENCRYPTING],
    Resource: "*",
    Condition: { StringEquals: { "kms:ViaService": ["dynamodb", "sqs", "s3"].map(viaService) } },
  };
}

/** DynamoDB looks after a table with a grant, which whoever makes the table gives. */
function lending(): Value {
  return {
    Sid: "LentToDynamoDb",
    Effect: "Allow",
    Principal: OWN_ACCOUNT,
    Action: ["kms:CreateGrant"],
    Resource: "*",
    Condition: {
      StringEquals: { "kms:ViaService": viaService("dynamodb") },
      Bool: { "kms:GrantIsForAWSResource": "true" },
    },
  };
}

/** As `kms:ViaService` names it. */
export function viaService(service: string): Value {
  return sub(`${service}.${REGION}.amazonaws.com`);
}

function logging(name: string): Value {
  const groups = ["lambda", "http-api"].map((kind) => arnHere("logs", `log-group:/aws/${kind}/${name}*`));
  return {
    Sid: "LogsOfTheseFunctions",
    Effect: "Allow",
    Principal: { Service: sub(`logs.${REGION}.amazonaws.com`) },
    Action: [...ENCRYPTING],
    Resource: "*",
    Condition: { ArnLike: { "kms:EncryptionContext:aws:logs:arn": groups } },
  };
}
