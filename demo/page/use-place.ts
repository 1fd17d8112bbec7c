import { useEffect, useState } from "preact/hooks";
import type { Deed, Snapshot } from "../web/protocol.ts";
import { isHeard } from "./parts/what-is-typed.ts";
import { hasThreads, type Kept, type Place, rootsIn } from "./scene.ts";

/** Where the visitor looks, and how that changes. */
export interface Whereabouts {
  readonly place: Kept;
  go(place: Place): void;
  /** After something was said to the bot: its thread opens as soon as it stands there, for the answer comes into it. */
  follow(deed: Deed): void;
}

/** Begins in the first room. */
export function usePlace(snapshot: Snapshot): Whereabouts {
  const [place, setPlace] = useState<Kept>({ room: snapshot.rooms[0]?.id ?? "" });
  /** Where something of the visitor's is about to appear, and what stood last there before. */
  const [said, setSaid] = useState<{ readonly room: string; readonly after: string }>();
  useEffect(() => {
    const own = said && ownIn(snapshot, said.room).find(({ ts }) => ts > said.after);
    if (own === undefined) return;
    setSaid(undefined);
    setPlace({ room: own.room, thread: own.ts });
  }, [snapshot, said]);
  return {
    place,
    go(to) {
      const { kind, surface } = snapshot.rooms.find(({ id }) => id === to.room) ?? {};
      setPlace({ ...to, ...(kind && { kind }), ...(surface && { surface }) });
    },
    follow(deed) {
      if (deed.kind !== "send" || deed.thread !== undefined) return;
      const room = snapshot.rooms.find(({ id }) => id === deed.room);
      if (room === undefined || !hasThreads(room) || !isHeard(deed.text, { room, snapshot })) return;
      setSaid({ room: deed.room, after: ownIn(snapshot, deed.room).at(-1)?.ts ?? "" });
    },
  };
}

function ownIn(snapshot: Snapshot, room: string) {
  return rootsIn(snapshot, room).filter(({ user }) => user === snapshot.me.user);
}
