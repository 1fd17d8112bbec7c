import { isInside, MARKS, matches, type Span, withoutOverlaps } from "../../span.ts";
import { RUNTIMES } from "./programs/runtimes.ts";
import { SERVICES } from "./programs/services.ts";
import { TOOLS } from "./programs/tools.ts";
import { WINDOWS } from "./programs/windows.ts";
import { type Printed, REASON, spansOf } from "./shapes.ts";

/** Finds what programs printed: failures, and the lines around and between them; nothing where nothing failed. */
export function findPastes(text: string, printed: readonly Printed[]): Span[] {
  const programs = [TOOLS, RUNTIMES, SERVICES, WINDOWS, ...printed];
  const failures = programs
    .flatMap((program) => spansOf(text, program.failures))
    .filter((span) => isFailure(text, span));
  if (failures.length === 0) return [];
  const around = programs.flatMap((program) => spansOf(text, program.around));
  const found = withoutOverlaps(joined([...failures, ...around].map((span) => withoutOwnWords(text, span))));
  return joined([...found, ...blocksAround(text, failures), ...between(text, found)]);
}

const FAILURE = new RegExp(
  `${REASON}|timeout|timed out|refused|reset|unreachable|fail|error|exception|can't connect|cannot connect|could not|unable to`,
);
const STAMPED =
  /^[ \t>|"]{0,8}[[(]?(?:\d{4}[-/]|\d\d:\d\d|[a-z]{3} {1,2}(?:[a-z]{3} {1,2})?\d{1,2} \d\d:|\d\d\/[a-z]{3})/;
/** A log line bears a level, a bracket or a word with a colon; a person who starts with a time does not. */
const LOGGED =
  /(?<![a-z])(?:error|warn|warning|fatal|severe|critical|info|err|debug)(?![a-z])|[\][]|\w: |(?:dial|read) (?:tcp|udp)|connect e[a-z]{4}/;

/** A line that begins with a date is a program's only if something went wrong in it, and it looks like a log. */
function isFailure(text: string, { start, end }: Span): boolean {
  const found = text.slice(start, end);
  return !STAMPED.test(found) || (FAILURE.test(found) && LOGGED.test(found.slice(8)));
}

/** Words that only people write. */
const PERSONAL =
  "(?:i|i'm|i've|we|we're|my|our|us|me|you|your|why|pls|thanks|thx|any ?(?:one|body|idea|ideas|clue)|can (?:you|someone)|could (?:you|someone)|what'?s|who|was (?:it|this|that)|is (?:it|this|that)|this is|that's|thats)";

/** Where, behind a message on the same line, its reader goes on: with personal words, or with circumstances. */
const OWN: readonly RegExp[] = [
  new RegExp(String.raw`(?<before>)(?:[.;,)\]'"]| -{1,2}| ~)\s{1,2}(?=${PERSONAL}(?![\w.-]))`),
  new RegExp(
    String.raw`(?<before>) -{1,2}\s{1,2}(?=(?:from(?= ${MARKS.end})|since|today|yesterday|this morning|last night|(?:happen(?:s|ing|ed)|seen|occurs|occurring|tried|tested|ran|running) (?:on|from|at|since))(?![\w.-]))`,
  ),
  // A time that ends the line: "… に接続できません: 10.0.2.6 昨日から".
  /(?<before>)\s{1,2}(?=(?:昨日|今日|本日|今朝|さっき|先ほど)[^\n]{0,6}(?:から|頃|ごろ)(?:です)?\s{0,2}$)/,
  new RegExp(
    String.raw`(?<before>(?:${REASON}|timed out)(?: after (?:\d{1,6}|${MARKS.other}{1,20})(?: ?m?s\w{0,11})?)?["')]{0,2})[,.;]?\s{1,2}(?=(?:from|at(?= \d)|since|when|(?:seen|happening|occurs) (?:on|from|at)|on(?= ${MARKS.end})|yesterday|today|this|last night|any|why|between|is(?! the server running)|i|we|on my|host|client|source|src|dst|target)(?![\w.-]))`,
  ),
];

function withoutOwnWords(text: string, { start, end }: Span): Span {
  const found = text.slice(start, end);
  const stop = start + Math.min(found.length, ...OWN.flatMap((pattern) => stopOf(pattern.exec(found))));
  // Who opens a quotation before the message closes it behind the message.
  const isQuoted =
    /(?<!")"$/.test(text.slice(0, start).slice(-2)) || /^[ \t>|*+-]{0,8}"(?!")/.test(text.slice(start, stop));
  const close = isQuoted ? text.lastIndexOf('"', stop - 1) : -1;
  return { start, end: close > start + 9 ? close + 1 : stop };
}

function stopOf(own: RegExpExecArray | null): number[] {
  return own === null ? [] : [own.index + (own.groups?.["before"]?.length ?? 0)];
}

/** Code blocks and quotations in corner brackets are printed as a whole if a failure stands in them. */
function blocksAround(text: string, failures: readonly Span[]): Span[] {
  const blocks = [
    ...matches(text, /"""[^"]{0,4000}(?:"(?!"")[^"]{0,4000}){0,200}"""|「[^「」\n]{0,600}」|『[^『』\n]{0,600}』/g),
  ];
  return blocks.filter((block) => failures.some((failure) => isInside(failure, [block])));
}

/** The most lines that may stand unrecognised between two recognised ones. */
const LONGEST_GAP = 8;
const PERSONAL_LINE = new RegExp(
  String.raw`(?<![\w.-])${PERSONAL}(?![\w.-])|\?\s*$|か[。?]?\s*$|ください|下さい|お願い|なぜ|どうし|[\uE000]\s?(?:から|で|です)|(?<![a-z])(?:from|to|source|src|dst|destination)\s`,
);

/** Lines between two printed ones are printed too, unless a person speaks in them. */
function between(text: string, found: readonly Span[]): Span[] {
  return found.slice(1).flatMap((next, index) => {
    const before = found[index];
    if (before === undefined) return [];
    const gap = text.slice(before.end, next.start);
    const rows = gap.split("\n");
    const isWhole = rows.length > 1 && rows.length <= LONGEST_GAP + 1 && rows.at(-1)?.trim() === "";
    return isWhole && !rows.some((row) => PERSONAL_LINE.test(row)) ? [{ start: before.end, end: next.start }] : [];
  });
}

/** Spans that touch or overlap become one. */
function joined(spans: readonly Span[]): Span[] {
  const whole: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = whole.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else whole.push({ start, end });
  }
  return whole;
}
