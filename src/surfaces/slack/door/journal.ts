/** What a door writes down: codes and ids, never texts, addresses or tokens. */
export interface DoorEntry {
  /** Epoch seconds. */
  readonly at: number;
  readonly surface: "slack";
  readonly code:
    | "not-verified"
    | "malformed"
    /** Of a workspace or an app that is not on the list. */
    | "not-listed"
    /** Nobody listens to such a thing. */
    | "unknown"
    | "not-taken"
    | "late"
    | "failed"
    /** Nothing could be verified, because the secrets could not be read. */
    | "ill";
  /** What exactly: the name of an error, or Slack's word for it. */
  readonly detail?: string;
  readonly tenant?: string;
}

/** Where entries go. */
export type DoorJournal = (entry: DoorEntry) => void;
