import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { QueueFailure } from "../../src/state/queue.ts";
import { makeSqsQueue } from "../../src/state/sqs.ts";
import { openSqs, type SqsDouble } from "../support/aws/sqs-double.ts";

let sqs: SqsDouble;

beforeAll(async () => {
  sqs = await openSqs();
});

afterAll(() => sqs.close());

describe("a queue in SQS", () => {
  test("takes a job and when to hand it out", async () => {
    const queue = makeSqsQueue(sqs.settings);

    await queue.send("T1.Ev123", 0);
    await queue.send("T1.Ev124", 900);

    expect(sqs.messages).toEqual([
      { body: "T1.Ev123", delay: 0 },
      { body: "T1.Ev124", delay: 900 },
    ]);
  });

  test.each([
    [503, {}],
    [400, { __type: "com.amazonaws.sqs#QueueDoesNotExist", message: "no canary" }],
    [400, { __type: "AccessDeniedException", message: "User is not authorized to send canary" }],
    [200, { Canary: "canary" }],
  ])("that answers %i %j is ill, and says nothing of the job", async (status, body) => {
    sqs.fail({ status, body });

    const failure: unknown = await makeSqsQueue(sqs.settings)
      .send("canary", 0)
      .catch((thrown: unknown) => thrown);

    expect(failure).toBeInstanceOf(QueueFailure);
    expect(inspect(failure, { depth: 9 })).not.toMatch(/canary|secret/);
  });

  test("is ill where somebody else's keys are used", async () => {
    const credentials = () => ({ accessKeyId: "AKIDEXAMPLE", secretAccessKey: "of somebody else" });

    await expect(makeSqsQueue({ ...sqs.settings, credentials }).send("a", 0)).rejects.toMatchObject({
      cause: { code: "InvalidSignature" },
    });
  });

  test.each([["", 0] as const, ["a", 901] as const])("takes no job %j in %d seconds", async (job, delay) => {
    await expect(makeSqsQueue(sqs.settings).send(job, delay)).rejects.toMatchObject({ name: "Error" });
  });
});
