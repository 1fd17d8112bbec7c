import type { Link, Quantity, TimeToken } from "./token.ts";

/** The little word at a place of a run, if one stands there. */
export function linkAt(run: readonly TimeToken[], index: number): Link | undefined {
  const token = run[index];
  return token?.kind === "link" ? token.link : undefined;
}

/** The place behind words such as "around" and "or so", where a word that ties times together follows them. */
export function pastGlue(run: readonly TimeToken[], index: number): number {
  let next = index;
  while (linkAt(run, next) === "glue") next += 1;
  const link = linkAt(run, next);
  return link === undefined || link === "at" ? index : next;
}

/** A length and where reading goes on. */
export interface Length {
  readonly quantity: Quantity;
  readonly next: number;
  readonly end: number;
}

/** Reads a length, with or without a little word before it. */
export function readQuantity(run: readonly TimeToken[], index: number): Length | undefined {
  const skipped = linkAt(run, index) === "glue" ? index + 1 : index;
  const token = run[skipped];
  return token?.kind === "quantity" ? { quantity: token.quantity, next: skipped + 1, end: token.end } : undefined;
}
