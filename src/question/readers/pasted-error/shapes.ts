import { MARKS, matches, type Span } from "../../span.ts";

/** What programs print, as patterns over normalised text whose ends are masked. */
export interface Printed {
  /** Tells of a failure by itself. */
  readonly failures: Shapes;
  /** Stands around a failure, and means nothing without one: echoed commands, statistics, advice. */
  readonly around: Shapes;
}

/** Whole lines, and what may stand within a sentence as well; the latter are global patterns. */
export interface Shapes {
  readonly lines: readonly Lines[];
  readonly quotations: readonly RegExp[];
}

/** Forms of whole lines. Hardly a line has one, so that a single search tells which lines to try them on. */
export interface Lines {
  /** Finds every line that has one of the forms; global. */
  readonly any: RegExp;
  /** Each from the start of a line on. */
  readonly forms: readonly RegExp[];
}

/** An end as programs write it: bare, quoted, in brackets, behind a slash. */
export const END = String.raw`["'(/[<|]{0,2}(?<!${MARKS.end})${MARKS.end}+(?!${MARKS.end})["')\]>|]{0,2}`;

/** How a printed line may begin once it has been copied: indented, quoted, in a list, behind curl's star. */
const HEAD = String.raw`[ \t>|*"+•・-]{0,12}`;

/** The rest of a line up to words in a script that these programs do not write. */
export const REST = String.raw`[^\n\r\u2028\u2029\u3001-\u30FF\u3400-\u9FFF]*`;

/** Reasons in the words of the system, which are the same in every program. */
export const REASON = String.raw`(?:connection|operation|connect|i\/o|request|dial|read|handshake) (?:timed[ -]out|timeout)|connection (?:refused|reset(?: by peer)?|aborted|closed by (?:remote|foreign) host|was (?:refused|reset)|closed unexpectedly)|no route to host|(?:network|host) is unreachable|destination (?:host|net|network|port) unreachable|host is down|(?<![a-z])e(?:connrefused|timedout|hostunreach|netunreach|connreset|connaborted|pipe|ai_again|notfound)(?![a-z])|(?<![a-z_])(?:err|dns_probe)_[a-z_]{4,40}|actively refused|context deadline exceeded|max retries exceeded|could not open connection|broken pipe|name or service not known|temporary failure in name resolution|no such host(?! key)|nodename nor servname provided|could not resolve host(?:name)?|getaddrinfo (?:failed|enotfound)|tls handshake (?:timeout|failure)`;

/** Lines that may have been indented, quoted or listed since they were printed. */
export function lines(...forms: readonly string[]): Lines {
  return linesBehind(HEAD, forms);
}

/** Lines that begin exactly as the forms do. */
export function wholeLines(...forms: readonly string[]): Lines {
  return linesBehind("", forms);
}

function linesBehind(head: string, forms: readonly string[]): Lines {
  return {
    any: new RegExp(`^(?=${head}(?:${forms.join("|")})).*`, "gm"),
    forms: forms.map((form) => new RegExp(`^${head}(?:${form})`)),
  };
}

/** Patterns of what may stand within a sentence. */
export function quotations(...forms: readonly string[]): RegExp[] {
  return forms.map((form) => new RegExp(form, "g"));
}

/** Every stretch of a text that has one of the shapes. */
export function spansOf(text: string, { lines, quotations }: Shapes): Span[] {
  const printed = lines.flatMap(({ any, forms }) =>
    matches(text, any).flatMap((line) => forms.flatMap((form) => spanIn(text, line, form))),
  );
  const quoted = quotations.flatMap((pattern) => matches(text, pattern)).map(({ start, end }) => ({ start, end }));
  return [...printed, ...quoted];
}

function spanIn(text: string, { start, end }: Span, form: RegExp): Span[] {
  const found = form.exec(text.slice(start, end));
  return found === null ? [] : [{ start, end: start + found[0].length }];
}
