import type { AddressBook } from "../../names/address-book.ts";
import type { PortRange } from "../../net/port.ts";
import { endText } from "../end.ts";
import type { End, Question, Slot } from "../question.ts";
import { ANY_CAST } from "./cast.ts";
import type { Lack } from "./lack.ts";
import { addressOffer, endOffer, entryOffers, hostOffers, type Known, networkOffers, type Offer } from "./offers.ts";

/** One slot and what could fill it. */
export type Filling =
  | { readonly slot: "src" | "dst"; readonly offer: Offer }
  | { readonly slot: "port"; readonly port: PortRange };

/** One way to complete a question: every slot that was asked for, source first. */
export type Choice = readonly Filling[];

/** What is known of the conversation in which somebody is asked back. */
export interface Talk {
  readonly question: Question;
  /** The question before it in the same thread. */
  readonly previous?: Question;
}

/** As many as a person takes in at a glance. */
const MOST_CHOICES = 4;

/** The likeliest ways to give what is lacking, the likeliest first; none where nothing is known that fits. */
export function choicesFor(lack: Lack, talk: Talk, known: Known): readonly Choice[] {
  const columns = slotsOf(lack).map((slot) => fillingsFor(slot, lack, { ...known, ...talk }));
  const ways = lack.wanted === "one-end" ? columns.toReversed().flatMap(half) : combined(columns);
  return ways.filter((way) => isBetweenTwo(way, talk.question, known.book)).slice(0, MOST_CHOICES);
}

/** A made-up way to give what is lacking, for where nothing is known that fits. */
export function exampleFor(lack: Lack): Choice {
  const slots = lack.wanted === "one-end" ? (["dst"] as const) : slotsOf(lack);
  const ends = { src: ANY_CAST.client, dst: ANY_CAST.server };
  return slots.map((slot) => (slot === "port" ? { slot, port: HTTPS } : { slot, offer: ends[slot] }));
}

function slotsOf({ missing, unclear }: Lack): readonly Slot[] {
  const unclearSlots = unclear.map(({ slot }): Slot => slot);
  return (["src", "dst", "port"] as const).filter((slot) => missing.includes(slot) || unclearSlots.includes(slot));
}

/** Where one end is enough, both ends have their share of the choices. */
function half(column: readonly Filling[]): readonly Choice[] {
  return column.slice(0, MOST_CHOICES / 2).map((filling) => [filling]);
}

function fillingsFor(slot: Slot, lack: Lack, sources: Known & Talk): readonly Filling[] {
  if (slot === "port") return portsFor(sources).map((port) => ({ slot, port }));
  const unclear = lack.unclear.find((each) => each.slot === slot);
  const offers = unclear === undefined ? endsFor(slot, lack, sources) : entryOffers(unclear.words, sources);
  const distinct = new Map(offers.map((offer) => [endText(offer.end), offer]));
  return [...distinct.values()].map((offer) => ({ slot, offer }));
}

/** People ask from networks to machines; their own machine is none of the machines that have a name here. */
function endsFor(slot: "src" | "dst", { own, remembered }: Lack, sources: Known & Talk): readonly Offer[] {
  const before = sources.previous?.[slot];
  const earlier = before === undefined ? [] : [endOffer(before, sources)];
  const [hosts, networks] = [hostOffers(sources), networkOffers(sources)];
  if (slot === "dst") return [...earlier, ...hosts, ...networks];
  const given = remembered === undefined ? [] : [addressOffer(remembered)];
  return [...given, ...earlier, ...networks, ...(own === undefined ? hosts : [])];
}

const HTTPS: PortRange = { from: 443, to: 443 };

/** What most questions are about, the commonest first: https, ssh, rdp, http. */
const USUAL_PORTS = [HTTPS, ...[22, 3389, 80].map((port): PortRange => ({ from: port, to: port }))];

function portsFor({ previous }: Talk): readonly PortRange[] {
  const before = previous?.ports.length === 1 ? previous.ports : [];
  return [...before, ...USUAL_PORTS.filter(({ from }) => before.every((port) => port.from !== from))];
}

/** Every way to take one of each column, those from the top of the columns first. */
function combined(columns: readonly (readonly Filling[])[]): readonly Choice[] {
  let ways: readonly { readonly choice: Choice; readonly rank: number }[] = [{ choice: [], rank: 0 }];
  for (const column of columns) {
    // One more than are shown: a way may lead from an end to itself.
    const top = column.slice(0, MOST_CHOICES + 1);
    ways = ways.flatMap(({ choice, rank }) =>
      top.map((filling, place) => ({ choice: [...choice, filling], rank: rank + place })),
    );
  }
  return ways.toSorted((a, b) => a.rank - b.rank).map(({ choice }) => choice);
}

/** Whether source and destination are two. */
function isBetweenTwo(choice: Choice, question: Question, book: AddressBook): boolean {
  const [src, dst] = (["src", "dst"] as const).map((slot) => endOf(slot, choice) ?? question[slot]);
  if (src === undefined || dst === undefined) return true;
  const places = placesOf(dst, book);
  return placesOf(src, book).every((place) => !places.includes(place));
}

function endOf(slot: "src" | "dst", choice: Choice): End | undefined {
  const filling = choice.find((each) => each.slot === slot);
  return filling?.slot === slot ? filling.offer.end : undefined;
}

function placesOf(end: End, book: AddressBook): readonly string[] {
  const entry = end.kind === "entry" ? book.findByKey(end.key) : undefined;
  return [endText(end), ...(entry?.addresses ?? [])];
}
