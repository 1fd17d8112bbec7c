import type { DoorJournal } from "../../door.ts";
import type { Reception } from "../../surface.ts";
import type { Gate } from "../gate/gate.ts";
import type { TeamsSdk } from "../sdk.ts";

/** What the door of Teams needs. */
export interface TeamsDoorSettings {
  readonly gate: Gate;
  readonly sdk: Pick<TeamsSdk, "turn" | "send">;
  readonly reception: Reception;
  /** Said to somebody whose form could not be taken in. */
  readonly tryAgain: string;
  /** Epoch seconds. */
  now(): number;
  readonly journal?: DoorJournal;
  /** Milliseconds after which Teams is answered, whatever is still going on; 1,900 unless told, of an invoke 4,500. */
  readonly patienceMs?: number;
}
