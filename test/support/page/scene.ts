import type { Scene } from "../../../demo/page/scene.ts";
import { WORDS } from "../../../demo/page/words/index.ts";
import type { Deed, Message, Snapshot } from "../../../demo/web/protocol.ts";
import { NOW } from "./drawing.ts";

/** Bea in a workspace with a channel, a direct conversation and the page of the bot, in which nothing was said. */
export const EMPTY: Snapshot = {
  me: { user: "U0BEA", name: "Bea", locale: "en-US", zone: "Europe/Berlin" },
  bot: { user: "U0BOT", name: "flow-witness" },
  rooms: [
    { id: "C0NET", name: "team-net", kind: "channel", surface: "slack" },
    { id: "D0BEA", name: "flow-witness", kind: "direct", surface: "slack" },
    { id: "home", name: "flow-witness", kind: "app", surface: "slack" },
  ],
  messages: [],
  status: [],
  prompts: [],
  shortcuts: [],
  commands: [],
  extensions: [],
  tour: [],
};

/** What was done, in its order. */
export interface Done {
  readonly scene: Scene;
  readonly deeds: readonly Deed[];
  readonly places: readonly Scene["place"][];
}

/** A page that keeps what is done on it. */
export function makeScene(change: Partial<Snapshot> = {}, place: Scene["place"] = { room: "C0NET" }): Done {
  const [deeds, places]: [Deed[], Scene["place"][]] = [[], []];
  const snapshot = { ...EMPTY, ...change };
  const { locale, zone } = snapshot.me;
  const scene: Scene = {
    snapshot,
    words: WORDS[locale],
    reader: { locale, zone, now: () => NOW },
    place,
    go: (to) => void places.push(to),
    tell: async (deed) => {
      deeds.push(deed);
      return {};
    },
  };
  return { scene, deeds, places };
}

/** A message of Bea's in the channel. */
export function message(change: Partial<Message> = {}): Message {
  return {
    room: "C0NET",
    ts: "1795328400.000001",
    user: "U0BEA",
    name: "Bea",
    isBot: false,
    text: "hello",
    blocks: [],
    edited: false,
    ephemeral: false,
    files: [],
    at: NOW,
    ...change,
  };
}
