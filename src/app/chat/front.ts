import { makeReception } from "../../chat/reception.ts";
import type { Config } from "../../config.ts";
import { CHAT_WORDS } from "../../languages/chat.ts";
import type { Secrets } from "../../state/secrets.ts";
import type { HttpDoorSettings } from "../../surfaces/slack/door/receiver.ts";
import { now } from "./clock.ts";
import { type Back, counterOf } from "./counter.ts";
import { type SlackConfig, slackSecrets } from "./slack-secrets.ts";

/** What Slack's door is made of, by whichever way requests come in. */
export interface Front {
  readonly config: Config;
  readonly slack: SlackConfig;
  readonly secrets: Secrets;
  readonly back: Back;
  /** Stands in for Slack's Web API, with a slash at the end. */
  readonly apiUrl?: string;
}

/** Joins Slack's door and the reception behind it. */
export function doorSettings({ config, slack, secrets, back, apiUrl }: Front): HttpDoorSettings {
  const { access, language = "en" } = config;
  return {
    reception: makeReception({
      ...counterOf(config, back),
      // The reading of languages takes longer to load than everything else together, and few fill in forms.
      readForm: async (filled) => {
        const { readForm } = await import("./form-reading.ts");
        return readForm(filled, config, now());
      },
    }),
    ...slackSecrets(slack, secrets),
    tryAgain: CHAT_WORDS[language].tryAgain,
    ...(access?.tenants && { teams: access.tenants }),
    now,
    ...(apiUrl !== undefined && { apiUrl }),
    journal: back.journal,
  };
}
