import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cloudFor, regionFor } from "../../../src/app/cloud/packager.ts";
import { NOTHING_TOLD } from "./sample.ts";

const SAMPLE = join(import.meta.dirname, "../../../deploy/aws/flow-witness.yaml");

/** A packager with these parameters. */
function packager(params: Readonly<Record<string, unknown>>) {
  const known: Readonly<Record<string, unknown>> = {
    "sls:stage": "prod",
    "self:provider.region": "ap-northeast-1",
    ...Object.fromEntries(
      Object.entries({ ...NOTHING_TOLD, ...params }).map(([name, value]) => [`param:${name}`, value]),
    ),
  };
  return async (variable: string) => known[variable];
}

describe("the configuration that we ship", () => {
  test("is deployed where its Athena is, outside of any VPC", async () => {
    expect(await regionFor(packager({ config: SAMPLE }))).toBe("ap-northeast-1");
    expect(await cloudFor(packager({ config: SAMPLE }))).not.toHaveProperty("extensions.AnswerLambdaFunction");
  });

  test("is deployed into private subnets", async () => {
    const asked = packager({ config: SAMPLE, subnets: "subnet-0a,subnet-0b", securityGroups: "sg-0a" });

    expect(await cloudFor(asked)).toHaveProperty("extensions.AnswerLambdaFunction.Properties.VpcConfig", {
      ...{ SubnetIds: ["subnet-0a", "subnet-0b"], SecurityGroupIds: ["sg-0a"] },
    });
  });
});

test("mistakes in the file and in the parameters stop it, all at once, and without a stack", async () => {
  const asked = packager({ config: "/nowhere/flow-witness.yaml", door: "back", logAccount: 12 });

  const { stack } = (await cloudFor(asked).catch((error: Error) => error)) as Error;

  expect(stack?.trim().split("\n")).toEqual([
    "/nowhere/flow-witness.yaml",
    "the file cannot be read (--config flow-witness.yaml)",
    'param door must be public or none (--param="door=none")',
    'param logAccount is no account id of 12 digits (--param="logAccount=123456789012")',
  ]);
  await expect(regionFor(packager({ config: "/nowhere/flow-witness.yaml" }))).rejects.toThrow(
    "the file cannot be read",
  );
});
