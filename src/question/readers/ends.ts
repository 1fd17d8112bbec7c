import type { AddressBook } from "../../names/address-book.ts";
import { findService } from "../../net/services.ts";
import { readResource } from "../end.ts";
import type { Reading } from "../reading.ts";
import { MARKS, type Match, mask, matches, type Span, withoutOverlaps } from "../span.ts";
import { readAddresses } from "./address.ts";
import type { EndToken } from "./end-token.ts";
import { readHostNames } from "./host-name.ts";
import { readLinks } from "./link.ts";
import { NOISE } from "./noise.ts";

/** What was found, and the text with all of it masked. */
export interface Ends {
  readonly tokens: readonly EndToken[];
  readonly masked: string;
}

interface Reader {
  readonly name: string;
  readonly read: (text: string) => readonly EndToken[];
}

/** Finds everything that names a side of a question, in normalised text. */
export function readEnds(
  text: string,
  book: AddressBook,
  { noise, internet }: Pick<Reading, "noise" | "internet">,
): Ends {
  const readers: readonly Reader[] = [
    { name: "link", read: readLinks },
    { name: "resource", read: readResources },
    { name: "address", read: readAddresses },
    { name: "host-name", read: readHostNames },
    { name: "address-book", read: (rest) => readEntries(rest, book) },
    { name: "internet", read: (rest) => readInternet(rest, internet) },
  ];
  const tokens: EndToken[] = [];
  let masked = text;
  for (const { name, read } of readers) {
    // Noise goes after links and ids, which may hold what looks like it, and before bare addresses.
    if (read === readAddresses) masked = maskNoise(masked, noise);
    const found = withoutOverlaps(read(masked)).map((token) => ({ ...token, reader: name }));
    tokens.push(...found);
    masked = mask(masked, found.filter(isCertain), MARKS.end);
  }
  return joinNameAndAddress(tokens, masked);
}

/** Words that may not mean an end after all ("the server") stay readable for what comes later. */
function isCertain({ unclear }: EndToken): boolean {
  return unclear !== true;
}

function maskNoise(text: string, noise: readonly RegExp[]): string {
  return [...NOISE, ...noise].reduce(
    (rest, pattern) => mask(rest, notLogins(rest, matches(rest, pattern).map(numberOf)), MARKS.other),
    text,
  );
}

/** The words before a group `number` only tell what the number is. */
function numberOf({ start, end, groups: { number } }: Match): Span {
  return { start: number === undefined ? start : end - number.length, end };
}

/** A command that logs in, its options and files between it and the host. */
const LOGIN =
  /(?<![a-z])(?:ssh|scp|sftp|rsync|connect(?:ing)? to|log(?:ging)? (?:in |on )?(?:to|into|as))(?:\s(?!mail|email|contact|ask|tell|cc)[^\s,;?!]{1,40}){0,6}\s$/;

/** `ssh user@host` names a host, not a mail address. */
function notLogins(text: string, spans: readonly Span[]): Span[] {
  return spans.map(({ start, end }) => {
    const at = text.slice(start, end).indexOf("@");
    const isLogin = at >= 0 && LOGIN.test(text.slice(Math.max(0, start - 80), start));
    return { start, end: isLogin ? start + at + 1 : end };
  });
}

const RESOURCE = /(?<![a-z0-9-])(?:eni|i)-(?:[0-9a-f]{17}|[0-9a-f]{8})(?![a-z0-9-])(?::(?<port>\d{1,5})(?!\d))?/g;

function readResources(text: string): EndToken[] {
  return matches(text, RESOURCE).flatMap(({ start, end }) => {
    const value = readResource(text.slice(start, end).replace(/:.*/, ""));
    return value === undefined ? [] : [{ start, end, value }];
  });
}

function readEntries(text: string, book: AddressBook): EndToken[] {
  return book.mentions(text).flatMap(({ start, end, keys: [key = "", ...others], partial }): EndToken[] => {
    if (partial && (isAskedFor(text, { start, end }) || OTHER_NOUN.test(text.slice(end, end + 16)))) return [];
    const share = /\\\\$/.test(text.slice(Math.max(0, start - 2), start)) ? { port: sharePort({ start, end }) } : {};
    if (others.length > 0 || partial) return [{ start, end, unclear: true }];
    return [{ start, end, value: { kind: "entry", key }, ...share }];
  });
}

function readInternet(text: string, patterns: readonly RegExp[]): EndToken[] {
  return patterns.flatMap((pattern) =>
    matches(text, pattern).map(({ start, end }) => ({ start, end, value: { kind: "internet" } })),
  );
}

/** "which server", 接続したサーバー: a noun that is asked for names nothing. */
function isAskedFor(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  return ASKED_FOR.test(before) || (DESCRIBED.test(before) && LISTED.test(text.slice(end, end + 16)));
}

/** The server team, サーバー室: people and rooms. */
const OTHER_NOUN =
  /^(?:(?: |'s )(?:teams?|rooms?|racks?|guys|people|folks|admins?|owners?|engineers?|group|farm|cabinet)(?![a-z])|(?:室|ルーム|チーム|担当|管理者|ラック|班|係|部門|屋さん))/;

const ASKED_FOR = /(?:ど(?:の|んな|この)|何の|which|what)\s?$/;
const DESCRIBED = /[たる]\s?$/;
const LISTED = /^\s?(?:の?一覧|は(?:どれ|どこ|誰)|を[^。\n]{0,6}(?:教え|知り|出し|見せ))/;

function sharePort(span: Span): NonNullable<EndToken["port"]> {
  const smb = findService("smb");
  return { ...span, range: { from: 445, to: 445 }, ...(smb === undefined ? {} : { service: smb }) };
}

/** A name and the address it resolved to, `db01.corp.example (10.0.2.6)`: the address counts, the place is both. */
function joinNameAndAddress(tokens: readonly EndToken[], masked: string): Ends {
  const ordered = tokens.toSorted((a, b) => a.start - b.start);
  const joined: EndToken[] = [];
  for (const token of ordered) {
    const before = joined.at(-1);
    const both = before === undefined ? undefined : joinPair(before, token, masked);
    if (both === undefined) joined.push(token);
    else joined.splice(-1, 1, both);
  }
  return { tokens: joined, masked: mask(masked, joined.filter(isCertain), MARKS.end) };
}

function joinPair(a: EndToken, b: EndToken, text: string): EndToken | undefined {
  const inBrackets =
    /^["']?\s{0,2}[([|]$/.test(text.slice(a.end, b.start)) && /^\s?[)\]|]/.test(text.slice(b.end, b.end + 2));
  if (!inBrackets) return undefined;
  const address = isAddress(a) ? a : b;
  const port = a.port ?? b.port;
  if (!isAddress(address)) return undefined;
  const close = b.end + (/^\s/.test(text.slice(b.end)) ? 2 : 1);
  return { ...address, ...(port === undefined ? {} : { port }), start: a.start, end: close };
}

function isAddress({ value, mistake }: EndToken): boolean {
  return value?.kind === "address" || value?.kind === "network" || mistake !== undefined;
}
