import type { PretendedTeams } from "../../teams/pretended-teams.ts";
import type { Download } from "../download.ts";
import type { Deed, Locale, Reply, Snapshot } from "../protocol.ts";
import { fileIn } from "./attachments.ts";
import { askingId, CHANNEL, settle } from "./company.ts";
import { makeCourier } from "./courier.ts";
import { compose, consent, extend, open, press, send, submit } from "./deeds.ts";
import { type TeamsScene, visibleMessages } from "./scene.ts";
import { withTeams } from "./snapshot.ts";
import { asSent } from "./text.ts";

/** Teams as the page sees it. */
export interface Office {
  /** Does what the visitor does; nothing where it is not done in Teams. */
  act(deed: Deed): Promise<Reply> | undefined;
  /** What is seen at Slack, and here. */
  snapshot(slack: Snapshot): Snapshot;
  file(id: string): Download | undefined;
}

/** What an office is opened with. */
export interface OfficePlan {
  readonly teams: PretendedTeams;
  /** The bot's door. */
  readonly url: string;
  readonly zone: string;
  readonly locale: () => Locale;
  /** What a colleague writes into the channel before the visitor comes. */
  readonly helpWanted?: string;
}

/** Fills the pretended Teams with a small company. */
export function openOffice({ teams, url, zone, locale, helpWanted }: OfficePlan): Office {
  const cast = settle(teams.world, zone);
  if (helpWanted !== undefined) teams.write({ person: askingId(), room: CHANNEL }, asSent(helpWanted));
  const scene: TeamsScene = { teams, courier: makeCourier(teams, url), cast, locale, installed: new Set() };
  return {
    act: (deed) => act(deed, scene),
    snapshot: (slack) => withTeams(slack, scene),
    file: (id) => fileOf(id, scene),
  };
}

function act(deed: Deed, scene: TeamsScene): Promise<Reply> | undefined {
  switch (deed.kind) {
    case "card":
      return press(deed, scene);
    case "submit-dialog":
      return submit(deed, scene);
    case "close-dialog":
      delete scene.dialog;
      return DONE;
    case "profile":
      // The dialog is somebody else's.
      delete scene.dialog;
      return undefined;
    case "consent":
      return consent(deed, scene);
    default:
      return actIn(deed, scene);
  }
}

const DONE = Promise.resolve({});

/** What is done at Slack too: where, tells the room. */
function actIn(deed: Deed, scene: TeamsScene): Promise<Reply> | undefined {
  const { room } = { room: "", ...deed };
  if (!scene.teams.world.rooms.has(room)) return undefined;
  if (deed.kind === "send") return send(deed, scene);
  if (deed.kind === "shortcut") return extend(deed, scene);
  if (deed.kind === "extension") return compose(deed, scene);
  return deed.kind === "open" ? open({ room }, scene) : undefined;
}

/** A file that was handed out in a message that the visitor sees. */
function fileOf(id: string, scene: TeamsScene): Download | undefined {
  const shown = visibleMessages(scene).flatMap(({ activity }) => fileIn(activity) ?? []);
  const file = shown.find(({ content }) => content["uniqueId"] === id);
  const bytes = scene.teams.world.files.get(id);
  return file === undefined || bytes === undefined ? undefined : { name: file.name, bytes };
}
