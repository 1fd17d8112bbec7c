import type { ServeWords } from "../../serve-words.ts";

/** What the bot says where it was started. */
export const serve: ServeWords = {
  started: (port) =>
    port === undefined
      ? "Connected to Slack. Ask there with /flow. Ctrl-C stops the bot."
      : `Listening at port ${port} (/slack/events). Ask in Slack with /flow. Ctrl-C stops the bot.`,
  stopping: "Stopping: what is being searched for is finished first. Ctrl-C again stops at once.",
};
