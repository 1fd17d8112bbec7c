import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cloudFor, regionFor } from "../../../src/app/cloud/packager.ts";
import { NOTHING_TOLD } from "./sample.ts";

const SAMPLE = join(import.meta.dirname, "../../../deploy/aws/flow-witness.yaml");

/** Parameters as serverless.yml declares them, and as somebody tells them. */
interface Told {
  readonly options?: readonly string[];
  readonly stages?: object;
}

/** All functions, as far as they matter here. */
const WRITTEN = { slack: 1, teams: 2, answer: 3, janitor: 4, digest: 5 };

/** A packager with these parameters. */
function packager(params: Readonly<Record<string, unknown>>, { options, stages }: Told = {}) {
  const known: Readonly<Record<string, unknown>> = {
    "sls:stage": "prod",
    "self:provider.region": "ap-northeast-1",
    "self:params": { default: { config: "flow-witness.yaml", door: "public", subnets: "" }, ...stages },
    "self:custom.functions": WRITTEN,
    "opt:param, null": options,
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

  test("has the functions that it needs, as they are written", async () => {
    const { functions } = await cloudFor(packager({ config: SAMPLE }));

    expect(functions).toEqual({ slack: 1, answer: 3, janitor: 4, digest: 5 });
  });

  test("is deployed into private subnets", async () => {
    const asked = packager({ config: SAMPLE, subnets: "subnet-0a,subnet-0b", securityGroups: "sg-0a" });

    expect(await cloudFor(asked)).toHaveProperty("extensions.AnswerLambdaFunction.Properties.VpcConfig", {
      ...{ SubnetIds: ["subnet-0a", "subnet-0b"], SecurityGroupIds: ["sg-0a"] },
    });
  });
});

test.each([
  { where: "on the command line", told: { options: ["config=x=y", "subnet=subnet-0a"] } },
  { where: "for a stage", told: { stages: { prod: { subnet: "subnet-0a" } } } },
])("a parameter that nobody knows stops it: $where", async ({ told }) => {
  await expect(cloudFor(packager({ config: SAMPLE }, told))).rejects.toThrow(
    "param subnet is not known (config, door, subnets)",
  );
});

test("mistakes in the file and in the parameters stop it, all at once, and without a stack", async () => {
  const asked = packager({ config: "/nowhere/flow-witness.yaml", door: "back", logAccount: 12 });

  const { stack } = (await cloudFor(asked).catch((error: Error) => error)) as Error;

  expect(stack?.trim().split("\n")).toEqual([
    "/nowhere/flow-witness.yaml",
    'the file cannot be read (--param="config=flow-witness.yaml")',
    'param door must be public or none (--param="door=none")',
    'param logAccount is no account id of 12 digits (--param="logAccount=123456789012")',
  ]);
  await expect(regionFor(packager({ config: "/nowhere/flow-witness.yaml" }))).rejects.toThrow(
    "the file cannot be read",
  );
});
