import { expect, test } from "vitest";
import { permissions } from "../../../src/doctor/checks/permissions.ts";
import type { Refusal } from "../../../src/doctor/facts.ts";
import { facts, found } from "../../support/set-up.ts";

function refusal(change: Partial<Refusal>): Refusal {
  return { where: "eu-west-1", action: "ec2:DescribeVpcs", problem: "not-permitted", resources: ["*"], ...change };
}

test("each action that was refused is told once, with one statement for all places", () => {
  const list = { action: "s3:ListBucket" } as const;
  const refusals = [
    refusal({}),
    refusal({ ...list, where: "s3://a", resources: ["arn:aws:s3:::a"] }),
    refusal({ ...list, where: "s3://b", resources: ["arn:aws:s3:::b"] }),
    refusal({}),
  ];
  const findings = permissions(facts({ refusals }));

  expect(findings).toMatchObject([
    { code: "not-permitted", action: "ec2:DescribeVpcs", where: ["eu-west-1"] },
    { code: "not-permitted", action: "s3:ListBucket", where: ["s3://a", "s3://b"] },
  ]);
  expect(JSON.parse(findings[1]?.fixes[0]?.text ?? "")).toEqual({
    Effect: "Allow",
    Action: ["s3:ListBucket"],
    Resource: ["arn:aws:s3:::a", "arn:aws:s3:::b"],
  });
});

test("wrong credentials are told once, a side that is ill for each thing that it kept back", () => {
  const lost = [
    refusal({ problem: "no-credentials" }),
    refusal({ problem: "no-credentials", action: "s3:ListBucket" }),
  ];
  const ill = [refusal({ problem: "throttled" }), refusal({ problem: "out-of-reach" })];

  expect(found(permissions, { refusals: [...lost, ...ill] })).toEqual([
    "to-mend no-credentials",
    "to-mend no-answer",
    "to-mend no-answer",
  ]);
});

test("a bucket that is not there is no permission that is missing", () => {
  expect(found(permissions, { refusals: [refusal({ problem: "no-such-bucket" })] })).toEqual([]);
});
