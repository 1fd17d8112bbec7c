import { Refusal } from "../slack/refusal.ts";
import { choose, close, submit } from "./deeds/forms.ts";
import { press, shortcut } from "./deeds/presses.ts";
import { command, open, send } from "./deeds/talk.ts";
import type { Deed, Reply } from "./protocol.ts";
import type { Scene } from "./scene.ts";
import { GONE, refusedBySlack } from "./words.ts";

/** Does what the visitor does; what the bot sends and Slack does not take becomes a problem that is shown. */
export async function perform(deed: Deed, scene: Scene): Promise<Reply> {
  try {
    return await performOne(deed, scene);
  } catch (error) {
    if (error instanceof Refusal) return { problem: refusedBySlack(error.code) };
    throw error;
  }
}

async function performOne(deed: Deed, scene: Scene): Promise<Reply> {
  switch (deed.kind) {
    case "send":
      return await send(deed, scene);
    case "command":
      return await command(deed, scene);
    case "press":
      return await press(deed, scene);
    case "submit":
      return await submit(deed, scene);
    case "close-view":
      return await close(scene);
    case "view-choice":
      return await choose(deed, scene);
    case "shortcut":
      return await shortcut(deed, scene);
    case "open":
      return await open(deed, scene);
    case "profile":
      scene.locale = deed.locale;
      return {};
    default:
      // Done in Teams, and there alone.
      return { problem: GONE };
  }
}
