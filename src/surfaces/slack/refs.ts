/** A message by its room and its time stamp. */
export interface Spot {
  readonly channel: string;
  readonly ts: string;
}

/** What names a message for good, outside of here. */
export function refOf({ channel, ts }: Spot): string {
  return `${channel}:${ts}`;
}

/** Reads what `refOf` wrote. */
export function spotOf(ref: string): Spot {
  const [channel = "", ts = ""] = ref.split(":");
  return { channel, ts };
}
