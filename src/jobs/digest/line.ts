import type { Day, Turned, TurnedTogether } from "../../coverage/day.ts";
import type { Instant } from "../../time/instant.ts";

/** Connections to one server port that were turned away: what a digest tells in one line. */
export interface Line {
  readonly clients: Clients;
  readonly dst: string;
  /** The server's; absent where the protocol has none. */
  readonly port?: number;
  /** IANA number. */
  readonly protocol?: number;
  /** Records. */
  readonly rejects: number;
  /** When it was rejected first and last; absent where only the number is remembered. */
  readonly seen?: { readonly first: Instant; readonly last: Instant };
}

/** Who was turned away: a client of the own networks, or all clients from elsewhere together. */
export type Clients =
  | { readonly side: "own"; readonly address: string }
  /** `example`: the one with most rejects. */
  | { readonly side: "outside"; readonly count: number; readonly example: string };

/** Where clients are. */
export const SIDES = ["own", "outside"] as const;
export type Side = (typeof SIDES)[number];

/** Everything of a day that is told, clients of the own networks first, most rejects first. */
export function linesOf({ inside, outside }: Day): readonly Line[] {
  return [...inside.shown.map(ofOne), ...outside.shown.map(ofMany)];
}

/** What makes two lines the same on different days; who the clients from elsewhere are does not count. */
export function keyOf({ clients, dst, port, protocol }: Line): string {
  const from = clients.side === "own" ? clients.address : clients.side;
  return [from, dst, port ?? "", protocol ?? ""].join(" ");
}

function ofOne({ src, first, last, ...turned }: Turned): Line {
  return { clients: { side: "own", address: src }, ...turned, seen: { first, last } };
}

function ofMany({ sources, example, first, last, ...turned }: TurnedTogether): Line {
  return { clients: { side: "outside", count: sources, example }, ...turned, seen: { first, last } };
}
