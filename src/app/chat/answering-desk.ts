import type { Desk } from "../../chat/desk.ts";
import type { Config } from "../../config.ts";
import { LANGUAGES } from "../../languages/index.ts";
import type { Secrets } from "../../state/secrets.ts";
import { SURFACES } from "../../surfaces/index.ts";
import type { Surface } from "../../surfaces/surface.ts";
import { makeAnswering } from "../answering.ts";
import { digestPlans } from "../digest-plans.ts";
import type { Workbench } from "../workbench.ts";
import { now } from "./clock.ts";
import { type Back, counterOf } from "./counter.ts";
import { slackSecrets } from "./slack-secrets.ts";

/** What the answering side is made of. */
export interface Side {
  readonly config: Config;
  readonly bench: Workbench;
  readonly secrets: Secrets;
  readonly back: Back;
  /** Stands in for Slack's Web API, with a slash at the end. */
  readonly apiUrl?: string;
}

/** Joins the line, the memory and the surfaces that are set up. */
export function makeDesk({ config, bench, secrets, back, apiUrl }: Side): Desk {
  const { limits, timeZone = "UTC" } = config;
  return {
    ...counterOf(config, back),
    ...makeAnswering(bench),
    surfaces: surfacesIn(config, secrets, apiUrl),
    languages: LANGUAGES,
    digests: digestPlans(config),
    zone: timeZone,
    ...(bench.longestWindow !== undefined && { longestWindow: bench.longestWindow }),
    retentionSeconds: limits.retentionHours * 3600,
    leaseSeconds: 60,
  };
}

function surfacesIn(
  { surfaces }: Config,
  secrets: Secrets,
  apiUrl: string | undefined,
): Readonly<Record<string, Surface>> {
  const { slack } = surfaces;
  if (slack === undefined) return {};
  const { botToken: token } = slackSecrets(slack, secrets);
  return { slack: SURFACES.slack({ token, now, charts: true, ...(apiUrl !== undefined && { apiUrl }) }) };
}
