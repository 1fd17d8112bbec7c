import { type AddressBook, type Entry, findNamed } from "../names/address-book.ts";
import type { KnownInterface } from "../names/known-interfaces.ts";
import { type Cidr, readCidr } from "../net/cidr.ts";
import type { Ip } from "../net/ip.ts";
import { readIp } from "../net/ip.ts";
import { NOT_ON_THE_INTERNET } from "../net/private-networks.ts";
import { PROTOCOL_NUMBERS } from "../net/protocol.ts";
import { addressInName, endText } from "../question/end.ts";
import type { End, Question, Slot } from "../question/question.ts";
import type { BlindEnd, Source } from "../sources/source.ts";
import type { Window } from "../time/window.ts";
import type { Plan, Side } from "./plan.ts";

/** What a plan is made with besides the question. */
export interface Surroundings {
  readonly book: AddressBook;
  /** Interfaces known to own addresses. */
  readonly interfaces: readonly KnownInterface[];
  /** Address ranges of the configured VPCs. */
  readonly networks: readonly Cidr[];
  /** Longest aggregation interval of the configured flow logs in seconds; 600 where nobody said. */
  readonly aggregationSeconds: number;
  readonly source: Source;
  /** What an answer calls an entry of the address book. */
  nameOf(entry: Entry): string;
}

/** An end whose name leads to no address; the person can give the address instead. */
export interface Unresolved {
  readonly slot: Slot;
  readonly text: string;
}

export type Planning =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly unresolved: readonly Unresolved[] };

/** `start` may be up to a minute before the first packet, `end` up to a minute after the last. */
const TIME_TOLERANCE = 60;

/** What to look for; the question has a window and at least one end, or ranks rejects. */
export function makePlan(question: Question & { readonly window: Window }, around: Surroundings): Planning {
  const ends = (["src", "dst"] as const).flatMap((slot) => {
    const end = question[slot];
    return end === undefined ? [] : [{ slot, end, side: findSide(end, around) }];
  });
  const unresolved = ends
    .filter(({ side }) => side === undefined)
    .map(({ slot, end }) => ({ slot, text: endText(end) }));
  if (unresolved.length > 0) return { ok: false, unresolved };
  const sideOf = (slot: Slot) => ends.find((each) => each.slot === slot)?.side;
  const [src, dst] = [sideOf("src"), sideOf("dst")];
  const protocols = question.protocol === undefined ? [] : PROTOCOL_NUMBERS[question.protocol];
  const blindSpot = findBlindSpot({ src, dst, question }, { protocols, around });
  const broad = isBroad(question, [src, dst]);
  return {
    ok: true,
    plan: {
      ...(src && { src }),
      ...(dst && { dst }),
      ports: question.ports,
      protocols,
      window: question.window,
      padding: paddingOf(around),
      broad,
      ...foldOf(question, { src, dst }),
      // A single connection is no ranking: it has its verdict.
      rejectsOnly: broad && question.intent === "top_rejects",
      ...(blindSpot && { blindSpot }),
    },
  };
}

/** Seconds to look at on both sides of a window, so that pairs are complete. */
export function paddingOf({ aggregationSeconds }: Pick<Surroundings, "aggregationSeconds">): number {
  return TIME_TOLERANCE + aggregationSeconds;
}

function findSide(end: End, { book, interfaces, networks: own, nameOf }: Surroundings): Side | undefined {
  const text = endText(end);
  const knownFor = (addresses: readonly Ip[]) =>
    interfaces.filter((known) => known.addresses.some((address) => addresses.includes(address)));
  switch (end.kind) {
    case "address": {
      const entry = book.findByAddress(end.ip);
      const named = findNamed(end.ip, book);
      const name = named === undefined ? {} : { name: nameOf(named) };
      const owner = entry?.owner === undefined ? {} : { owner: entry.owner };
      return { ...nowhere(text), ...name, ...owner, addresses: [end.ip], known: knownFor([end.ip]) };
    }
    case "network":
      return { ...nowhere(text), networks: [end.cidr] };
    case "internet":
      return { ...nowhere(text), beyond: [...new Set([...NOT_ON_THE_INTERNET, ...own])] };
    case "interface": {
      const known = interfaces.filter(({ id }) => id === end.id);
      const addresses = known.flatMap((each) => each.addresses);
      return { ...nowhere(text), addresses, interfaces: [end.id], known };
    }
    case "instance": {
      const [known, ...others] = interfaces.filter(({ instance }) => instance === end.id);
      // Of several interfaces nobody can tell which one the traffic takes, so the silence of one would prove nothing.
      if (known === undefined || others.length > 0) return { ...nowhere(text), instances: [end.id] };
      const { id, addresses } = known;
      return { ...nowhere(text), addresses, interfaces: [id], instances: [end.id], known: [known] };
    }
    case "host": {
      const ip = addressInName(end.name);
      return ip && { ...nowhere(text), name: end.name, addresses: [ip], known: knownFor([ip]) };
    }
    case "entry": {
      const entry = book.findByKey(end.key);
      const addresses = entry?.addresses?.flatMap((address) => readIp(address) ?? []) ?? [];
      const networks = entry?.addresses?.flatMap((address) => readCidr(address) ?? []) ?? [];
      if (entry === undefined || addresses.length + networks.length === 0) return undefined;
      const owner = entry.owner === undefined ? {} : { owner: entry.owner };
      return { ...nowhere(text), name: nameOf(entry), ...owner, addresses, networks, known: knownFor(addresses) };
    }
  }
}

function nowhere(text: string): Side {
  return { text, addresses: [], networks: [], interfaces: [], instances: [], known: [] };
}

/** Whether several groups can answer: more than one pair of addresses, port or protocol. */
function isBroad({ ports, protocol }: Question, sides: readonly (Side | undefined)[]): boolean {
  const onePort = ports.length === 1 && ports.every(({ from, to }) => from === to);
  const withoutPorts = protocol === "icmp";
  return !(onePort || withoutPorts) || sides.some((side) => side === undefined || isMany(side));
}

/** Who talked to an end, and whom it talked to, is told by host; a single host that was named is told by port. */
function foldOf(
  { intent }: Question,
  { src, dst }: { readonly src: Side | undefined; readonly dst: Side | undefined },
): Pick<Plan, "fold"> {
  const isOpen = (side: Side | undefined) => side === undefined || isMany(side);
  if (intent === "talkers" && isOpen(src)) return { fold: "src" };
  return intent === "reached" && isOpen(dst) ? { fold: "dst" } : {};
}

/** Whether an end is more than one address or interface. */
export function isMany({ addresses, networks, beyond, interfaces, instances }: Side): boolean {
  return (
    beyond !== undefined ||
    networks.length > 0 ||
    addresses.length > 1 ||
    (addresses.length === 0 && interfaces.length + instances.length > 1)
  );
}

function findBlindSpot(
  { src, dst, question }: { src: Side | undefined; dst: Side | undefined; question: Question },
  { protocols, around }: { protocols: readonly number[]; around: Surroundings },
): BlindEnd | undefined {
  const single = (side: Side | undefined) => (side?.addresses.length === 1 ? side.addresses[0] : undefined);
  const [from, to] = [single(src), single(dst)];
  const [port] = question.ports;
  const onePort = question.ports.length === 1 && port?.from === port?.to ? port?.from : undefined;
  return around.source.blindSpot({
    ...(from && { src: from }),
    ...(to && { dst: to }),
    ...(onePort !== undefined && { port: onePort }),
    protocols,
    networks: around.networks,
  });
}
