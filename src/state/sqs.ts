import { checkMessage } from "./message.ts";
import { type Queue, QueueFailure } from "./queue.ts";
import { type AwsAccess, signedCall } from "./signed-call.ts";

/** Where the queue is; a standard one, for a FIFO queue knows no delay of single messages. */
export interface SqsSettings extends Omit<AwsAccess, "endpoint"> {
  /** `https://sqs.eu-west-1.amazonaws.com/123456789012/questions`; its host is whom we speak with. */
  readonly url: string;
}

/** A queue in SQS: the body of a message is the name of the job. Needs the right to SendMessage on the queue. */
export function makeSqsQueue({ url, ...access }: SqsSettings): Queue {
  const endpoint = new URL("/", url).href;
  return {
    send: async (job, delay) => {
      checkMessage(job, delay);
      try {
        const sent = await signedCall(
          { ...access, endpoint },
          {
            service: "sqs",
            target: "AmazonSQS.SendMessage",
            version: "1.0",
            input: { QueueUrl: url, MessageBody: job, DelaySeconds: delay },
          },
        );
        if (typeof sent["MessageId"] !== "string") throw new Error("the queue did not name the message");
      } catch (error) {
        throw new QueueFailure(error);
      }
    },
  };
}
