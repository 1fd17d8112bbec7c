import { SocketModeReceiver } from "@slack/bolt";
import { admit } from "./admit.ts";
import { readValue } from "./body.ts";
import { makeBolt } from "./bolt.ts";
import { SILENT } from "./logger.ts";
import { answerTo } from "./reply.ts";
import type { DoorSettings } from "./settings.ts";

/** What the door needs where it calls Slack, and not Slack it: for networks that allow no public address. */
export interface SocketDoorSettings extends DoorSettings {
  /** The token of the app (`xapp-…`), which nothing but the connection is made with. */
  appToken(): Promise<string>;
}

/** A connection that stands until it is stopped; lost ones are made anew. */
export interface SocketDoor {
  /** Takes nothing in any more, and waits for what was taken in to be acknowledged. */
  stop(): Promise<void>;
}

/** What Slack sends over the connection, as Bolt hands it on. */
interface Envelope {
  readonly body: unknown;
  readonly retry_num?: number;
  readonly retry_reason?: string;
  ack(content?: unknown): Promise<void>;
}

/**
 * Socket Mode: the same listeners, behind a connection that proves by itself that it is Slack's. Throws where Slack does not
 * take the token. Bolt's receiver makes the connection, but does not read from it: it would tell Slack that all is well
 * before we know.
 */
export async function listenBySocket(settings: SocketDoorSettings): Promise<SocketDoor> {
  const { client } = new SocketModeReceiver({
    appToken: await settings.appToken(),
    logger: SILENT,
    installerOptions: { clientOptions: settings.apiUrl === undefined ? {} : { slackApiUrl: settings.apiUrl } },
  });
  const app = makeBolt(settings, {
    init: () => undefined,
    start: () => client.start(),
    stop: () => client.disconnect(),
  });
  const going = new Set<Promise<void>>();

  async function take({ body: value, retry_num: count, retry_reason: reason = "", ack }: Envelope): Promise<void> {
    const read = readValue(value);
    if (read.kind !== "body") return;
    const outcome = await admit(
      app,
      { body: read.body, ...(count !== undefined && { retry: { count, reason } }) },
      settings,
    );
    const { status, content } = answerTo(outcome, read.body, settings.tryAgain);
    // What cannot be acknowledged any more is sent again, over the next connection.
    if (status !== 503) await ack(content).catch(() => undefined);
  }

  function listen(envelope: Envelope): void {
    const taken = take(envelope).finally(() => going.delete(taken));
    going.add(taken);
  }

  client.on("slack_event", listen);
  await app.start();
  return {
    stop: async () => {
      client.off("slack_event", listen);
      await Promise.all(going);
      await app.stop();
    },
  };
}
