import type { Act, Drawing } from "../drawing.ts";
import type { Scene } from "../scene.ts";

/** How blocks are drawn in a place of the page; `prefix` begins their ids, `act` is what their controls do. */
export function drawingIn({ words, reader, snapshot }: Scene, prefix: string, act: (act: Act) => void): Drawing {
  return { words, reader, prefix, act, errors: {}, names: (user) => nameOf(user, snapshot) };
}

/** People are known by what they said; others keep their ids. */
function nameOf(user: string, { me, bot, messages }: Scene["snapshot"]): string {
  return [me, bot, ...messages].find((one) => one.user === user)?.name ?? user;
}
