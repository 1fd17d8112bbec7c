import type { Json } from "../../teams/connector.ts";
import type { PretendedTeams } from "../../teams/pretended-teams.ts";

/** What the bot said at once; nothing where it did not take what was sent. */
export type Answered = { readonly kind: "taken"; readonly body?: unknown } | { readonly kind: "missed" };

/** Brings to the bot's door what happens in Teams, signed by the channel. */
export type Courier = (activity: Json) => Promise<Answered>;

/** Milliseconds until Teams gives up waiting (learn.microsoft.com, "Dialogs in bots"). */
const PATIENCE = 5_000;

/** `url`: the bot's door. */
export function makeCourier(teams: Pick<PretendedTeams, "deliver">, url: string): Courier {
  return async (activity) => {
    const { headers, body } = await teams.deliver(activity);
    try {
      const signal = AbortSignal.timeout(PATIENCE);
      const response = await fetch(url, { method: "POST", headers, body: Buffer.from(body), signal });
      const text = await response.text();
      if (!response.ok) return { kind: "missed" };
      return { kind: "taken", ...(text !== "" && { body: JSON.parse(text) }) };
    } catch {
      // Nobody hears why a bot could not be reached; so it is in Teams.
      return { kind: "missed" };
    }
  };
}
