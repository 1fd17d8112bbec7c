import type { Room, Stop } from "../../web/protocol.ts";
import { needsName, roomOf, type Scene } from "../scene.ts";
import { decode } from "../text/decode.ts";

/** The prepared questions. */
export interface Tour {
  readonly stops: readonly Stop[];
  /** Asks where the visitor is; from the page of the bot, where nobody can write, in the first channel. */
  ask(stop: Stop): void;
  /** In either language. */
  isAsked(stop: Stop): boolean;
}

/** The tour as it stands. */
export function tourOf(scene: Scene): Tour {
  const { snapshot, words, go, tell } = scene;
  const { tour, messages, me, bot } = snapshot;
  const room = roomToAsk(scene);
  const said = messages.filter(({ user }) => user === me.user).map(({ text }) => decode(text));
  return {
    stops: room === undefined ? [] : tour,
    ask({ question }) {
      if (room === undefined) return;
      const text = question[words.tag];
      go({ room: room.id });
      void tell({ kind: "send", room: room.id, text: needsName(room) ? `@${bot.name} ${text}` : text });
    },
    isAsked: ({ question }) => said.some((text) => text.includes(question.en) || text.includes(question.ja)),
  };
}

function roomToAsk(scene: Scene): Room | undefined {
  const here = roomOf(scene);
  if (here?.kind !== "app") return here;
  return scene.snapshot.rooms.find(({ kind, surface }) => kind === "channel" && surface === here.surface);
}
