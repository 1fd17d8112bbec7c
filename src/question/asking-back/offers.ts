import type { AddressBook, Entry } from "../../names/address-book.ts";
import type { KnownInterface } from "../../names/known-interfaces.ts";
import { type Cidr, readCidr } from "../../net/cidr.ts";
import { type Ip, readIp } from "../../net/ip.ts";
import { endText } from "../end.ts";
import type { End } from "../question.ts";

/** What an organisation has that can be named to somebody who asks. */
export interface Known {
  readonly book: AddressBook;
  /** Address ranges of the configured VPCs. */
  readonly networks: readonly Cidr[];
  readonly interfaces: readonly KnownInterface[];
  /** What an answer calls an entry of the address book. */
  nameOf(entry: Entry): string;
}

/** An end to choose. */
export interface Offer {
  readonly end: End;
  /** Words that are read as this end. */
  readonly words: string;
  /** What else it is called, where the words do not say. */
  readonly name?: string;
}

/** Single machines: entries of the address book, then interfaces with a name. */
export function hostOffers({ book, interfaces, nameOf }: Known): readonly Offer[] {
  const entries = book.entries.filter(({ addresses = [] }) => addresses.some((address) => readIp(address)));
  const named = interfaces.flatMap(({ name, addresses: [address] }) =>
    name === undefined || address === undefined || book.findByAddress(address) !== undefined
      ? []
      : [{ ...addressOffer(address), name }],
  );
  return [...entries.map((entry) => entryOffer(entry, { book, nameOf })), ...named];
}

/** Networks: entries of the address book that stand for one, then the configured ones. */
export function networkOffers({ book, networks, nameOf }: Known): readonly Offer[] {
  const entries = book.entries.filter(
    ({ addresses = [] }) => addresses.length > 0 && addresses.every((address) => readCidr(address) !== undefined),
  );
  return [
    ...entries.map((entry) => entryOffer(entry, { book, nameOf })),
    ...networks.map((cidr): Offer => ({ end: { kind: "network", cidr }, words: cidr })),
  ];
}

/** Entries that words of a message fit. */
export function entryOffers(words: string, { book, nameOf }: Known): readonly Offer[] {
  const keys = book.mentions(words.normalize("NFKC").toLowerCase()).flatMap((mention) => mention.keys);
  return [...new Set(keys)].flatMap((key) => {
    const entry = book.findByKey(key);
    return entry === undefined ? [] : [entryOffer(entry, { book, nameOf })];
  });
}

/** An address as it is written. */
export function addressOffer(ip: Ip): Offer {
  return { end: { kind: "address", ip }, words: ip };
}

/** An end as an earlier question named it. */
export function endOffer(end: End, { book, nameOf }: Pick<Known, "book" | "nameOf">): Offer {
  const entry = end.kind === "entry" ? book.findByKey(end.key) : undefined;
  return entry === undefined ? { end, words: endText(end) } : entryOffer(entry, { book, nameOf });
}

/** Words for the entry of that key which are read as it. */
export function entryWords(key: string, known: Pick<Known, "book" | "nameOf">): string {
  return endOffer({ kind: "entry", key }, known).words;
}

/** An entry by its name, by its key where the name is shared with another entry, else by one of its addresses. */
function entryOffer(entry: Entry, { book, nameOf }: Pick<Known, "book" | "nameOf">): Offer {
  const name = nameOf(entry);
  const words = [name, entry.key].find((text) => isReadAs(entry, text, book));
  if (words !== undefined) return { end: { kind: "entry", key: entry.key }, words };
  const [address] = (entry.addresses ?? []).flatMap((text) => readIp(text) ?? []);
  return address === undefined
    ? { end: { kind: "entry", key: entry.key }, words: name }
    : { ...addressOffer(address), name };
}

/** A name with a dot would be read as a host name. */
function isReadAs({ key }: Entry, text: string, book: AddressBook): boolean {
  const folded = text.normalize("NFKC").toLowerCase();
  const [mention, ...others] = book.mentions(folded);
  const isWhole = mention?.start === 0 && mention.end === folded.length;
  return isWhole && others.length === 0 && mention.keys.length === 1 && mention.keys[0] === key && !text.includes(".");
}
