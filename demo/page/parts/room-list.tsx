import { useEffect, useState } from "preact/hooks";
import type { Room } from "../../web/protocol.ts";
import { roomOf, type Scene, surfaceOf, titleOf } from "../scene.ts";

/** The rooms; one in which something was said that the visitor has not seen is marked. */
export function RoomList({ scene, done }: { readonly scene: Scene; done(): void }) {
  const { snapshot, words, go, tell } = scene;
  const current = roomOf(scene)?.id;
  const here = surfaceOf(scene);
  const rooms = snapshot.rooms.filter(({ surface }) => surface === here);
  const isUnread = useUnread(scene, current);
  const enter = (room: Room) => {
    done();
    go({ room: room.id });
    if (room.kind !== "channel")
      void tell({ kind: "open", tab: room.kind === "app" ? "home" : "messages", room: room.id });
  };
  return (
    <ul class="rooms">
      {rooms.map((room) => (
        <li key={room.id}>
          <button type="button" aria-current={room.id === current ? "page" : "false"} onClick={() => enter(room)}>
            {titleOf(room, words)}
            {isUnread(room) && <span class="badge">{words.unread}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Whether the last message of a room came after the visitor was there; what stood there from the first is not new. */
function useUnread({ snapshot: { rooms, messages, me } }: Scene, current: string | undefined): (room: Room) => boolean {
  const newest = (room: string) =>
    messages.findLast((message) => message.room === room && message.user !== me.user)?.ts;
  const [seen, setSeen] = useState<Readonly<Record<string, string | undefined>>>(() =>
    Object.fromEntries(rooms.map(({ id }) => [id, newest(id)])),
  );
  const here = current === undefined ? undefined : newest(current);
  useEffect(() => {
    if (current !== undefined && here !== undefined) setSeen((before) => ({ ...before, [current]: here }));
  }, [current, here]);
  return ({ id }) => id !== current && (newest(id) ?? "") > (seen[id] ?? "");
}
