import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { askingTable } from "../../bench/cost-asking.ts";
import { idleTable, type Stack } from "../../bench/cost-idle.ts";
import { bothDoors, stacks } from "../../bench/cost-stacks.ts";

const EMPTY: Stack = { name: "ours", resources: {}, functions: {} };

/** The cells of the row that begins so. */
function row(of: readonly Stack[], what: string): readonly string[] {
  const line = idleTable(of)
    .split("\n")
    .find((each) => each.startsWith(`| ${what}`));
  return (line?.split("|") ?? []).slice(2, -1).map((cell) => cell.trim());
}

function resources(...types: readonly string[]): Stack["resources"] {
  return Object.fromEntries(types.map((Type, place) => [`R${place}`, { Type, Properties: {} }]));
}

describe("what a month costs in which nobody asks", () => {
  test("watching costs by the piece", () => {
    const types = ["AWS::CloudWatch::Dashboard", ...Array.from({ length: 12 }, () => "AWS::CloudWatch::Alarm")];
    const stack = { ...EMPTY, resources: resources(...types) };

    expect(row([stack], "dashboard")).toEqual(["3.00 USD"]);
    expect(row([stack], "alarms")).toEqual(["1.20 USD"]);
    expect(row([stack], "**in a month**")).toEqual(["4.20 USD"]);
  });

  test("an endpoint costs in each of its subnets, 720 hours; a gateway costs nothing", () => {
    const endpoint = (VpcEndpointType: string, ...SubnetIds: readonly string[]) => ({
      Type: "AWS::EC2::VPCEndpoint",
      Properties: { VpcEndpointType, SubnetIds },
    });
    const ways = { Sqs: endpoint("Interface", "subnet-a", "subnet-b", "subnet-c"), S3: endpoint("Gateway") };

    expect(row([{ ...EMPTY, resources: ways }], "interface endpoints")).toEqual(["21.60 USD"]);
  });

  test("a call a minute is 43,200; a tenth of a second of 1 GB each is 4,320 GB-seconds", () => {
    // 43,200 calls at 0.20 a million are 0.00864; 4,320 GB-seconds at 0.0000133334 are 0.0576.
    const janitor = { memorySize: 1024, calls: 43_200, polls: false };

    expect(row([{ ...EMPTY, functions: { janitor } }], "the janitor's calls")).toEqual(["0.07 USD"]);
    // 43,200 times 500 bytes are 0.0216 GB.
    expect(row([{ ...EMPTY, functions: { janitor } }], "the janitor's log")).toEqual(["0.01 USD"]);
  });

  test("five look into the queue three times a minute: 648,000 requests", () => {
    const answer = { memorySize: 1024, calls: 0, polls: true };

    expect(row([{ ...EMPTY, functions: { answer } }], "Lambda's polling")).toEqual(["0.26 USD"]);
  });

  test("a tenth of a gigabyte is kept and recoverable; the key is asked for twelve times an hour", () => {
    const stack = { ...EMPTY, resources: resources("AWS::DynamoDB::Table") };

    // 0.025 and 0.02, and 21,600 read units for 0.0027.
    expect(row([stack], "table")).toEqual(["0.05 USD"]);
    // 8,640 requests.
    expect(row([stack], "DynamoDB's requests")).toEqual(["0.03 USD"]);
  });

  test("thirty digests of a minute are 1,800 seconds of the worker", () => {
    const answer = { memorySize: 2048, calls: 0, polls: false };
    const stack = { ...EMPTY, resources: resources("AWS::Scheduler::Schedule"), functions: { answer } };

    // 3,600 GB-seconds.
    expect(row([stack], "digests")).toEqual(["0.05 USD"]);
  });

  test("what costs nothing has an empty cell; what is less than a cent says so", () => {
    const janitor = { memorySize: 128, calls: 30, polls: false };

    expect(row([EMPTY, { ...EMPTY, functions: { janitor } }], "the janitor's calls")).toEqual([
      "",
      "less than 0.01 USD",
    ]);
  });

  test("something that nobody priced is no part of a sum", () => {
    const stack = { ...EMPTY, resources: resources("AWS::RDS::DBInstance") };

    expect(() => idleTable([stack])).toThrow("AWS::RDS::DBInstance");
  });
});

test("the bot as it is deployed: by a public door, by both, in two private subnets, without a door", async () => {
  const deployed = await stacks();

  // Four services in two zones: Athena, SQS, EC2, Parameter Store.
  expect(row(deployed, "interface endpoints")).toEqual(["", "", "57.60 USD", ""]);
  expect(row(deployed, "alarms")).toEqual(["1.40 USD", "1.60 USD", "1.40 USD", ""]);
  expect(row(deployed, "key")).toEqual(["1.00 USD", "1.00 USD", "1.00 USD", "1.00 USD"]);
  // The janitor has 512 MB: half of 4,320 GB-seconds.
  expect(row(deployed, "the janitor's calls")).toEqual(["0.04 USD", "0.04 USD", "0.04 USD", ""]);
  expect(row(deployed, "Lambda's polling")).toEqual(["0.26 USD", "0.26 USD", "0.26 USD", ""]);
  expect(row(deployed, "**in a month**")).toEqual(["5.81 USD", "6.01 USD", "63.41 USD", "1.07 USD"]);
});

test("a thousand questions are 15,000 seconds of the worker, and next to nothing at the doors", async () => {
  const lines = askingTable(await bothDoors()).split("\n");

  // 1 GB: 15,000 GB-seconds at 0.0000133334, and a thousand calls.
  expect(lines).toContain("| worker, 15 s each | 0.20 USD | 0.20 USD |");
  // Slack's door has 512 MB, that of Teams 1 GB: 100 and 200 GB-seconds.
  expect(lines).toContain("| door: API Gateway and Lambda | less than 0.01 USD | less than 0.01 USD |");
  // 20,000 writes for 0.0125, as many reads for 0.0025, 3,000 requests for 0.0012, 3 MB for 0.0015.
  expect(lines).toContain("| table, queue, log | 0.02 USD | 0.02 USD |");
  expect(lines.at(-1)).toBe("| **together** | 0.22 USD | 0.22 USD |");
});

describe("what is written about it", () => {
  const ROOT = join(import.meta.dirname, "../..");
  const readmeOf = (folder: string) => readFileSync(join(ROOT, folder, "README.md"), "utf8");

  test("are the tables as they are printed", async () => {
    const rows = idleTable(await stacks())
      .split("\n")
      .filter((line) => line.startsWith("|"));

    expect(readmeOf(".")).toContain(rows.join("\n"));
    expect(readmeOf(".")).toContain(askingTable(await bothDoors()));
  });

  test("and the guide for AWS has its sums", async () => {
    const sums = row(await stacks(), "**in a month**").map((cell) => cell.replace(" USD", ""));

    expect(sums.filter((sum) => !readmeOf("deploy/aws").includes(sum))).toEqual([]);
  });
});
