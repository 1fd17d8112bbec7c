import type { Asked, Pressed } from "../../surface.ts";
import type { TeamsActivity } from "../gate/activity.ts";
import { readSubmitted } from "../render/press.ts";
import { readArriving } from "./arriving.ts";
import { type Came, type Porter, take, takePressed } from "./porter.ts";
import { saidIn } from "./said.ts";

/** What is said to the bot, and what is pressed in its cards: both come as messages. */
export async function takeMessage(activity: TeamsActivity, porter: Porter): Promise<undefined> {
  const arriving = readArriving(activity, porter.now());
  if (arriving === undefined) return undefined;
  const came = { activity, arriving };
  if (activity.value !== undefined) await takePress(came, porter);
  else if (isForUs(came)) await takeWords(came, porter);
  return undefined;
}

/** Other conversations than that of two are heard only where the bot is named, whatever it may hear. */
function isForUs({ activity: { mentions, recipient }, arriving: { room } }: Came): boolean {
  return room.kind === "direct" || mentions.some(({ id }) => id === recipient.id);
}

async function takeWords({ activity, arriving }: Came, porter: Porter): Promise<void> {
  const text = saidIn(activity);
  const way = arriving.room.kind === "direct" ? "direct" : "mention";
  const said = { ...arriving, way, hushed: false } as const;
  const asked: Asked = { kind: "asked", ...said, text };
  // A message cannot open a dialog: it wants the form as a button does that could not open one.
  const wanted: Pressed = { kind: "pressed", ...said, action: "form", value: "" };
  // Whoever is refused is told by whoever answers.
  await take(FORM_COMMANDS.includes(text.toLowerCase()) ? wanted : asked, porter);
}

/** What the manifest calls the command for the form, in each of its languages. */
const FORM_COMMANDS = ["form", "フォーム"];

async function takePress({ activity, arriving }: Came, porter: Porter): Promise<void> {
  const submitted = readSubmitted(activity.value);
  if (submitted?.kind !== "pressed") return;
  const { action, value } = submitted;
  const pressed: Pressed = { kind: "pressed", ...arriving, way: "button", hushed: false, action, value };
  await takePressed(pressed, { activity, arriving }, porter);
}
