import { readEnd } from "../end.ts";
import { hostOffers, type Known, networkOffers, type Offer } from "./offers.ts";

/** Who plays in examples. */
export interface Cast {
  readonly client: Offer;
  readonly server: Offer;
  /** Where clients are. */
  readonly network: Offer;
}

/** The cast where nothing is known of an organisation. */
export const ANY_CAST: Cast = {
  client: offer("10.20.40.4"),
  server: offer("10.23.0.60"),
  network: offer("10.20.40.0/24"),
};

/** Players from the organisation's own address book and networks; made up where there are none. */
export function castFrom(known: Known): Cast {
  const [server = ANY_CAST.server, client = ANY_CAST.client] = hostOffers(known);
  const [network = ANY_CAST.network] = networkOffers(known);
  return { client, server, network };
}

function offer(words: string): Offer {
  return { end: readEnd(words), words };
}
