import type { LanguageTag } from "../languages/chat-words.ts";
import { type Ip, readIp } from "../net/ip.ts";
import type { Person } from "../surfaces/surface.ts";
import { type Memory, update } from "./memory.ts";

/** What a person has told about the own ways. */
export interface Known {
  /** Chosen; the profile's where absent. */
  readonly language?: LanguageTag;
  /** Of the own machine. */
  readonly address?: Ip;
}

/** The name of a person: two people never share one. */
export function personKey({ tenant, user }: Person): string {
  return `${tenant}/${user}`;
}

/** What is known of a person. */
export async function findPerson(person: Person, { store, now }: Memory): Promise<Known> {
  const item = await store.get(PEOPLE, personKey(person), now());
  return item === undefined ? {} : readKnown(item.value);
}

/** Answers in this language from now on; in that of the profile where none is given. */
export async function preferLanguage(person: Person, language: LanguageTag | undefined, memory: Memory): Promise<void> {
  await change(person, ({ address }) => ({ ...(address && { address }), ...(language && { language }) }), memory);
}

/** Remembers the address of the person's machine. */
export async function rememberAddress(person: Person, address: Ip, memory: Memory): Promise<void> {
  await change(person, (known) => ({ ...known, address }), memory);
}

/** Forgets it. */
export async function forgetAddress(person: Person, memory: Memory): Promise<void> {
  await change(person, ({ address: _, ...known }) => known, memory);
}

async function change(person: Person, next: (known: Known) => Known, memory: Memory): Promise<void> {
  const place = { collection: PEOPLE, id: personKey(person), seconds: YEAR };
  await update(place, (value) => JSON.stringify(next(value === undefined ? {} : readKnown(value))), memory);
}

function readKnown(value: string): Known {
  // We wrote it ourselves.
  const { language, address = "" } = JSON.parse(value) as { language?: LanguageTag; address?: string };
  const ip = readIp(address);
  return { ...(language && { language }), ...(ip !== undefined && { address: ip }) };
}

const PEOPLE = "person";

/** Seconds. */
const YEAR = 365 * 24 * 3600;
