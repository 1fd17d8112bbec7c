import { findService } from "../../net/services.ts";
import type { Reading } from "../reading.ts";
import { isInside, MARKS, mask, matches, type Span, withoutOverlaps } from "../span.ts";
import type { EndToken } from "./end-token.ts";
import type { EndLine } from "./form.ts";
import { readPorts } from "./ports.ts";
import { readSubject } from "./subject.ts";

/** A name as people write one: at least two signs, a letter among them. */
export const NAME_WORD = String.raw`(?=[\d_-]{0,40}[a-z])[a-z0-9][a-z0-9_-]{1,62}`;
/** Behind it: it is no part of an address, a path, a pair or a longer word. */
export const NAME_ENDS = String.raw`(?![\w@/\\=-]|\.[a-z0-9]|'(?!s))`;
/** Before a word in which a digit or an underscore shows that it is a name. */
export const NUMBERED = String.raw`(?=[a-z-]{0,40}[\d_])`;

/** One message has one source and one destination. */
const MOST_ENDS = 2;

/** What names are looked for in. */
export interface NameMaterial {
  /** Normalised text in which ends, times and everything quoted are masked. */
  readonly text: string;
  /** Ends that were read. */
  readonly known: readonly EndToken[];
  /** How many of the two ends of a question they are: a list is one. */
  readonly sides: number;
  /** The speaker's own machine, which is one of the two ends. */
  readonly self: readonly Span[];
  /** Lines of a form that were to hold an end; a form says nowhere else what its ends are. */
  readonly lines: readonly EndLine[] | undefined;
  /** In a slash command ends stand in order, without any word between them. */
  readonly isCommand: boolean;
}

/**
 * Names that nobody knows, in places where an end stands: "reach nosuchhost", "web01 → 10.0.2.6". To pass one over
 * would answer about everything what was asked about one machine.
 */
export function readUnknownNames(material: NameMaterial, languages: readonly Reading[]): EndToken[] {
  const { text, known, sides, self, lines } = material;
  const unclear = known.filter((end) => end.unclear === true);
  const room = MOST_ENDS - sides - Math.min(self.length, 1);
  if (room <= 0) return [];
  // Nouns that fit several entries are asked about; beside them something has to be left that names a machine.
  const readable = mask(text, unclear, MARKS.other);
  const isName = ({ start, end }: Span) => tellsApart(readable.slice(start, end), languages);
  const found = lines === undefined ? placed(material, languages, isName) : inLines(text, lines).filter(isName);
  if (found.length === 0 || !isOurs(material, found, languages)) return [];
  return found.slice(0, room).map((span) => ({
    ...span,
    value: { kind: "host", name: text.slice(span.start, span.end) },
    reader: "unknown-name",
  }));
}

/** "From the server": somebody is meant, so that nobody else may be answered about; which one has to be asked. */
export function readNouns(
  { text, known, self }: Omit<NameMaterial, "sides">,
  languages: readonly Reading[],
): EndToken[] {
  const room = MOST_ENDS - known.length - Math.min(self.length, 1);
  // By itself a noun may be of any matter.
  if (room <= 0 || known.length === 0) return [];
  const found = namesIn(
    text,
    languages.flatMap(({ nouns }) => nouns),
  );
  return found.slice(0, room).map((span) => ({ ...span, unclear: true, reader: "noun" }));
}

const HAS_NUMBER = /[\d_]/;

/** Whether anything but a plain word tells that the message is about traffic: people are reached, too. */
function isOurs(
  { text, known, lines, isCommand }: NameMaterial,
  found: readonly Span[],
  languages: readonly Reading[],
): boolean {
  if (known.length > 0 || lines !== undefined || isCommand) return true;
  if (found.some(({ start, end }) => HAS_NUMBER.test(text.slice(start, end)))) return true;
  if (readSubject(text, languages).onTopic) return true;
  if (found.length === MOST_ENDS && isReaching(mask(text, found, MARKS.end), languages)) return true;
  const { ports, protocols } = readPorts(
    text,
    languages.flatMap((language) => language.ports),
  );
  // People ping each other.
  return protocols.length > 0 || ports.some(({ service }) => service?.name !== "ping");
}

/** "Why can't grafana reach loki?" names both ends by its grammar; "reach my goals" names one, if any. */
function isReaching(text: string, languages: readonly Reading[]): boolean {
  return languages.some(({ reaching }) => reaching.some((pattern) => pattern.test(text)));
}

/** Where and with what people sit, which is no machine either. */
const ELSEWHERE =
  /^(?:anywhere|everywhere|elsewhere|somewhere|nowhere|outside|inside|home|remotely|web|vpn|wi-?fi|lan|wan|browser|chrome|edge|safari|firefox|windows|mac|macos|linux|android|iphone|ipad|curl|wget|putty|powershell|excel|word|outlook|teams|zoom|slack|aws|dhcp|log[io]n)$/;

/** Whether words tell one machine from others: "the server" and "https" do not. What has a number is a name even of a VPC. */
function tellsApart(words: string, languages: readonly Reading[]): boolean {
  if (findService(words) !== undefined || ELSEWHERE.test(words)) return false;
  const { onTopic, strangers } = readSubject(words, languages);
  return HAS_NUMBER.test(words) ? onTopic || strangers > 0 : !onTopic && strangers > 0;
}

const ONE_NAME = new RegExp(`^["']?(?<name>${NAME_WORD})["']?$`);

/** A line of a form that holds nothing but a name. */
function inLines(text: string, lines: readonly EndLine[]): (Span & Pick<EndLine, "role">)[] {
  return lines.flatMap(({ start, end, role }) => {
    const line = text.slice(start, end).trimEnd();
    const name = ONE_NAME.exec(line)?.groups?.["name"];
    const at = start + line.indexOf(name ?? "");
    return name === undefined ? [] : [{ start: at, end: at + name.length, role }];
  });
}

const NAME = String.raw`(?<![\w.@/\\-])(?<name>${NAME_WORD})${NAME_ENDS}`;
const NUMBERED_NAME = String.raw`(?<![\w.@/\\-])${NUMBERED}(?<name>${NAME_WORD})${NAME_ENDS}`;

/** Places that no language has to name: beside an arrow, and between an end and its port. */
const PLACES: readonly RegExp[] = [
  new RegExp(String.raw`[→←]\s{0,2}["'(]?${NAME}`, "g"),
  new RegExp(String.raw`${NAME}(?=["')]?(?::\d{1,5})?\s{0,2}[→←])`, "g"),
  new RegExp(String.raw`${MARKS.end}\s{1,2}${NUMBERED_NAME}(?=\s{1,2}\d{1,5}(?!\d)|\s{0,2}$)`, "g"),
  new RegExp(String.raw`^${NUMBERED_NAME}(?=\s{1,2}${MARKS.end}{1,300}\s{1,2}\d)`, "g"),
];

/** `/flow web01 db01 443`: behind the command, and behind an end. */
const IN_ORDER = new RegExp(String.raw`(?:^\s{0,20}${MARKS.other}{1,40}\s|${MARKS.end}\s{1,4})(?!proto\s)${NAME}`, "g");

/** Names by the words around them; the first one found may be what the other one is known by: "from web01 to db01". */
function placed(
  { text, isCommand }: NameMaterial,
  languages: readonly Reading[],
  isName: (span: Span) => boolean,
): Span[] {
  const patterns = [...PLACES, ...(isCommand ? [IN_ORDER] : []), ...languages.flatMap(({ names }) => names)];
  const first = namesIn(text, patterns).filter(isName);
  if (first.length !== 1) return first;
  const [other] = namesIn(mask(text, first, MARKS.end), patterns).filter(isName);
  return other === undefined || isInside(other, first) ? first : [...first, other];
}

function namesIn(text: string, patterns: readonly RegExp[]): Span[] {
  const found = patterns.flatMap((pattern) => matches(text, pattern));
  return withoutOverlaps(
    found.flatMap(({ end, groups: { name } }) => (name === undefined ? [] : [{ start: end - name.length, end }])),
  );
}
