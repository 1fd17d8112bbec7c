import type { Deed, Message, Room, Snapshot } from "../web/protocol.ts";
import { isHeard } from "./parts/what-is-typed.ts";
import { hasThreads, type Place, repliesTo, rootsIn } from "./scene.ts";

/** Tells where the answer to something is seen; nothing as long as it has not come. */
export type Lookout = (snapshot: Snapshot) => Place | undefined;

/** What to look out for after something was done; nothing where the visitor stays where they are. */
export function lookoutAfter(deed: Deed, before: Snapshot): Lookout | undefined {
  const room = before.rooms.find(({ id }) => "room" in deed && deed.room === id);
  if (room === undefined) return undefined;
  if (deed.kind === "press" && room.kind === "app") return forLetter(room, before);
  if (!hasThreads(room)) return undefined;
  if (deed.kind === "press" || deed.kind === "card") return forReply({ room: room.id, ts: deed.ts ?? "" }, before);
  const isQuestion =
    deed.kind === "send" && deed.thread === undefined && isHeard(deed.text, { room, snapshot: before });
  return isQuestion ? forOwn(room, before) : undefined;
}

/** The visitor's own message: on it hangs the thread into which the answer comes. */
function forOwn({ id }: Room, before: Snapshot): Lookout {
  const own = (snapshot: Snapshot) => rootsIn(snapshot, id).filter(({ user }) => user === snapshot.me.user);
  return since(before, own, ({ ts }) => ({ room: id, thread: ts }));
}

/** A reply beneath a message that stands in the room itself, in a thread that may begin with it. */
function forReply({ room, ts }: Pick<Message, "room" | "ts">, before: Snapshot): Lookout | undefined {
  if (!rootsIn(before, room).some((root) => root.ts === ts)) return undefined;
  return since(
    before,
    (snapshot) => repliesTo(snapshot, { room, ts }),
    () => ({ room, thread: ts }),
  );
}

/** What the bot writes to the visitor: there it answers what was asked on its page. */
function forLetter({ surface }: Room, before: Snapshot): Lookout | undefined {
  const direct = before.rooms.find((room) => room.kind === "direct" && room.surface === surface)?.id;
  if (direct === undefined) return undefined;
  const letters = (snapshot: Snapshot) => rootsIn(snapshot, direct).filter(({ isBot }) => isBot);
  return since(before, letters, () => ({ room: direct }));
}

function since(
  before: Snapshot,
  among: (snapshot: Snapshot) => readonly Message[],
  placeOf: (message: Message) => Place,
): Lookout {
  const last = among(before).at(-1)?.ts ?? "";
  return (snapshot) => {
    const come = among(snapshot).find(({ ts }) => ts > last);
    return come && placeOf(come);
  };
}
