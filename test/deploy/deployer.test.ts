import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";

const FOLDER = join(import.meta.dirname, "../../deploy/aws/deployer");

const ONE_OR_MORE = z.union([z.string().transform((text) => [text]), z.array(z.string())]);
const POLICY = z.strictObject({
  Version: z.literal("2012-10-17"),
  Statement: z.array(
    z.strictObject({
      Sid: z.string().regex(/^[A-Za-z]+$/),
      Effect: z.literal("Allow"),
      Action: z.array(z.string()),
      Resource: ONE_OR_MORE,
      Condition: z.unknown().optional(),
    }),
  ),
});

/** For what nothing has a name yet, or AWS knows no resources. */
const EVERYTHING = ["WhatHasNoNameYet", "KeyThatHasNoNameYet", "SeeSubnets", "SeeEndpoints"];

describe.each(["functions", "data", "vpc"])("the policy %s of whoever deploys", (name) => {
  const content: unknown = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), "utf8"));
  const { Statement: statements } = POLICY.parse(content);

  test("fits into one managed policy", () => {
    // Characters without white space (IAM User Guide, "IAM and AWS STS quotas").
    expect(JSON.stringify(content).length).toBeLessThan(6144);
  });

  test("names every action, each once and in order", () => {
    for (const { Action } of statements) {
      expect(Action.filter((action) => action.includes("*"))).toEqual([]);
      expect(Action).toEqual([...new Set(Action)].sort());
    }
  });

  test("allows something for everything only where there is nothing narrower", () => {
    const wide = statements.filter(({ Resource }) => Resource.includes("*")).map(({ Sid }) => Sid);

    expect(wide.filter((sid) => !EVERYTHING.includes(sid))).toEqual([]);
  });

  test("leaves nothing to be put in but account, Region and Athena's names", () => {
    const slots = statements.flatMap(({ Resource }) => Resource.flatMap((arn) => arn.match(/\b[A-Z]{3,}\b/g) ?? []));
    const known = ["ACCOUNT", "REGION", "WORKGROUP", "DATABASE"];

    expect(slots.filter((slot) => !known.includes(slot))).toEqual([]);
  });
});
