import { isNamed, type Settled } from "../draft.ts";
import type { Doubt, Intent, Slot } from "../question.ts";

/** What each intent cannot be answered without; `either`: one end is enough. */
const NEEDS: Readonly<Record<Intent, "both" | "src" | "dst" | "either" | "nothing">> = {
  why: "both",
  watch: "both",
  talkers: "dst",
  reached: "src",
  blocked: "either",
  accepted: "either",
  seen: "either",
  top_rejects: "nothing",
  digest: "nothing",
  explain: "nothing",
  help: "nothing",
  none: "nothing",
};

/** What has to be asked for: what the intent needs, the speaker's own machine, the open lines of a form. */
export function missingSlots({ intent, src, dst, ports, open }: Settled): Slot[] {
  const named = { src: isNamed(src), dst: isNamed(dst), port: ports.length > 0 };
  const needs = NEEDS[intent];
  if (needs === "nothing") return [];
  const needed: readonly Slot[] =
    needs === "both" || (needs === "either" && !named.src && !named.dst)
      ? ["src", "dst"]
      : needs === "either"
        ? []
        : [needs];
  return (["src", "dst", "port"] as const).filter(
    (slot) => !named[slot] && (needed.includes(slot) || open.includes(slot)),
  );
}

/** What was read one way but could be meant another way. */
export function doubts({ src, dst, direction, time }: Settled): Doubt[] {
  return [
    ...(time ? (["time"] as const) : []),
    ...(direction ? (["direction"] as const) : []),
    ...(src.held === "unclear" ? (["src"] as const) : []),
    ...(dst.held === "unclear" ? (["dst"] as const) : []),
  ];
}
