import type { Config } from "../../config.ts";
import type { Wishes } from "./wishes.ts";

/** Surfaces that people are heard on, each by a function of its own. */
const SURFACES = ["slack", "teams"] as const;
/** All functions that there can be, as their handlers and serverless.yml call them. */
export const FUNCTIONS = [...SURFACES, "answer", "janitor", "digest"] as const;

export type SurfaceName = (typeof SURFACES)[number];
export type FunctionName = (typeof FUNCTIONS)[number];

/** The surfaces that are configured. */
export function surfacesOf({ surfaces }: Config): readonly SurfaceName[] {
  return SURFACES.filter((name) => surfaces[name] !== undefined);
}

/** The functions of a deployment: the doors of what is configured, and everything behind them; none without a door. */
export function functionsOf({ config, wishes }: Asked): readonly FunctionName[] {
  if (wishes.door === "none") return [];
  return [...surfacesOf(config), "answer", "janitor", "digest"];
}

interface Asked {
  readonly config: Config;
  readonly wishes: Wishes;
}

/** What the template calls something of a function's: `SlackRole`. The packager names functions and their logs so. */
export function nameIn(name: FunctionName, what: "LambdaFunction" | "LogGroup" | "Role"): string {
  return `${capitalised(name)}${what}`;
}

/** `Athena` */
export function capitalised(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}
