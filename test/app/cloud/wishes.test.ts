import { expect, test } from "vitest";
import { readWishes } from "../../../src/app/cloud/wishes.ts";
import { problemsOf } from "../../../src/config-mistake.ts";
import { NOTHING_TOLD } from "./sample.ts";

function read(params: Readonly<Record<string, string>>) {
  const reading = readWishes({ ...NOTHING_TOLD, ...params });
  return reading.ok ? reading.wishes : problemsOf(reading.mistakes);
}

test("nothing has to be told", () => {
  expect(read({})).toEqual({ stage: "prod", region: "eu-west-1", door: "public", logKeys: [], secretKeys: [] });
});

test("lists have commas, and blanks where somebody likes them", () => {
  expect(
    read({
      ...{ subnets: "subnet-0a, subnet-0b,", securityGroups: "sg-0a", endpointsIn: "vpc-0a", routeTables: "rtb-0a" },
      ...{ logAccount: "210987654321", alarmTopic: "arn:aws:sns:eu-west-1:123456789012:alarms" },
    }),
  ).toMatchObject({
    network: {
      subnets: ["subnet-0a", "subnet-0b"],
      securityGroups: ["sg-0a"],
      endpoints: { vpc: "vpc-0a", routeTables: ["rtb-0a"] },
    },
    logAccount: "210987654321",
    alarmTopic: "arn:aws:sns:eu-west-1:123456789012:alarms",
  });
});

test("without an endpoint there is another way out of the subnets", () => {
  expect(read({ subnets: "subnet-0a", securityGroups: "sg-0a" })).toMatchObject({
    network: { subnets: ["subnet-0a"], securityGroups: ["sg-0a"] },
  });
});

test("every mistake is told, with an example, and what is missing beside what is wrong", () => {
  expect(
    read({ stage: "Prod", door: "private", subnets: "10.0.0.0/24", logAccount: "me", logKeys: "alias/logs" }),
  ).toEqual([
    "--stage is no word of up to 12 small letters, digits and hyphens (--stage prod)",
    'param door must be public or none (--param="door=none")',
    'param subnets is no list of subnets (--param="subnets=subnet-0123456789abcdef0,subnet-0123456789abcdef1")',
    'param logAccount is no account id of 12 digits (--param="logAccount=123456789012")',
    'param logKeys is no list of keys by their ARNs (--param="logKeys=arn:aws:kms:ap-northeast-1:123456789012:key/11111111-2222-3333-4444-555555555555")',
    'param securityGroups is missing; subnets need it (--param="securityGroups=sg-0123456789abcdef0")',
  ]);
});

test.each([
  [{ doors: "0" }, 'param doors is no number from 1 (--param="doors=20")'],
  [{ doors: "many" }, "param doors is no number from 1"],
  [{ answers: "1" }, 'param answers is no number from 2 to 1000 (--param="answers=10")'],
  [{ answers: "2.5" }, "param answers is no number from 2 to 1000"],
  [{ answers: "1001" }, "param answers is no number from 2 to 1000"],
  [{ logRetention: "31" }, "param logRetention is none of 1, 3, 5, 7, 14, 30, 60"],
  [
    { alarmTopic: "arn:aws:sns:us-east-1:123456789012:alarms" },
    "param alarmTopic is in another Region than the alarms, which could not reach it",
  ],
])("what AWS would refuse is told before: %j", (params, mistake) => {
  expect(read(params)).toEqual([expect.stringContaining(mistake)]);
});

test("numbers that AWS takes are fine", () => {
  expect(read({ doors: "1", answers: "2", logRetention: "3653" })).toMatchObject({ stage: "prod" });
});

test.each([
  [{ routeTables: "rtb-0a" }, "param endpointsIn is missing; route tables are for endpoints"],
  [{ subnets: "subnet-0a" }, "param securityGroups is missing; subnets need it"],
  [{ securityGroups: "sg-0a" }, "param subnets is missing; security groups need it"],
  [{ endpointsIn: "vpc-0a", routeTables: "rtb-0a" }, "param subnets is missing; endpoints need it"],
  [
    { subnets: "subnet-0a", securityGroups: "sg-0a", endpointsIn: "vpc-0a" },
    "param routeTables is missing; endpoints need it",
  ],
])("what belongs together is told together: %j", (params, mistake) => {
  expect(read(params)).toEqual([expect.stringContaining(mistake)]);
});
