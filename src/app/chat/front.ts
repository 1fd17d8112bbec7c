import type { Config } from "../../config.ts";
import { CHAT_WORDS } from "../../languages/chat.ts";
import type { Secrets } from "../../state/secrets.ts";
import type { HttpDoorSettings } from "../../surfaces/slack/door/receiver.ts";
import type { Reception } from "../../surfaces/surface.ts";
import { now } from "./clock.ts";
import type { Back } from "./counter.ts";
import { type SlackConfig, slackSecrets } from "./slack-secrets.ts";

/** What Slack's door is made of, by whichever way requests come in. */
export interface Front {
  readonly config: Config;
  readonly slack: SlackConfig;
  readonly secrets: Secrets;
  readonly back: Back;
  readonly reception: Reception;
  /** Stands in for Slack's Web API, with a slash at the end. */
  readonly apiUrl?: string;
}

/** What Slack's door needs, in front of the reception. */
export function doorSettings({ config, slack, secrets, back, reception, apiUrl }: Front): HttpDoorSettings {
  const { access, language = "en" } = config;
  return {
    reception,
    ...slackSecrets(slack, secrets),
    tryAgain: CHAT_WORDS[language].tryAgain,
    ...(access?.tenants && { teams: access.tenants }),
    now,
    ...(apiUrl !== undefined && { apiUrl }),
    journal: back.journal,
  };
}
