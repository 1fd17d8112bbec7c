import { openSlack } from "../slack/pretended-slack.ts";
import { openTeams } from "../teams/pretended-teams.ts";
import { type BotPlan, startBot } from "./bot.ts";
import { type Changes, makeChanges, type Wait } from "./changes.ts";
import { askForHelp, populate } from "./company.ts";
import type { Download } from "./download.ts";
import { forgetOld } from "./forget.ts";
import { perform } from "./perform.ts";
import { makePostman, type Round } from "./postman.ts";
import type { Deed, Locale, Reply, Snapshot } from "./protocol.ts";
import type { Scene } from "./scene.ts";
import { type Programme, snapshotOf } from "./snapshot.ts";
import { forgetOldIn } from "./teams/forget.ts";
import { openOffice } from "./teams/office.ts";
import { visibleFile } from "./visible.ts";

/** What is played, for whom, and by which clock. */
export interface StagePlan extends Omit<BotPlan, "slack" | "teams" | "daily">, Programme, Pick<Round, "now" | "pause"> {
  readonly wait: Wait;
  readonly locale: Locale;
  /** IANA zone of the people in the workspace. */
  readonly zone: string;
  /** How many messages there are at the most; the oldest conversations go. */
  readonly kept: number;
  /** What a colleague writes into the channel before the visitor comes. */
  readonly helpWanted?: string;
  /** The visitor finds the digest of the day before. */
  readonly daily?: "told";
}

/** A workspace with the bot in it, as the page sees it. */
export interface Stage extends Pick<Changes, "listen"> {
  snapshot(): Snapshot;
  /** Does what the visitor does; gives what is to be shown at once. */
  act(deed: Deed): Promise<Reply>;
  /** A file that the visitor sees, or was given the link to. */
  file(id: string): Promise<Download | undefined>;
  close(): Promise<void>;
}

/** Nobody reads them. */
const CALLS = 0;

/** Opens Slack and Teams and starts the bot, which nobody has asked anything yet. */
export async function openStage(whole: StagePlan): Promise<Stage> {
  const { daily, ...plan } = whole;
  const { now, pause, wait, zone, locale, kept, helpWanted } = plan;
  const changes = makeChanges(wait);
  const slack = await openSlack({ now, remembered: CALLS, called: changed });
  const teams = await openTeams({ now, remembered: CALLS, called: changed });
  const { workspace } = slack;
  const cast = populate(workspace, zone);
  if (helpWanted !== undefined) askForHelp(workspace, helpWanted);
  const told = daily && { daily: { now: now(), zone, locale, team: workspace.team } };
  const bot = await startBot({ ...plan, slack, teams, ...told });
  const postman = makePostman({ url: bot.doors.slack, secret: bot.secret, now, pause });
  const scene: Scene = { slack, postman, cast, locale, errors: new Map() };
  const office = openOffice({ ...plan, teams, url: bot.doors.teams, locale: () => scene.locale });
  function changed(): void {
    forgetOld(workspace, kept);
    forgetOldIn(teams.world, kept);
    changes.announce();
  }
  return {
    listen: changes.listen,
    snapshot: () => office.snapshot(snapshotOf(scene, plan)),
    async act(deed) {
      const done = office.act(deed) ?? perform(deed, scene);
      // What was written is there before the bot has heard of it.
      changed();
      const reply = await done;
      changed();
      return reply;
    },
    async file(id) {
      const file = visibleFile(id, scene);
      if (file?.bytes !== undefined) return { name: file.name, bytes: file.bytes };
      return office.file(id) ?? (await bot.fetchFile(id));
    },
    async close() {
      changes.close();
      await postman.close();
      await bot.stop();
      await slack.close();
      await teams.close();
    },
  };
}
