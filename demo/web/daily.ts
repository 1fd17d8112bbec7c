import type { Config } from "../../src/config.ts";
import { HOME } from "../teams/world.ts";
import { DAILY as IN_SLACK } from "./company.ts";
import type { Locale } from "./protocol.ts";
import { DAILY as IN_TEAMS } from "./teams/company.ts";

/** The digest of the demo: what the visitor finds in a channel of its own, in Slack and in Teams. */
export interface Daily {
  /** Epoch seconds at which it is told. */
  readonly now: number;
  /** IANA: of its days. */
  readonly zone: string;
  readonly locale: Locale;
  /** The workspace. */
  readonly team: string;
}

/** One for each surface, which have become due this minute: so nothing is told of being late. */
export function digestsOf({ now, zone, locale, team }: Daily): Config["digests"] {
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" });
  const same = { at: clock.format(now * 1000), zone, language: LANGUAGE[locale], owner: "#team-net" };
  return [
    { ...same, id: "daily-in-slack", surface: "slack", tenant: team, channel: IN_SLACK },
    { ...same, id: "daily-in-teams", surface: "teams", tenant: HOME, channel: IN_TEAMS },
  ];
}

const LANGUAGE = { "en-US": "en", "ja-JP": "ja" } as const;
