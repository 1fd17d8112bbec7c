import { matches, type Span } from "../span.ts";

/** Part of a version 2 record, with the names of the fields that are left. */
export interface CutRecord extends Span {
  readonly names: readonly string[];
}

const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|(?=.*:)[0-9a-f:.]{3,39}|-)$/;
const NUMBER = /^(?:\d{1,18}|-)$/;
const PORT = /^(?:\d{1,5}|-)$/;
/** Seconds since 1970 from 2001 on. */
const EPOCH = /^[12]\d{9}$/;

/** The fields of a version 2 record in their order (AWS default), with what each can hold. */
const FIELDS: readonly (readonly [name: string, holds: RegExp])[] = [
  ["version", /^[2-9]$/],
  ["account-id", /^(?:\d{12}|unknown)$/],
  ["interface-id", /^eni-[0-9a-f]{8,17}$/],
  ["srcaddr", ADDRESS],
  ["dstaddr", ADDRESS],
  ["srcport", PORT],
  ["dstport", PORT],
  ["protocol", /^\d{1,3}$/],
  ["packets", NUMBER],
  ["bytes", NUMBER],
  ["start", EPOCH],
  ["end", EPOCH],
  ["action", /^(?:accept|reject|-)$/],
  ["log-status", /^(?:ok|nodata|skipdata)$/],
];
/** What looks like one more of them. */
const FIELD = String.raw`[^\s"\u3000-\u9FFF]{0,40}\d[^\s"\u3000-\u9FFF]{0,40}|-|accept|reject|ok|nodata|skipdata|ingress|egress`;
/** Both ends, their ports and the protocol: less tells of no connection. */
const [FIRST_END, PROTOCOL, END_TIME] = [3, 7, 11];

/** Finds records in the default order of which somebody left out the beginning or the end. */
export function readCutRecords(text: string): CutRecord[] {
  const words = matches(text, /[^\s"]{1,60}/g);
  const texts = words.map(({ start, end }) => text.slice(start, end));
  const found: CutRecord[] = [];
  for (let at = 0; at < words.length; ) {
    const names = cutAt(texts, at) ?? [];
    const [first, last] = [words[at], words[at + names.length - 1]];
    if (first !== undefined && last !== undefined && names.length > 0) {
      const cut = { start: first.start, end: last.end, names };
      if (!goesOn(text, cut)) found.push(cut);
    }
    at += Math.max(1, names.length);
  }
  return found;
}

const BEFORE = new RegExp(String.raw`(?:^|[\s"])(?:${FIELD})[ \t]{1,8}$`);
const BEHIND = new RegExp(String.raw`^[ \t]{1,8}(?:${FIELD})(?![^\s"])`);

/** More fields on the same line: the order is one that somebody chose. */
function goesOn(text: string, { start, end }: Span): boolean {
  return BEFORE.test(text.slice(Math.max(0, start - 80), start)) || BEHIND.test(text.slice(end, end + 80));
}

/** The fields from each of those on which a cut record may begin with. */
const TAILS = Array.from({ length: FIRST_END + 1 }, (_, offset) => FIELDS.slice(offset));

/** Names of the fields that the words hold from a place on; nothing where they are no part of a record. */
function cutAt(words: readonly string[], at: number): readonly string[] | undefined {
  for (const [offset, fields] of TAILS.entries()) {
    const misfit = fields.findIndex(([, holds], index) => !holds.test(words[at + index] ?? ""));
    const count = misfit < 0 ? fields.length : misfit;
    // Without the interface, two ends and their ports might be a question; its times make it a record.
    const least = offset < FIRST_END ? PROTOCOL : END_TIME;
    if (offset + count > least) return fields.slice(0, count).map(([name]) => name);
  }
  return undefined;
}
