import { endText } from "../end.ts";
import type { Span } from "../span.ts";
import type { EndToken, PortToken } from "./end-token.ts";

/** Ends that stand side by side in one place of a question: 10.0.1.8, 10.0.1.9 and 10.0.1.10. */
export type List = readonly [EndToken, EndToken, ...EndToken[]];

/** What a message asks first, and what it asks beside that. */
export interface Several {
  /** Ends of the first question; of a list only its first one. */
  readonly ends: readonly EndToken[];
  readonly lists: readonly List[];
  /** Ends of every further question. */
  readonly others: readonly (readonly [EndToken, ...EndToken[]])[];
  /** A question mark ends the first one: nothing behind it belongs to it. */
  readonly isClosed: boolean;
}

/** What a message is parted by. */
export interface SeveralMaterial {
  readonly ends: readonly EndToken[];
  /** Normalised text in which ends are masked. */
  readonly text: string;
  /** Where the speaker's own machine is named, which is one of two ends. */
  readonly self: readonly Span[];
  /** Where one end is asked about, as by "who talked to". */
  readonly broad?: Span | undefined;
  /** Whether the words around a list give it one role: "to A and B", unlike "between A and B". */
  readonly hasOneRole: (list: Span) => boolean;
}

/** One message has one source and one destination. */
const MOST_ENDS = 2;

/**
 * Parts what is asked first from what is asked beside it: "A to B 22 and C to D 443" are two questions, "from A and B to
 * C" holds a list. Where two ends are all that is named there is nothing to part.
 */
export function separate({ ends, text, self, broad, hasOneRole }: SeveralMaterial): Several {
  const counted = ends.filter(({ value }) => value !== undefined && value.kind !== "internet");
  const isList =
    counted.length === MOST_ENDS &&
    listsIn(counted, text).some((list) => isJoined(list, text) && hasOneRole(wholeOf(list)));
  const closed = closedIn(counted, text, broad);
  const isOne = closed === undefined && !isList;
  if (isOne && countNames(counted) + Math.min(self.length, 1) <= MOST_ENDS) return whole(ends);
  const [first = [], ...others] = closed ?? questionsIn(counted, text);
  const lists = listsIn(first, text);
  const beside = lists.flatMap(([, ...rest]) => rest);
  const cut = startOf(others[0]);
  return {
    ends: ends.filter((end) => end.start < cut && !beside.includes(end)),
    lists,
    others,
    isClosed: closed !== undefined,
  };
}

/** A message that is not parted. */
export function whole(ends: readonly EndToken[]): Several {
  return { ends, lists: [], others: [], isClosed: false };
}

/** The first end with the place of all of its list. */
export function wholeOf(list: List): EndToken {
  const [first, second] = list;
  return { ...first, end: (list.at(-1) ?? second).end };
}

/** Ports of the first question; where it has none of its own, those behind the others are meant for it as well. */
export function firstPorts(ports: readonly PortToken[], { lists, others, isClosed }: Several): readonly PortToken[] {
  const cut = startOf(others[0]);
  const mine = ports.filter(({ start }) => start < cut);
  const onFirst = lists.flatMap(([a, b]) => mine.filter(({ start }) => start >= a.end && start < b.start));
  const later = lists.map(([, second]) => second.start);
  const own = onFirst.length === 0 ? mine : mine.filter(({ start }) => later.every((at) => start < at));
  return own.length > 0 || isClosed ? own : ports;
}

/** What of a text lies in a further question, which ends where the next one begins. */
export function inOther<T extends Span>(spans: readonly T[], index: number, { others }: Several): readonly T[] {
  const [from, to] = [startOf(others[index]), startOf(others[index + 1])];
  return spans.filter(({ start }) => start >= from && start < to);
}

function startOf(ends: Several["others"][number] | undefined): number {
  return ends?.[0].start ?? Number.POSITIVE_INFINITY;
}

function countNames(ends: readonly EndToken[]): number {
  return new Set(ends.map(({ value }) => value && endText(value))).size;
}

/** "Who talked to A? And did B reach C?": a question about one end is over with its question mark. */
function closedIn(
  [first, second, third, ...more]: readonly EndToken[],
  text: string,
  broad: Span | undefined,
): Several["others"] | undefined {
  if (first === undefined || second === undefined || third === undefined || broad === undefined) return undefined;
  const isOver = broad.start < second.start && /[?？]/.test(gap(first, second, text));
  return isOver && countNames([second, third]) === MOST_ENDS ? [[first], [second, third, ...more]] : undefined;
}

/** Cuts where two ends with a way between them are followed by two more: "A to B, and is C allowed to D". */
function questionsIn(ends: readonly EndToken[], text: string): readonly Several["others"][number][] {
  const questions: [EndToken, ...EndToken[]][] = [];
  for (const [index, end] of ends.entries()) {
    const question = questions.at(-1);
    if (question === undefined || isNext(question, [end, ends[index + 1]], text)) questions.push([end]);
    else question.push(end);
  }
  return questions;
}

function isNext(
  before: readonly EndToken[],
  [end, next]: readonly [EndToken, EndToken | undefined],
  text: string,
): boolean {
  const [first, last] = before.slice(-2);
  if (first === undefined || last === undefined || next === undefined) return false;
  const areTwo = countNames([first, last]) === MOST_ENDS && countNames([end, next]) === MOST_ENDS;
  return areTwo && BREAK.test(gap(last, end, text)) && !areListed(first, last, text) && !areListed(end, next, text);
}

function listsIn(ends: readonly EndToken[], text: string): readonly List[] {
  const runs: EndToken[][] = [];
  for (const end of ends) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && areListed(last, end, text)) run.push(end);
    else runs.push([end]);
  }
  return runs.flatMap(([first, second, ...more]) =>
    first === undefined || second === undefined ? [] : [[first, second, ...more] as const],
  );
}

/** What stands somewhere between two questions. */
const BREAK = /[\n;,、。]|(?<![a-z])(?:and|or|also|then|plus)(?![a-z])|と|また|あと|それ/;

/** The port of the first end, what lists two ends in any language, and perhaps the word for their role once more. */
const JOINT =
  /^["')\]]?(?:\s?(?:(?::|on|port|の|ポート|tcp|udp|\/)\s?){0,3}\d{1,5}(?:番(?:ポート)?|ポート)?)?\s{0,2}(?:[,、・/&\n]\s{0,2}(?:and\s|or\s|と)?|(?:and|or|plus|as well as)\s|と|や|か|および|及び|または|もしくは)\s{0,2}(?:(?:from|to)\s)?(?:the\s)?["'([]?$/;

function areListed(a: EndToken, b: EndToken, text: string): boolean {
  return JOINT.test(gap(a, b, text));
}

/** A comma may just as well part a source from its destination: two ends are a list by a word. */
function isJoined([a, b]: List, text: string): boolean {
  return /(?<![a-z])(?:and|or)\s|と|や|か|および|及び|または|もしくは/.test(gap(a, b, text));
}

/** The widest gap that is looked at, in characters. */
const WIDEST = 120;

function gap({ end }: EndToken, { start }: EndToken, text: string): string {
  return text.slice(end, Math.min(start, end + WIDEST));
}
