import { openDynamo } from "../../test/support/aws/dynamo.ts";
import { CREDENTIALS } from "../../test/support/aws/loopback.ts";
import { openSqs } from "../../test/support/aws/sqs-double.ts";

/** How a door reaches what stands behind it, as variables of its surroundings. */
export type Surroundings = Readonly<Record<string, string>>;

/** DynamoDB and SQS as they speak over the wire; whoever sends a message is sent what has been put on the queue. */
export async function serveBack(): Promise<void> {
  const [dynamo, sqs] = await Promise.all([openDynamo(), openSqs()]);
  const surroundings: Surroundings = {
    AWS_REGION: dynamo.settings.region,
    AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    AWS_ENDPOINT_URL: dynamo.endpoint,
    FLOW_WITNESS_STAGE: "load",
    FLOW_WITNESS_TABLE: dynamo.settings.table,
    FLOW_WITNESS_QUEUE: sqs.settings.url,
  };
  process.on("message", () => process.send?.(sqs.messages.map(({ body }) => body)));
  process.send?.(surroundings);
}
