import { MARKS, type Span } from "../../span.ts";
import type { EndToken } from "../end-token.ts";

/** The two ends that an error tells apart. */
export interface ErrorEnds {
  /** Everything that could be the far end. */
  readonly candidates: readonly EndToken[];
  readonly far?: EndToken;
  readonly local?: EndToken;
}

/** Finds the far end, and the address that the error itself calls the local one, in text with everything else masked. */
export function findEnds(text: string, ends: readonly EndToken[]): ErrorEnds {
  const local = ends.find((end) => isLocal(text, end));
  const ranked = ends
    .filter((end) => end !== local && end.unclear !== true && end.mistake === undefined)
    .map((end) => ({ end, rank: rankOf(text, end) }))
    .filter(({ rank }) => rank > 0);
  const best = Math.max(...ranked.map(({ rank }) => rank));
  const far = ranked.find(({ rank }) => rank === best)?.end;
  return {
    candidates: ranked.map(({ end }) => end),
    ...(far === undefined ? {} : { far }),
    ...(local === undefined ? {} : { local }),
  };
}

/** Both ends of one connection, `A:x → B:y`. */
const ARROW_BEFORE = new RegExp(`${MARKS.end}["')]{0,2}\\s?→\\s?$`);
const ARROW_AFTER = new RegExp(`^["')]{0,2}\\s?→\\s?["'(]{0,2}${MARKS.end}`);
const LOCAL =
  /(?<!(?:reply|bytes|response|answer|received|error|message|closed|reset|read|recv\w{0,4}|status|daemon|icmp|headers?|results?|information) )(?:(?<!^|\n)(?<![a-z])from|local(?: address)?|sourceaddress\s{0,20}:|source(?: address)?|src=|local \()[\s:=]{0,3}["'(/]{0,2}$/;

function isLocal(text: string, { start, end }: Span): boolean {
  return LOCAL.test(text.slice(Math.max(0, start - 40), start)) || ARROW_AFTER.test(text.slice(end, end + 6));
}

/** Enough to make a name an end. */
const WEAK = 2;

/** Words before an end by what they make of it, the strongest first. */
const BEFORE: readonly (readonly [pattern: RegExp, rank: number])[] = [
  [ARROW_BEFORE, 40],
  // Documentation, a resolver, a proxy, a client, a frame of a stack, a router on the way.
  [
    /(?:(?<![a-z])see:?|visit|documentation|docs|refer to|more (?:info\w{0,8}|details)(?: at| see| here)?:?) ?["'(<]{0,2}$/,
    -40,
  ],
  [/version [^\n]{1,20}\( ?$|starting nmap[^\n]{1,20}\( ?$/, -40],
  [/(?:lookup \S{1,60} on|using domain server:?|(?<![a-z])client:|via|dns server:?|\*{3}) ["'(]?$/, -40],
  [/(?:^|\n)[ \t]{1,8}at $/, -40],
  [/(?:^|\n)[ \t]{0,4}(?:server|address|from|reply from|\d{1,2} )[^\n]{0,40}$|bytes from $/, -20],
  // The name that nobody knew is the far end, wherever it was looked up.
  [
    /(?:can't find|(?:resolve|translate)(?: (?:host|proxy|hostname|name|host address|host name))?:?|be resolved:?|lookup|enotfound|eai_again|unknown ?host\w{0,10}:?|ping 要求ではホスト) ?["'(]{0,2}$/,
    30,
  ],
  [/(?:upstream: ?|remoteaddress[ \t]{0,12}:[ \t]{0,4}|dst=|destination[ :=]{1,3})["'(]?$/, 14],
  [
    /(?:connect(?:ing|ion|x)?(?: attempt)?(?: failed)? (?:to|with)(?: (?:the )?(?:host|server(?: at)?|address|remote server|node -?\d{1,4}))?:?|dial (?:tcp|udp)[46]?:?|connect e[a-z]{4,14}|attempted address:|trying:?|ping|pinging|accessing|unable to access|traceroute to) ?["'(/[]{0,2}$/,
    4,
  ],
  [
    /(?:host(?:name)?["']?[=: ]{1,3}|(?:to|at|server|on|for|host|reset by|closed by|information from|url:?) |"(?:id|ip|address|target|endpoint)" ?: ?|computername[ \t]{0,12}:[ \t]{0,4}|\[|リモート サーバー |ホスト |接続中: ?)["'(]{0,2}$/,
    WEAK,
  ],
];

/** Words behind an end that make it one. */
const AFTER =
  /^["')\]]{0,2}\s?(?:took too long|refused|timed out|unexpectedly|is taking|port|ping statistics|not found|(?:server )?(?:ip|dns) address|'s server|unreachable|\| |からの|で接続|の|に |により|への|との|、)/;

/** A call in a stack, a place in a file. */
const IN_CODE = /^\([a-z]|^\(\d{1,5}\)|^:\d{1,5}:\d/;

/** How likely an end of a message is the far one; nothing below one is. Addresses come before the names they belong to. */
function rankOf(text: string, end: EndToken): number {
  const before = text.slice(Math.max(0, end.start - 80), end.start);
  const after = text.slice(end.end, end.end + 30);
  const words = BEFORE.find(([pattern]) => pattern.test(before))?.[1] ?? (AFTER.test(after) ? WEAK : 0);
  // An address is an end in any case, and the first one counts unless stronger words tell.
  const counted = words === WEAK && end.value?.kind === "address" ? 0 : words;
  return kindRank(end) + counted + (IN_CODE.test(after) ? -40 : 0);
}

/** A dotted name is mostly a class and an entry of the address book mostly a noun: they need words that make them ends. */
function kindRank({ value, port, reader }: EndToken): number {
  const isWritten = reader === "link" || port !== undefined;
  switch (value?.kind) {
    case "address":
      return 10;
    case "instance":
    case "interface":
      return 6;
    case "host":
      if (DOCUMENTATION.test(value.name)) return -2;
      return isWritten ? 3 : 0;
    default:
      return isWritten ? 3 : -1;
  }
}

/** Hosts that error messages point to for help. */
const DOCUMENTATION =
  /^(?:docs?|help|learn|support|go|developer|documentation)\.(?!corp)|(?:^|\.)(?:curl\.haxx\.se|curl\.se|nmap\.org|aka\.ms|readthedocs\.(?:io|org))$/;
