import type { Draft, Item } from "./store.ts";

/** What every store can hold. Throws a plain `Error` that says nothing of the content. */
export function checkDraft({ collection, id, value, version }: Draft): void {
  require(COLLECTION.test(collection), "a collection is named by at most 64 letters, digits, - and /");
  require(id !== "" && bytesOf(id) <= MOST_BYTES.id, `an id has 1 to ${MOST_BYTES.id} bytes`);
  // Stores write UTF-8, where half a character cannot be written and would come back as another.
  require(id.isWellFormed() && value.isWellFormed(), "an id and a value are well-formed text");
  require(bytesOf(value) <= MOST_BYTES.value, `a value has at most ${MOST_BYTES.value} bytes`);
  require(Number.isSafeInteger(version) && version >= 0, "a version is a whole number, 0 or more");
}

/** What a store gave, checked. Throws a plain `Error` that says nothing of the content. */
export function itemOf(fields: Readonly<Record<keyof Item, unknown>>): Item {
  const { collection, id, value, version, expires, due } = fields;
  if (typeof collection !== "string" || typeof id !== "string" || typeof value !== "string") throw new NoItem();
  if (!isWhole(version) || !isWhole(expires)) throw new NoItem();
  if (due === undefined || due === null) return { collection, id, value, version, expires };
  if (!isWhole(due)) throw new NoItem();
  return { collection, id, value, version, expires, due };
}

const COLLECTION = /^[A-Za-z0-9/-]{1,64}$/;

const MOST_BYTES = { id: 512, value: 300_000 } as const;

function bytesOf(text: string): number {
  return Buffer.byteLength(text, "utf8");
}

function require(holds: boolean, rule: string): void {
  if (!holds) throw new Error(rule);
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

class NoItem extends Error {
  constructor() {
    super("what the store gave is no item");
    this.name = "NoItem";
  }
}
