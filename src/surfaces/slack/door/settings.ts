import type { DoorJournal } from "../../door.ts";
import type { Reception } from "../../surface.ts";

/** What a door of Slack needs, by whichever way requests come in. */
export interface DoorSettings {
  readonly reception: Reception;
  /** The token of the bot, read when a form has to be opened; anew where `fresh`. */
  botToken(fresh?: "fresh"): Promise<string>;
  /** Said to somebody whose command, press or form could not be taken in. */
  readonly tryAgain: string;
  /** Ids of the workspaces that may ask; absent: whichever installed the app. */
  readonly teams?: readonly string[];
  /** The id of our app; absent: whatever the signature proves. */
  readonly appId?: string;
  /** Epoch seconds. */
  now(): number;
  /** Stands in for Slack's Web API, with a slash at the end. */
  readonly apiUrl?: string;
  readonly journal?: DoorJournal;
  /** Milliseconds after which Slack is answered, whatever is still going on; 900 unless told. */
  readonly patienceMs?: number;
}
