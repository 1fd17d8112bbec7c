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

/** Who was turned away: a client of the own networks, or several together. */
export type Clients = { readonly side: "own"; readonly address: string } | Together;

/** All clients from elsewhere, or in a message also several of the own networks. */
interface Together {
  readonly side: Side;
  readonly count: number;
  /** The one with most rejects. */
  readonly example: string;
  /** There may be more of them. */
  readonly isCut?: true;
}

/** Where clients are. */
export const SIDES = ["own", "outside"] as const;
export type Side = (typeof SIDES)[number];

/** Everything of a day that is told, clients of the own networks first, most rejects first. */
export function linesOf({ inside, outside }: Day): readonly Line[] {
  return [...inside.shown.map(ofOne), ...outside.shown.map(ofMany)];
}

/** What makes two lines the same on different days; who the clients from elsewhere are does not count. */
export function keyOf(line: Line): string {
  const { clients } = line;
  return `${"address" in clients ? clients.address : clients.side} ${serverOf(line)}`;
}

/** What makes two lines lines about the same server port. */
export function serverOf({ dst, port, protocol }: Line): string {
  return [dst, port ?? "", protocol ?? ""].join(" ");
}

function ofOne({ src, first, last, ...turned }: Turned): Line {
  return { clients: { side: "own", address: src }, ...turned, seen: { first, last } };
}

function ofMany({ sources, example, first, last, ...turned }: TurnedTogether): Line {
  return { clients: { side: "outside", count: sources, example }, ...turned, seen: { first, last } };
}
