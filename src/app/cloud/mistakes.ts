import type { Config } from "../../config.ts";
import type { ConfigMistake } from "../../config-mistake.ts";
import { surfacesOf } from "./functions.ts";
import { secretsFor } from "./secrets.ts";
import type { Target } from "./wishes.ts";

/** What is right for a command line or a process, and wrong for this deployment. */
export function cloudMistakes(config: Config, target: Target): readonly ConfigMistake[] {
  return [
    ...engineMistakes(config, target),
    ...limitMistakes(config),
    ...(target.door === "none" ? processMistakes(config) : []),
    ...(target.door === "public" ? functionMistakes(config) : []),
  ];
}

function engineMistakes({ engine }: Config, { region }: Target): readonly ConfigMistake[] {
  const { name, workgroup, output } = engine;
  return [
    ...when(name !== "athena", {
      path: "engine.name",
      problem: "must be athena; in AWS nothing else is set up",
      example: "engine: { name: athena, region: ap-northeast-1, workgroup: flow-witness }",
    }),
    ...when(name === "athena" && region !== undefined && engine.region !== region, {
      path: "engine.region",
      problem: `is not ${region}, where everything is deployed`,
      example: `region: ${region}`,
    }),
    ...when(workgroup === "primary", {
      path: "engine.workgroup",
      problem: "is the workgroup that every account has; name one to be made",
      example: "workgroup: flow-witness",
    }),
    ...when(output !== undefined, {
      path: "engine.output",
      problem: "is not heeded; the workgroup says where results go, so leave it out",
      example: "workgroup: flow-witness",
    }),
  ];
}

/** Bytes: Athena's own least (API reference, "WorkGroupConfiguration"). */
const LEAST_CUTOFF = 10_000_000;

function limitMistakes({ limits: { bytesPerQuestion: limit = 0 } }: Config): readonly ConfigMistake[] {
  return when(limit < LEAST_CUTOFF, {
    path: "limits.bytesPerQuestion",
    problem: `must be at least ${LEAST_CUTOFF}; the workgroup stops whatever reads more`,
    example: "bytesPerQuestion: 100000000000",
  });
}

function functionMistakes(config: Config): readonly ConfigMistake[] {
  return [
    ...when(surfacesOf(config).length === 0, {
      path: "surfaces",
      problem: "names neither slack nor teams; nobody could ask",
      example: "slack: { signingSecret: ssm:/flow-witness/signing-secret, botToken: ssm:/flow-witness/bot-token }",
    }),
    ...secretsFor("door", config).flatMap(({ path, place }) =>
      when(place.kind === "elsewhere", {
        path,
        problem: "is kept where no function can read it; keep it in Parameter Store or Secrets Manager",
        example: `${path.split(".").at(-1)}: ssm:/flow-witness/${path.split(".").at(-1)}`,
      }),
    ),
    ...when(config.state.file !== undefined, {
      path: "state.file",
      problem: "is nothing that functions could share; leave it out",
      example: "state: { table: flow-witness }",
    }),
  ];
}

function processMistakes({ state: { table } }: Config): readonly ConfigMistake[] {
  return when(table === undefined, {
    path: "state.table",
    problem: "is missing; the process would not find its table",
    example: "state: { table: flow-witness }",
  });
}

function when(isWrong: boolean, mistake: ConfigMistake): readonly ConfigMistake[] {
  return isWrong ? [mistake] : [];
}
