import type { ServeWords } from "../../serve-words.ts";

/** What the bot says where it was started. */
export const serve: ServeWords = {
  started: (paths, port) =>
    port === undefined
      ? "Connected to Slack. Ask there with /flow. Ctrl-C stops the bot."
      : `Listening at port ${port} (${paths.join(", ")}). Ask in the chat. Ctrl-C stops the bot.`,
  unverified:
    "FLOW_WITNESS_TEAMS_UNVERIFIED is set: any program of this machine is taken for Teams. Never use this where others can reach the port.",
  stopping: "Stopping: what is being searched for is finished first. Ctrl-C again stops at once.",
};
