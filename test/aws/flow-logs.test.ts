import { afterEach, expect, test } from "vitest";
import { type AwsClients, makeClients } from "../../src/aws/clients.ts";
import { describeFlowLogs, type FlowLogFacts, isDeliveredTo } from "../../src/aws/flow-logs.ts";
import { describeVpcs } from "../../src/aws/vpcs.ts";
import { type DoubleRegion, type Ec2Double, openEc2 } from "../support/aws/ec2-double.ts";
import { CREDENTIALS } from "../support/aws/loopback.ts";

const FORMAT = ["version", "srcaddr"].map((field) => `\${${field}}`).join(" ");

let ec2: Ec2Double;
let clients: AwsClients;

afterEach(async () => {
  clients.close();
  await ec2.close();
});

async function open(region: DoubleRegion, options: { pageSize?: number } = {}): Promise<void> {
  ec2 = await openEc2({ "ap-northeast-1": region }, options);
  clients = makeClients({ endpoint: ec2.endpoint, credentials: CREDENTIALS });
}

async function flowLogs(): Promise<readonly FlowLogFacts[]> {
  return await describeFlowLogs(() => clients.ec2("ap-northeast-1"), "ap-northeast-1");
}

test("a flow log is told in our own words", async () => {
  await open({
    flowLogs: [
      {
        id: "fl-0a",
        resource: "vpc-1",
        trafficType: "REJECT",
        format: FORMAT,
        interval: 60,
        destination: "arn:aws:s3:::flow-logs/central/vpc/",
        fileFormat: "parquet",
        hive: true,
        hourly: true,
        trouble: "Access error",
      },
    ],
  });

  expect(await flowLogs()).toEqual([
    {
      id: "fl-0a",
      region: "ap-northeast-1",
      resource: "vpc-1",
      trafficType: "reject",
      format: FORMAT,
      aggregationSeconds: 60,
      delivery: { bucket: "flow-logs", prefix: "central/vpc", layout: "hive-hourly", encoding: "parquet" },
      active: true,
      trouble: "Access error",
    },
  ]);
});

test.each([
  { hive: false, hourly: false, layout: "daily" },
  { hive: false, hourly: true, layout: "hourly" },
  { hive: true, hourly: false, layout: "hive" },
] as const)("$layout objects", async ({ layout, ...options }) => {
  await open({ flowLogs: [{ id: "fl-0a", resource: "vpc-1", destination: "arn:aws-cn:s3:::flow-logs", ...options }] });

  expect(await flowLogs()).toMatchObject([{ delivery: { bucket: "flow-logs", prefix: "", layout, encoding: "text" } }]);
});

test("a flow log that goes elsewhere, and one of a transit gateway", async () => {
  await open({
    flowLogs: [
      { id: "fl-0a", resource: "vpc-1" },
      { id: "fl-0b", resource: "tgw-1", destination: "arn:aws:s3:::flow-logs/central/" },
    ],
  });
  const [cloudWatch, gateway] = await flowLogs();

  expect(cloudWatch).not.toHaveProperty("delivery");
  expect(gateway).not.toHaveProperty("trafficType");
  const told = [cloudWatch, gateway].map(
    (facts) => facts && isDeliveredTo(facts, { bucket: "flow-logs", prefix: "central" }),
  );
  expect(told).toEqual([false, true]);
});

test("all of them come, page by page", async () => {
  const ids = ["fl-01", "fl-02", "fl-03", "fl-04", "fl-05"];
  await open({ flowLogs: ids.map((id) => ({ id, resource: "vpc-1" })) }, { pageSize: 2 });

  expect((await flowLogs()).map(({ id }) => id)).toEqual(ids);
  expect(ec2.calls).toHaveLength(3);
});

test("VPCs come with every network they have", async () => {
  await open({
    vpcs: [
      { id: "vpc-1", cidrs: ["10.0.0.0/16", "100.64.0.0/24"], ipv6: ["2001:db8:1::/56"], name: "prod" },
      { id: "vpc-2", cidrs: ["10.1.0.0/16"] },
    ],
  });

  expect(await describeVpcs(() => clients.ec2("ap-northeast-1"), "ap-northeast-1")).toEqual([
    {
      id: "vpc-1",
      region: "ap-northeast-1",
      cidrs: ["10.0.0.0/16", "100.64.0.0/24", "2001:db8:1::/56"],
      account: "123456789012",
      name: "prod",
    },
    { id: "vpc-2", region: "ap-northeast-1", cidrs: ["10.1.0.0/16"], account: "123456789012" },
  ]);
});

test.each([
  { fault: "UnauthorizedOperation", problem: "not-permitted" },
  { fault: "AuthFailure", problem: "no-credentials" },
  { fault: "InternalError", problem: "out-of-reach" },
  { fault: "RequestLimitExceeded", problem: "throttled" },
] as const)("$fault is a failure that names the action", async ({ fault, problem }) => {
  await open({});
  ec2.fail("DescribeFlowLogs", fault);

  await expect(flowLogs()).rejects.toMatchObject({ name: "AwsFailure", problem, action: "ec2:DescribeFlowLogs" });
});
