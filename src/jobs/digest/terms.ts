import { createHash } from "node:crypto";

/** What two days must have in common to be compared: else what the configuration changed would be told as a change. */
export interface Terms {
  /** IANA: of the days. */
  readonly zone: string;
  /** Addresses and networks that are told about; everything where there are none. */
  readonly about: readonly string[];
  /** Networks of one's own. */
  readonly own: readonly string[];
  /** Where the logs lie. */
  readonly places: readonly string[];
}

/** The terms in short, the same in whatever order they are named. */
export function termsOf({ zone, ...lists }: Terms): string {
  const { about, own, places } = lists;
  const named = [about, own, places].map((list) => [...new Set(list)].toSorted());
  return createHash("sha256")
    .update(JSON.stringify([zone, ...named]))
    .digest("base64url");
}
