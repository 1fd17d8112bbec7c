import { type Cidr, covers, prefixLength, readCidr } from "../net/cidr.ts";
import { type Ip, readIp } from "../net/ip.ts";

/** What an organisation calls a thing in its network. */
export interface Entry {
  /** Its one name in questions and answers. */
  readonly key: string;
  /** How people call it. */
  readonly names: readonly string[];
  /** Addresses and networks (CIDR). */
  readonly addresses?: readonly string[];
  /** Whom to ask about it. */
  readonly owner?: string;
  readonly note?: string;
}

/** A place in a text where an entry is named, or where several could be meant. */
export interface Mention {
  /** UTF-16 units, half open. */
  readonly start: number;
  readonly end: number;
  /** One key, or all that the words fit. */
  readonly keys: readonly string[];
  /** Only a part of the names was written (`portal` for two portals). */
  readonly partial: boolean;
}

/** Names and addresses, ready to be looked up. */
export interface AddressBook {
  readonly entries: readonly Entry[];
  findByKey(key: string): Entry | undefined;
  /** The entry that lists the address, or else the one with the narrowest network around it. */
  findByAddress(ip: Ip): Entry | undefined;
  /** Where a text (lower case, NFKC) names entries; the longest name wins, parts count where no whole name stands. */
  mentions(text: string): readonly Mention[];
}

/** The entry that lists the address itself: one with a network around it names the neighbourhood, not this address. */
export function findNamed(address: string, book: AddressBook): Entry | undefined {
  const ip = readIp(address);
  const entry = ip && book.findByAddress(ip);
  return entry?.addresses?.some((each) => readIp(each) === ip) ? entry : undefined;
}

/** Indexes the entries of an address book. */
export function makeAddressBook(entries: readonly Entry[]): AddressBook {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const names = index(entries, (entry) => [entry.key, ...entry.names]);
  const shared = [...index(entries, (entry) => entry.names.flatMap(partsOf))].filter(
    ([part, keys]) => keys.size > 1 && !names.has(part),
  );
  const parts = new Map(shared);
  const pattern = patternOf([...names.keys(), ...parts.keys()]);
  const places = placesOf(entries);
  return {
    entries,
    findByKey: (key) => byKey.get(key),
    findByAddress: (ip) => findByAddress(places, ip),
    mentions: (text) =>
      [...text.matchAll(pattern)].map((match) => {
        const name = fold(match[0]);
        const keys = [...(names.get(name) ?? parts.get(name) ?? [])];
        return { start: match.index, end: match.index + match[0].length, keys, partial: !names.has(name) };
      }),
  };
}

/** Names as written in any letter case, width or spacing, each with the keys it belongs to. */
function index(entries: readonly Entry[], namesOf: (entry: Entry) => readonly string[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const entry of entries) {
    for (const name of namesOf(entry).map(fold)) found.set(name, (found.get(name) ?? new Set()).add(entry.key));
  }
  return found;
}

function fold(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s-]+/g, " ")
    .trim();
}

/** The words of a name; Japanese has no spaces, so a change of script parts them. */
function partsOf(name: string): string[] {
  const runs = fold(name).match(/[a-z0-9]+|[\p{sc=Katakana}ー]+|\p{sc=Han}+|\p{sc=Hiragana}+/gu) ?? [];
  return runs.filter((run) => run.length > 1);
}

function patternOf(names: readonly string[]): RegExp {
  const ordered = names.toSorted((a, b) => b.length - a.length).map(nameSource);
  // A book without entries must not match the empty text.
  return new RegExp(ordered.join("|") || "(?!)", "g");
}

function nameSource(name: string): string {
  const body = name.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`).replaceAll(" ", String.raw`[ \t-]{1,3}`);
  const before = /^[a-z0-9]/.test(name) ? `(?<![a-z0-9_.@-])` : "";
  const after = /[a-z0-9]$/.test(name) ? String.raw`(?![a-z0-9_-]|\.[a-z0-9])` : "";
  return before + body + after;
}

/** Where entries are, ready to be looked up. */
interface Places {
  readonly byAddress: ReadonlyMap<Ip, Entry>;
  /** The narrowest first. */
  readonly networks: readonly { readonly cidr: Cidr; readonly entry: Entry }[];
}

function placesOf(entries: readonly Entry[]): Places {
  const byAddress = new Map<Ip, Entry>();
  const networks: { cidr: Cidr; entry: Entry }[] = [];
  for (const entry of entries) {
    for (const text of entry.addresses ?? []) {
      const [ip, cidr] = [readIp(text), readCidr(text)];
      // Of several entries with one address, the first is meant.
      if (ip !== undefined && !byAddress.has(ip)) byAddress.set(ip, entry);
      if (cidr !== undefined) networks.push({ cidr, entry });
    }
  }
  return { byAddress, networks: networks.toSorted((a, b) => prefixLength(b.cidr) - prefixLength(a.cidr)) };
}

function findByAddress({ byAddress, networks }: Places, ip: Ip): Entry | undefined {
  return byAddress.get(ip) ?? networks.find(({ cidr }) => covers(cidr, ip))?.entry;
}
