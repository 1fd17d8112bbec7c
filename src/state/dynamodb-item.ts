import { itemOf } from "./item.ts";
import { type Fields, fieldsOf } from "./signed-call.ts";
import type { Draft, Item } from "./store.ts";

/** Text or a number as DynamoDB writes it. */
export type Attribute = { readonly S: string } | { readonly N: string };

/** What names an item in the table. */
export interface ItemKey {
  readonly collection: string;
  readonly id: string;
}

/** The primary key of an item. */
export function keyAttributes({ collection, id }: ItemKey): Readonly<Record<string, Attribute>> {
  return { pk: text(collection), sk: text(id) };
}

/** The item that a draft becomes: its version is one more. */
export function draftAttributes(draft: Draft): Readonly<Record<string, Attribute>> {
  return {
    ...keyAttributes(draft),
    v: text(draft.value),
    n: number(draft.version + 1),
    ttl: number(draft.expires),
    ...(draft.due !== undefined && { open: OPEN, due: number(draft.due) }),
  };
}

/** Stands in every item that is due at some time. */
export const OPEN = { S: "1" } as const;

export function text(value: string): Attribute {
  return { S: value };
}

export function number(value: number): Attribute {
  return { N: `${value}` };
}

/** Reads a whole item. Throws a plain `Error` where it is none. */
export function readItem(attributes: unknown): Item {
  const { pk, sk, v, n, ttl, due } = plain(attributes);
  return itemOf({ collection: pk, id: sk, value: v, version: n, expires: ttl, due });
}

/** Reads what names an item. Throws a plain `Error` where nothing does. */
export function readKey(attributes: unknown): ItemKey {
  const { pk, sk } = plain(attributes);
  if (typeof pk !== "string" || typeof sk !== "string") throw new Error("what the store gave is no key");
  return { collection: pk, id: sk };
}

function plain(attributes: unknown): Fields {
  const entries = Object.entries(fieldsOf(attributes) ?? {});
  return Object.fromEntries(entries.map(([name, attribute]) => [name, scalarOf(fieldsOf(attribute))]));
}

function scalarOf(attribute: Fields | undefined): unknown {
  const digits = attribute?.["N"];
  return typeof digits === "string" ? Number(digits) : attribute?.["S"];
}
