/** What the bot says where it was started, while it runs as one process. */
export interface ServeWords {
  /** It can be asked now. `port`: where it listens, with the `paths` of its doors; else it has called Slack itself. */
  started(paths: readonly string[], port?: number): string;
  /** Above it while somebody develops: whoever says that it is Teams is believed. */
  readonly unverified: string;
  /** Somebody ends it, and something may still be under way. */
  readonly stopping: string;
}
