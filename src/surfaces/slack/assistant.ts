import { cut } from "../../cards/cut.ts";
import type { Arrival, Greeting } from "../surface.ts";
import { threadOf } from "./routes.ts";
import type { Exchange } from "./web.ts";

/** What a conversation with an assistant shows beside its messages. Nothing depends on it, so what fails is let go. */
export interface Assistant {
  /** Slack takes it away with the next message, or after 2 minutes. */
  busy(arrival: Arrival, words: string): Promise<void>;
  /** The app's own page says what the bot does. */
  greet(arrival: Arrival, greeting: Greeting): Promise<void>;
}

export function makeAssistant(exchange: Exchange): Assistant {
  return {
    async busy({ room: { channel, thread } }, words) {
      if (thread === undefined) return;
      const status = { channel_id: channel, thread_ts: thread, status: cut(words, MOST.status) };
      await exchange(({ assistant }) => assistant.threads.setStatus(status)).catch(letGo);
    },
    async greet({ room }, { title, offers }) {
      const prompts = offers.slice(0, MOST.prompts).map(({ label, value }) => ({ title: label, message: value }));
      const shown = { channel_id: room.channel, ...threadOf(room), title, prompts };
      await exchange(({ assistant }) => assistant.threads.setSuggestedPrompts(shown)).catch(letGo);
    },
  };
}

/** Slack shows 4 prompts; of a status it documents no limit, and a long one is not read. */
const MOST = { prompts: 4, status: 100 } as const;

function letGo(): void {}
