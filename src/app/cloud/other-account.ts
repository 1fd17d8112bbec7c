import { bucketArn, logFolder, logPlaces, objectsArn } from "./asking.ts";
import { arnOf, OWN_ACCOUNT, slot, sub, type Value } from "./fragment.ts";
import type { Plan } from "./plan.ts";

/** What the template tells whoever deployed it, by name. */
export type Outputs = Readonly<Record<string, { readonly Description: string; readonly Value: Value }>>;

/**
 * What the administrator of another account adds to the policy of the bucket with the flow logs, and to that of its key:
 * across accounts both sides have to agree.
 */
export function otherAccountOutputs(plan: Plan): Outputs {
  const { logAccount, logKeys } = plan.wishes;
  if (logAccount === undefined) return {};
  return {
    LogBucketStatements: {
      Description: `For the policy of each bucket in ${logAccount}, those statements that name it`,
      Value: asText(bucketStatements(plan)),
    },
    ...(logKeys.length > 0 && {
      LogKeyStatement: {
        Description: `For the policy of each key in ${logAccount}`,
        Value: asText([{ ...allowing(plan, "Decrypt", THROUGH_S3), Action: ["kms:Decrypt"], Resource: "*" }]),
      },
    }),
  };
}

/** In whatever Region the bucket is. */
const THROUGH_S3 = { StringLike: { "kms:ViaService": "s3.*.amazonaws.com" } };

function bucketStatements(plan: Plan): readonly Value[] {
  // S3 wants each name once in a policy.
  return logPlaces(plan.config).flatMap((place, index) => {
    const number = index + 1;
    const listing = { StringLike: { "s3:prefix": `${logFolder(place)}*` } };
    return [
      { ...allowing(plan, `Find${number}`), Action: ["s3:GetBucketLocation"], Resource: bucketArn(place.bucket) },
      { ...allowing(plan, `List${number}`, listing), Action: ["s3:ListBucket"], Resource: bucketArn(place.bucket) },
      { ...allowing(plan, `Read${number}`), Action: ["s3:GetObject"], Resource: objectsArn(place) },
    ];
  });
}

/**
 * The role stands in a condition: a policy that names it as principal can be written only once it is there, and does not
 * survive its being made anew. Without functions the process has a role that this template does not know.
 */
function allowing({ wishes }: Plan, doing: string, condition: Readonly<Record<string, Value>> = {}) {
  const Condition = {
    ...(wishes.door === "public" && { ArnEquals: { "aws:PrincipalArn": arnOf("AnswerRole") } }),
    ...condition,
  };
  return {
    Sid: `FlowWitness${doing}`,
    Effect: "Allow",
    Principal: OWN_ACCOUNT,
    ...(Object.keys(Condition).length > 0 && { Condition }),
  };
}

/** JSON to be copied: as one text, into which CloudFormation puts what only it knows. */
function asText(statements: readonly Value[]): Value {
  return sub(JSON.stringify(statements, (_name, value: Value) => slotOf(value) ?? value));
}

/** What a function of CloudFormation is called inside of a text. */
function slotOf(value: Value): string | undefined {
  if (typeof value !== "object" || Array.isArray(value)) return undefined;
  const [[name, content] = []] = Object.entries(value);
  if (name === "Fn::Sub") return String(content);
  if (name === "Fn::GetAtt" && Array.isArray(content)) return slot(content.join("."));
  return undefined;
}
