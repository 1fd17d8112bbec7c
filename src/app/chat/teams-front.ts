import type { Config } from "../../config.ts";
import { CHAT_WORDS } from "../../languages/chat.ts";
import type { Secrets } from "../../state/secrets.ts";
import type { Door } from "../../surfaces/door.ts";
import type { Reception } from "../../surfaces/surface.ts";
import { makeTeamsDoor } from "../../surfaces/teams/door/app.ts";
import { makeGate } from "../../surfaces/teams/gate/gate.ts";
import { makeKeys } from "../../surfaces/teams/gate/keys.ts";
import { makeSdk } from "../../surfaces/teams/sdk.ts";
import { now } from "./clock.ts";
import type { Back } from "./counter.ts";
import type { TeamsPlaces } from "./teams-places.ts";

/** What the configuration says of Teams. */
export type TeamsConfig = NonNullable<Config["surfaces"]["teams"]>;

/** What the door of Teams is made of. */
export interface TeamsFront {
  readonly config: Config;
  readonly teams: TeamsConfig;
  readonly secrets: Secrets;
  readonly back: Back;
  readonly reception: Reception;
  readonly places: TeamsPlaces;
}

/** Joins the gate, the SDK behind it and the reception behind both. */
export function teamsDoorOf({ config, teams, secrets, back, reception, places }: TeamsFront): Door {
  const { appId, tenant, password } = teams;
  const { metadataUrl, loginUrl, serviceHosts, development } = places;
  const ways = { ...(serviceHosts && { serviceHosts }), ...(development && { development }) };
  return makeTeamsDoor({
    gate: makeGate({
      // Without verification nobody has an id to be believed by.
      ...{ appId: development === undefined ? appId : "", tenants: [tenant], now, ...ways },
      keys: makeKeys({ fetch, now, ...(metadataUrl !== undefined && { metadataUrl }) }),
    }),
    sdk: makeSdk({
      ...{ appId, tenant, fetch, now, ...ways },
      password: (fresh) => secrets.read(password, fresh),
      ...(loginUrl !== undefined && { loginUrl }),
    }),
    reception,
    tryAgain: CHAT_WORDS[config.language ?? "en"].tryAgain,
    now,
    journal: back.journal,
  });
}
