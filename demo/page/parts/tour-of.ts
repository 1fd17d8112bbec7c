import type { Stop } from "../../web/protocol.ts";
import { type Scene, surfaceOf } from "../scene.ts";
import { decode } from "../text/decode.ts";

/** The prepared questions. */
export interface Tour {
  readonly stops: readonly Stop[];
  /** Asks in the first channel of the surface at which the visitor is, where everybody would see it. */
  ask(stop: Stop): void;
  /** In either language. */
  isAsked(stop: Stop): boolean;
}

/** The tour as it stands. */
export function tourOf(scene: Scene): Tour {
  const { snapshot, words, go, tell } = scene;
  const { tour, rooms, messages, me, bot } = snapshot;
  const here = surfaceOf(scene);
  const channel = rooms.find(({ kind, surface }) => kind === "channel" && surface === here);
  const said = messages.filter(({ user }) => user === me.user).map(({ text }) => decode(text));
  return {
    stops: channel === undefined ? [] : tour,
    ask({ question }) {
      if (channel === undefined) return;
      go({ room: channel.id });
      void tell({ kind: "send", room: channel.id, text: `@${bot.name} ${question[words.tag]}` });
    },
    isAsked: ({ question }) => said.some((text) => text.includes(question.en) || text.includes(question.ja)),
  };
}
