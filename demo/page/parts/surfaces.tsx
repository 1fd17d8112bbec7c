import type { Surface } from "../../web/protocol.ts";
import { type Scene, surfaceOf } from "../scene.ts";
import { Switch } from "./switch.tsx";

const SURFACES = [
  { value: "slack", name: "Slack" },
  { value: "teams", name: "Teams" },
] as const;

/** The same bot at Slack and in Teams; each begins in its first room. */
export function Surfaces({ scene }: { readonly scene: Scene }) {
  const { words, snapshot, go, tell } = scene;
  const enter = (surface: Surface) => {
    const first = snapshot.rooms.find((room) => room.surface === surface);
    if (first === undefined) return;
    go({ room: first.id });
    if (first.kind === "direct") void tell({ kind: "open", tab: "messages", room: first.id });
  };
  return <Switch label={words.surface} options={SURFACES} chosen={surfaceOf(scene)} choose={enter} />;
}
