import { App, type Receiver } from "@slack/bolt";
import { listAt, textAt } from "../../look.ts";
import { listenToCommands } from "./listeners/commands.ts";
import { listenToForms } from "./listeners/forms.ts";
import { listenToMessages } from "./listeners/messages.ts";
import { listenToPresses } from "./listeners/presses.ts";
import { listenToShortcuts } from "./listeners/shortcuts.ts";
import { listenToVisits } from "./listeners/visits.ts";
import { SILENT } from "./logger.ts";
import { makeModals } from "./modals.ts";
import type { DoorSettings } from "./settings.ts";

/** Bolt with everything that we listen to; asks nobody anything until a form has to be opened. */
export function makeBolt(settings: DoorSettings, receiver: Receiver): App {
  const app = new App({
    receiver,
    logger: SILENT,
    tokenVerificationEnabled: false,
    convoStore: false,
    authorize: async (_source, body) => botOf(body),
    clientOptions: {
      ...(settings.apiUrl !== undefined && { slackApiUrl: settings.apiUrl }),
      // Whoever presses again is faster than any waiting, and a trigger lives for 3 s.
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: TRIGGER_MS,
    },
  });
  app.error(async (error) => {
    throw error;
  });
  const porter = { ...settings, modals: makeModals(app.client.views, settings) };
  listenToCommands(app, porter);
  listenToMessages(app, porter);
  listenToShortcuts(app, porter);
  listenToPresses(app, porter);
  listenToForms(app, porter);
  listenToVisits(app, porter);
  return app;
}

/** Milliseconds for which Slack opens a form after a command or a press. */
const TRIGGER_MS = 3_000;

/** Events say which bot they were sent to; so its own messages are known without asking Slack who it is. */
function botOf(body: unknown): { botUserId?: string } {
  const bot = listAt(body, "authorizations").find((each) => textAt(each, "user_id") !== undefined);
  const botUserId = textAt(bot, "user_id");
  return botUserId === undefined ? {} : { botUserId };
}
