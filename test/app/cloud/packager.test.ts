import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
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

describe("one round is enough for mistakes of every sort", () => {
  const folder = mkdtempSync(join(tmpdir(), "flow-witness-mistakes-"));
  const config = join(folder, "flow-witness.yaml");
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What is told, without the examples. */
  async function told(failing: Promise<unknown>): Promise<readonly string[]> {
    const { message } = (await failing.catch((error: Error) => error)) as Error;
    return message.split("\n").map((line) => line.replace(/ \(.*$/, ""));
  }

  test("what cannot be read, what does not fit together, what cannot be deployed", async () => {
    const { limits, surfaces, ...sample } = parse(readFileSync(SAMPLE, "utf8"));
    const slack = { ...surfaces.slack, botToken: "env:BOT_TOKEN" };
    const wrong = {
      ...sample,
      langauge: "en",
      limits: { ...limits, confirmBytes: 200_000_000_000 },
      surfaces: { slack },
    };
    writeFileSync(config, stringify(wrong));

    expect(await regionFor(packager({ config }))).toBe("ap-northeast-1");
    expect(await told(cloudFor(packager({ config, logAccount: "me" })))).toEqual([
      config,
      "langauge is not known here",
      "limits.confirmBytes is more than bytesPerQuestion, so nobody would ever be asked",
      "param logAccount is no account id of 12 digits",
      "surfaces.slack.botToken is kept where no function can read it; keep it in Parameter Store or Secrets Manager",
    ]);
  });

  test("where there is no Region to go to, too", async () => {
    writeFileSync(config, "langauge: en\nlimits: { bytesPerQuestion: 100000000 }\nsurfaces: { teams: {} }\n");

    expect(await told(regionFor(packager({ config, door: "none" })))).toEqual([
      config,
      ...["appId", "tenant", "password"].map((name) => `surfaces.teams.${name} is missing`),
      "langauge is not known here",
      "engine.name must be athena; in AWS nothing else is set up",
      "engine.workgroup is the workgroup that every account has; name one to be made",
      "state.table is missing; the process would not find its table",
      "sources is empty; a table needs one",
      "engine.region is missing; everything is deployed there",
    ]);
  });
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
