import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Ec2Double, openEc2 } from "../../support/aws/ec2-double.ts";
import { CREDENTIALS } from "../../support/aws/loopback.ts";
import { askJson, FIVE, HEADER, logFolder, text } from "./caller.ts";

const INSTANCE = "i-0123456789abcdef0";
const SERVER = {
  id: "eni-0d60",
  addresses: ["10.23.0.60", "10.23.0.61"],
  vpc: "vpc-1",
  instance: INSTANCE,
  name: "payroll",
};

const { put } = logFolder();
const times = Array.from({ length: 6 }, (_, place) => FIVE - 600 + place * 600);
const log = put(
  "only-nodata.log",
  text(HEADER, ...times.map((from) => `2 123456789012 eni-0d60 - - - - - - - ${from} ${from + 600} - NODATA`)),
);

let ec2: Ec2Double;

beforeEach(async () => {
  ec2 = await openEc2({ "ap-northeast-1": { interfaces: [SERVER] } });
  vi.stubEnv("AWS_ENDPOINT_URL_EC2", ec2.endpoint);
  vi.stubEnv("AWS_ACCESS_KEY_ID", CREDENTIALS.accessKeyId);
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", CREDENTIALS.secretAccessKey);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await ec2.close();
});

/** Asks whether somebody reached the server while its interface wrote NODATA only. */
async function ask(owners: "ec2" | "logs", server = "10.23.0.60"): Promise<unknown> {
  const config = put(`${owners}.yaml`, `engine: { owners: ${owners}, region: ap-northeast-1 }\n`);
  const question = `Did 10.20.41.7 reach ${server} on port 9200 between 14:00 and 14:10?`;
  return (await askJson(["--config", config, "--logs", log, "--", question])).json;
}

const NOT_WATCHED = { verdict: { kind: "cannot-say", reason: "not-watched" } };

describe("silence at an interface that wrote NODATA only", () => {
  test("proves nothing as long as nobody tells whose address it is", async () => {
    expect(await ask("logs")).toMatchObject(NOT_WATCHED);
    expect(ec2.calls).toEqual([]);
  });

  test("is judged where EC2 tells, and the answer says so", async () => {
    const { id, name } = SERVER;

    expect(await ask("ec2")).toMatchObject({
      verdict: { kind: "never-seen", observers: [{ id, name, account: "123456789012" }] },
      text: expect.stringContaining("eni-0d60 watched the whole time (owner by EC2, asked at 15:00 JST)."),
    });
  });

  test("is judged where the instance was named, although no record names instances", async () => {
    expect(await ask("logs", INSTANCE)).toMatchObject(NOT_WATCHED);
    expect(await ask("ec2", INSTANCE)).toMatchObject({
      verdict: { kind: "never-seen", observers: [{ id: "eni-0d60" }] },
    });
  });

  test("proves nothing under a further address: records would show the first one", async () => {
    expect(await ask("ec2", "10.23.0.61")).toMatchObject(NOT_WATCHED);
  });

  test("proves nothing where EC2 may not be asked; the question is answered all the same", async () => {
    ec2.fail("DescribeNetworkInterfaces", "UnauthorizedOperation");

    expect(await ask("ec2")).toMatchObject(NOT_WATCHED);
  });
});
