import { DAY } from "../../time/wall.ts";
import { arnHere, arnOf, type Resource, type Resources, ref, type Value } from "./fragment.ts";
import type { Plan } from "./plan.ts";

/** Seconds that the answering function may take; serverless.yml says the same of it. */
const ANSWER_TIMEOUT = 60;

/**
 * The queue of questions, and where messages end up that failed again and again: questions, and runs of digests, apart so
 * that what lies there can be sent back to where it came from.
 */
export function queueResources({ name }: Plan): Resources {
  const questions = `${name}-questions`;
  const redrive = { deadLetterTargetArn: arnOf("DeadQuestions"), maxReceiveCount: 5 };
  return {
    Questions: queue(questions, {
      // Six times the function's timeout (Lambda Developer Guide, "Using Lambda with Amazon SQS").
      VisibilityTimeout: 6 * ANSWER_TIMEOUT,
      // A message is the name of a job, which is past its deadline long before.
      MessageRetentionPeriod: DAY,
      RedrivePolicy: redrive,
    }),
    DeadQuestions: queue(`${name}-dead-questions`, {
      MessageRetentionPeriod: 14 * DAY,
      // By its name: each of the two would have to be there before the other.
      RedriveAllowPolicy: {
        redrivePermission: "byQueue",
        sourceQueueArns: [arnHere("sqs", questions)],
      },
    }),
    // Schedules and Lambda send there by themselves; no queue does.
    DeadDigests: queue(`${name}-dead-digests`, {
      MessageRetentionPeriod: 14 * DAY,
      RedriveAllowPolicy: { redrivePermission: "denyAll" },
    }),
    ...Object.fromEntries(
      ["Questions", "DeadQuestions", "DeadDigests"].map((each) => [`${each}Policy`, tlsOnly(each)]),
    ),
  };
}

function queue(QueueName: string, properties: Resource["Properties"]): Resource {
  return { Type: "AWS::SQS::Queue", Properties: { QueueName, KmsMasterKeyId: arnOf("Key"), ...properties } };
}

function tlsOnly(queueName: string): Resource {
  return {
    Type: "AWS::SQS::QueuePolicy",
    Properties: { Queues: [ref(queueName)], PolicyDocument: refusingPlainText("sqs:*", [arnOf(queueName)]) },
  };
}

/** The policy of a resource that nobody may use without TLS. It allows nothing: that is for roles to do. */
export function refusingPlainText(action: "sqs:*" | "s3:*", resources: readonly Value[]): Value {
  return {
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "RefuseWithoutTls",
        Effect: "Deny",
        Principal: "*",
        Action: action,
        Resource: resources,
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
    ],
  };
}
