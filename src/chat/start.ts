import { working } from "../../templates/working.ts";
import type { Asking } from "./asking.ts";
import { surfaceOf } from "./caller.ts";
import { conclude, note, tryTo } from "./conclude.ts";
import { decide } from "./decide.ts";
import type { Desk } from "./desk.ts";
import { beginTelling } from "./digests/begin.ts";
import { reach } from "./failures.ts";
import type { Grip } from "./grip.ts";
import type { Pause } from "./pause.ts";
import { settleDelivery } from "./settle.ts";

/** The first step of a job: what is to be done for it. */
export async function start(grip: Grip, desk: Desk): Promise<Pause | undefined> {
  const deed = await decide(grip.id, grip.job().arrival, desk);
  switch (deed.kind) {
    case "ask":
      await begin(grip, deed.asking, desk);
      return undefined;
    case "say":
      await conclude(grip, deed, desk);
      return undefined;
    case "tell":
      return await beginTelling(grip, deed.telling, desk);
    case "drop":
      await grip.close("silent");
      note(grip, { event: "digested", code: deed.code }, desk);
      return undefined;
    case "do":
      return await settleDelivery(grip, await reach(deed.act), desk);
  }
}

/**
 * It is written down that there may be a placeholder before there is one: whoever is cut off in between leaves one behind
 * that nobody knows, and the next worker does not post another.
 */
async function begin(grip: Grip, asking: Asking, desk: Desk): Promise<void> {
  // A file does not take the place of a message.
  const hasPlace = asking.show !== "file";
  await grip.save({ state: "held", asking, ...(hasPlace && { unheard: true }) });
  if (hasPlace) await holdPlace(grip, asking, desk);
  const { arrival } = grip.job();
  await tryTo(() => surfaceOf(arrival, desk).busy(arrival, desk.words[asking.language].busy), grip, desk);
}

async function holdPlace(grip: Grip, { language }: Asking, desk: Desk): Promise<void> {
  const { arrival } = grip.job();
  const held = await tryTo(() => surfaceOf(arrival, desk).hold(arrival, working(desk.words[language])), grip, desk);
  // It may stand there, and nobody can change it any more.
  if (held === undefined) return;
  const ref = held.kind === "sent" ? held.ref : undefined;
  await grip.save({ unheard: false, ...(ref !== undefined && { ref }) });
}
