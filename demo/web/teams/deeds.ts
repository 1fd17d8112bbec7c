import { isObject } from "../../slack/refusal.ts";
import type { Json } from "../../teams/connector.ts";
import type { Card, Deed, Reply } from "../protocol.ts";
import { GONE, NOT_TAKEN } from "../words.ts";
import { cardIn, consentIn } from "./attachments.ts";
import type { Answered } from "./courier.ts";
import { openDialog } from "./dialog.ts";
import { messageIn, type Opener, type Place, placeIn, type TeamsScene } from "./scene.ts";
import { asSent, callsBot } from "./text.ts";

type Did<Kind extends Deed["kind"]> = Deed & { readonly kind: Kind };

/** A message is there at once; the bot hears of it where it is named, and in its own chat. */
export async function send({ room, thread, text }: Did<"send">, scene: TeamsScene): Promise<Reply> {
  const { teams, courier } = scene;
  const place = placeIn(scene, room, thread);
  const isHeard = teams.world.rooms.get(room)?.kind === "personal" || callsBot(text);
  if (isHeard) return replyTo(await courier(teams.say(place, asSent(text))));
  teams.write(place, asSent(text));
  return {};
}

/** A button in a card: it sends what it brings back, or opens a dialog. */
export async function press({ room, ts, data }: Did<"card">, scene: TeamsScene): Promise<Reply> {
  const message = messageIn(scene, { room, ts });
  if (message === undefined || cardIn(message.activity) === undefined) return { problem: GONE };
  const place = placeIn(scene, room, message.thread);
  const { msteams } = data;
  if (isObject(msteams) && msteams["type"] === "task/fetch")
    return await ask({ from: place }, { name: "task/fetch", value: { data } }, scene);
  return await tell(place, { type: "message", replyToId: ts, value: data }, scene);
}

/** The dialog is sent: the bot says what is wrong with it, or what becomes of it. */
export async function submit({ data }: Did<"submit-dialog">, scene: TeamsScene): Promise<Reply> {
  const { dialog } = scene;
  if (dialog === undefined) return { problem: GONE };
  const { from, command } = dialog;
  return command === undefined
    ? await ask({ from }, { name: "task/submit", value: { data } }, scene)
    : await ask(
        { from, command },
        { name: "composeExtension/submitAction", value: { commandId: command, data } },
        scene,
      );
}

/** "Check this connection" and its like, on a message. */
export async function extend({ room, ts, callback }: Did<"shortcut">, scene: TeamsScene): Promise<Reply> {
  const message = messageIn(scene, { room, ts });
  if (message === undefined) return { problem: GONE };
  const { activity, thread } = message;
  const messagePayload = {
    id: ts,
    createdDateTime: activity["timestamp"],
    body: { contentType: "html", content: `<p>${activity["text"] ?? ""}</p>` },
  };
  const value = { commandId: callback, commandContext: "message", messagePayload };
  const opener = { from: placeIn(scene, room, thread), command: callback };
  return await ask(opener, { name: "composeExtension/fetchTask", value }, scene);
}

/** "Ask about a connection" where messages are written. */
export async function compose({ room, thread, callback }: Did<"extension">, scene: TeamsScene): Promise<Reply> {
  const value = { commandId: callback, commandContext: "compose" };
  const opener = { from: placeIn(scene, room, thread), command: callback };
  return await ask(opener, { name: "composeExtension/fetchTask", value }, scene);
}

/** The visitor lets a file into the own OneDrive, or does not; either way the question is gone. */
export async function consent({ room, ts, says }: Did<"consent">, scene: TeamsScene): Promise<Reply> {
  const { teams } = scene;
  const message = messageIn(scene, { room, ts });
  const asked = message && consentIn(message.activity);
  if (asked === undefined) return { problem: GONE };
  const { name, content } = asked;
  const answer = says === "accept" ? { context: content["acceptContext"], uploadInfo: teams.uploadInfo(name) } : {};
  const value = { type: "fileUpload", action: says, ...answer };
  const reply = await tell(
    placeIn(scene, room),
    { type: "invoke", name: "fileConsent/invoke", replyToId: ts, value },
    scene,
  );
  if (says === "decline")
    teams.world.messages.splice(
      teams.world.messages.findIndex(({ id }) => id === ts),
      1,
    );
  return reply;
}

/** The first visit to a chat is how a bot is added to it; to teams somebody adds it beforehand. */
export async function open({ room }: { readonly room: string }, scene: TeamsScene): Promise<Reply> {
  if (scene.installed.has(room) || scene.teams.world.rooms.get(room)?.kind === "channel") return {};
  scene.installed.add(room);
  return await tell(placeIn(scene, room), { type: "installationUpdate", action: "add" }, scene);
}

async function tell(place: Place, differing: Json, { teams, courier }: TeamsScene): Promise<Reply> {
  return replyTo(await courier(teams.does(place, differing)));
}

/** Something that a dialog comes of. */
async function ask(opener: Opener, differing: Card, scene: TeamsScene): Promise<Reply> {
  const answered = await scene.courier(scene.teams.does(opener.from, { type: "invoke", ...differing }));
  if (answered.kind === "taken") openDialog(answered.body, opener, scene);
  return replyTo(answered);
}

function replyTo({ kind }: Answered): Reply {
  return kind === "taken" ? {} : { problem: NOT_TAKEN };
}
