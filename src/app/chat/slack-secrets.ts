import type { Config } from "../../config.ts";
import type { Secrets } from "../../state/secrets.ts";

/** What the configuration says of Slack. */
export type SlackConfig = NonNullable<Config["surfaces"]["slack"]>;

/** Slack's secrets, each read when it is needed. */
export interface SlackSecrets {
  signingSecrets(fresh?: "fresh"): Promise<readonly string[]>;
  botToken(fresh?: "fresh"): Promise<string>;
}

/** The secrets behind the configured names. */
export function slackSecrets(
  { signingSecret, previousSigningSecret, botToken }: SlackConfig,
  secrets: Secrets,
): SlackSecrets {
  const signing = [signingSecret, previousSigningSecret].filter((name) => name !== undefined);
  return {
    signingSecrets: (fresh) => Promise.all(signing.map((name) => secrets.read(name, fresh))),
    botToken: (fresh) => secrets.read(botToken, fresh),
  };
}
