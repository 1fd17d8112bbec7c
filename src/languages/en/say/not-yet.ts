import type { NameOf } from "../../../question/restatable.ts";
import type { Clock } from "../../clock.ts";
import type { NotYet, Promised } from "../../language.ts";
import { askAbout, limitOf, wayOf } from "./question.ts";

/** What would be set up, that it is not switched on here, and what to ask in the meantime. */
export function notYet(asked: Promised, clock: Clock, nameOf?: NameOf): NotYet {
  const way = wayOf(asked, nameOf);
  if (asked.intent === "watch") {
    const limit = asked.window === undefined ? "" : `, ${limitOf(asked.window, clock)}`;
    return {
      text: `You want to hear as soon as traffic${way} gets through${limit}. Watching is not switched on here yet. Try the connection once more, wait a few minutes for the log, then ask:`,
      instead: {
        label: "Ask this",
        text: askAbout({ ...asked, intent: "accepted" }, "in the last 30 minutes", nameOf),
      },
    };
  }
  return {
    text: `You want a regular summary of traffic${way}. It cannot be set up from here yet, so neither how often nor when has been set; whoever runs this bot can have a daily digest sent to a channel. What it would begin with you can ask now:`,
    instead: { label: "Ask this", text: askAbout({ ...asked, intent: "top_rejects" }, "yesterday", nameOf) },
  };
}
