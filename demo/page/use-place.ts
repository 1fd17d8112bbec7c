import { useEffect, useState } from "preact/hooks";
import type { Deed, Snapshot } from "../web/protocol.ts";
import { type Lookout, lookoutAfter } from "./lookout.ts";
import type { Kept, Place } from "./scene.ts";

/** Where the visitor looks, and how that changes. */
export interface Whereabouts {
  readonly place: Kept;
  go(place: Place): void;
  /** After something was done: brings the visitor to the answer as soon as there is one. */
  follow(deed: Deed): void;
}

/** Begins in the first room. */
export function usePlace(snapshot: Snapshot): Whereabouts {
  const [place, setPlace] = useState<Kept>({ room: snapshot.rooms[0]?.id ?? "" });
  const [lookout, setLookout] = useState<Lookout>();
  const go = (to: Place) => {
    const { kind, surface } = snapshot.rooms.find(({ id }) => id === to.room) ?? {};
    setLookout(undefined);
    setPlace({ ...to, ...(kind && { kind }), ...(surface && { surface }) });
  };
  useEffect(() => {
    const answered = lookout?.(snapshot);
    if (answered !== undefined) go(answered);
  }, [snapshot, lookout]);
  return {
    place,
    go,
    follow: (deed) => setLookout((before: Lookout | undefined) => lookoutAfter(deed, snapshot) ?? before),
  };
}
