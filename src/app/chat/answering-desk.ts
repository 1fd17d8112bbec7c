import { randomInt } from "node:crypto";
import type { Desk } from "../../chat/desk.ts";
import type { Config } from "../../config.ts";
import { LANGUAGES } from "../../languages/index.ts";
import type { Secrets } from "../../state/secrets.ts";
import { SURFACES } from "../../surfaces/index.ts";
import type { Surface } from "../../surfaces/surface.ts";
import { makeAnswering } from "../answering.ts";
import { digestPlans } from "../digest-plans.ts";
import type { Workbench } from "../workbench.ts";
import { now, wait } from "./clock.ts";
import { type Back, counterOf } from "./counter.ts";
import type { Environment } from "./environment.ts";
import { slackSecrets } from "./slack-secrets.ts";
import { teamsPlaces } from "./teams-places.ts";
import { ticketsOf } from "./tickets.ts";

/** What the answering side is made of. */
export interface Side {
  readonly config: Config;
  readonly bench: Workbench;
  readonly secrets: Secrets;
  readonly back: Back;
  readonly env: Environment;
  /** Stands in for Slack's Web API, with a slash at the end. */
  readonly apiUrl?: string;
}

/** Joins the line, the memory and the surfaces that are set up. */
export async function makeDesk(side: Side): Promise<Desk> {
  const { config, bench, back } = side;
  const { limits, timeZone = "UTC" } = config;
  return {
    ...counterOf(config, back),
    ...makeAnswering(bench),
    ...ticketsOf(config, side.env),
    surfaces: await surfacesIn(side),
    languages: LANGUAGES,
    digests: digestPlans(config),
    zone: timeZone,
    ...(bench.longestWindow !== undefined && { longestWindow: bench.longestWindow }),
    retentionSeconds: limits.retentionHours * 3600,
    leaseSeconds: 60,
    wait,
  };
}

async function surfacesIn(side: Side): Promise<Readonly<Record<string, Surface>>> {
  const [slack, teams] = await Promise.all([slackIn(side), teamsIn(side)]);
  return { ...(slack && { slack }), ...(teams && { teams }) };
}

async function slackIn({ config, secrets, apiUrl }: Side): Promise<Surface | undefined> {
  const { slack } = config.surfaces;
  if (slack === undefined) return undefined;
  const { botToken: token } = slackSecrets(slack, secrets);
  const makeSlack = await SURFACES.slack();
  return makeSlack({ token, now, charts: true, ...(apiUrl !== undefined && { apiUrl }) });
}

async function teamsIn({ config, secrets, env }: Side): Promise<Surface | undefined> {
  const { teams } = config.surfaces;
  if (teams === undefined) return undefined;
  const { password: name, endpoint: _, ...registration } = teams;
  const makeTeams = await SURFACES.teams();
  return makeTeams({
    ...{ ...registration, ...teamsPlaces(env), fetch, now, random: (below) => randomInt(below) },
    password: (fresh) => secrets.read(name, fresh),
  });
}
