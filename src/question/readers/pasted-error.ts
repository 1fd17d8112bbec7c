import type { ProtocolName } from "../../net/protocol.ts";
import { findService, SERVICE_NAMES } from "../../net/services.ts";
import { isInside, MARKS, maskOutside, matches, type Span, withoutOverlaps } from "../span.ts";
import type { EndToken, PortToken } from "./end-token.ts";
import { readPort } from "./port-number.ts";

/** What the error messages within a text say. */
export interface PastedError {
  readonly spans: readonly Span[];
  readonly far?: EndToken;
  readonly local?: EndToken;
  readonly port?: PortToken;
  readonly protocol: ProtocolName;
}

/** Words in the writer's own script end a quoted message. */
const TAIL = String.raw`[^\n\u3040-\u30FF\u3400-\u9FFF]*`;
const END = `${MARKS.end}+`;
const REASON = String.raw`(?:connection |operation |connect |i/o |request )(?:timed out|timeout)|connection (?:refused|reset(?: by peer)?|aborted|closed by [^\n]{1,40})|no route to host|(?:network|host) is unreachable|host is down|e(?:connrefused|timedout|hostunreach|netunreach|connreset|connaborted|pipe)\b|err_[a-z_]{4,40}|actively refused|context deadline exceeded|max retries exceeded|could not open connection`;
const FAILURE = new RegExp(
  `${REASON}|timeout|timed out|refused|reset|unreachable|fail|error|exception|can't connect|cannot connect`,
);

/** Whole lines (from a head that only programs write) and shorter quotations, language-free. */
const SHAPES: readonly RegExp[] = [
  new RegExp(
    String.raw`^[ \t]*(?:curl|ssh|scp|sftp|psql|mysql|telnet|nc|ncat|wget|redis|npm err!|git|fatal|error|err|warn|warning|panic|caused by|traceback|exception|could not connect to [^\n:]{1,60}|connecting to ${END}[^\n]{0,20}|(?:get|post|put|head) "?${END}"?|ldap_\w{1,20}|\w{0,40}error|${MARKS.other}+)(?:\(\d{1,4}\))?(?: \d{1,5})?(?: \(\w{1,10}\))?(?:\.\.\.)?:${TAIL}`,
    "gm",
  ),
  /^[ \t]*(?:[a-z_$][\w$]{0,60}\.){1,10}[\w$]{0,80}(?:exception|error|timeout)\b[^\n]*/gm,
  /^[ \t]+at [^\n]*|^[ \t]*file "[^\n]*|^[ \t]*\.\.\. \d{1,4} more[^\n]*|^[ \t]*(?:caused by|traceback)[^\n]*/gm,
  new RegExp(
    String.raw`^[ \t]*[\[(]?(?:\d{4}[-/]\d\d[-/]\d\d[t ]\d\d:\d\d:\d\d|[a-z]{3} [ \d]\d \d\d:\d\d:\d\d)${TAIL}`,
    "gm",
  ),
  new RegExp(
    String.raw`^[ \t]*\[?(?:error|warn|warning|fatal|severe|critical)\]?[ \t](?=[^\n]*\d\d:\d\d:\d\d)${TAIL}`,
    "gm",
  ),
  new RegExp(`(?:error: )?connect e[a-z]{4,14} ${END}`, "g"),
  new RegExp(
    String.raw`(?:dial|read|write) (?:tcp|udp)[46]? ${END}(?:\s?→\s?${END})?:[^\n\u3040-\u9FFF]{0,60}?(?:${REASON}|broken pipe)`,
    "g",
  ),
  new RegExp(
    String.raw`connect to (?:host |address )?${END} port \d{1,5}:? (?:${REASON}|failed[^\n\u3040-\u9FFF]{0,60})`,
    "g",
  ),
  new RegExp(
    String.raw`(?:failed|unable) to connect to ${END}(?:,? port \d{1,5})?(?: after \d{1,9} ?ms)?:${TAIL}`,
    "g",
  ),
  new RegExp(
    String.raw`connection to (?:server at )?["']?${END}["']?(?:,? port \d{1,5})? (?:failed(?::${TAIL})?|refused|timed out)`,
    "g",
  ),
  new RegExp(
    String.raw`can'?t connect to (?:local )?(?:mysql|mariadb) server on ["']?${END}["']?(?:[: ]\d{1,5})?(?: \(\d{1,5}\))?`,
    "g",
  ),
  /(?:[a-z_][\w]{0,60}\.){2,10}\w{0,80}exception(?: \(\d{1,6}\))?/g,
  new RegExp(REASON, "g"),
  new RegExp(
    String.raw`^[ \t]*(?:ping ${END}[^\n]*bytes of data[^\n]*|pinging ${END}[^\n]*|-{2,3} ${END} ping statistics[^\n]*|ping statistics for[^\n]*|\d{1,6} packets transmitted[^\n]*|[ \t]*packets: sent[^\n]*|request timed out\.?|reply from ${END}[^\n]*|from ${END} icmp_seq[^\n]*|\S{1,40} packets transmitted[^\n]*)`,
    "gm",
  ),
  /^[^\n]*(?:took too long to respond|refused to connect|this site can't be reached|can't reach this page|unexpectedly closed the connection|network-related or instance-specific error|provider, error: \d|login timeout expired|could not open connection to the host|remote desktop can't connect to the remote computer|ora-\d{5}:|tns:connect timeout)[^\n]*/gm,
];

const NET_CONNECTION =
  /^[ \t]*(?<key>computername|remoteaddress|remoteport|interfacealias|sourceaddress|tcptestsucceeded|pingsucceeded|nameresolutionresults|pingreplydetails[^\n:]{0,20}|netroute[^\n:]{0,20})[ \t]*:(?<value>[^\n]*)$/gm;

/** Finds error messages of programs in text whose ends are masked. */
export function readPastedErrors(
  text: string,
  ends: readonly EndToken[],
  shapes: readonly RegExp[],
): PastedError | undefined {
  const quoted = [...SHAPES, ...shapes]
    .flatMap((shape) => [...matches(text, shape)])
    .filter((span) => isFailure(text, span));
  const tested = [...matches(text, NET_CONNECTION)];
  const isTest = tested.some(({ groups }) => groups["key"] === "remoteaddress" || groups["key"] === "tcptestsucceeded");
  const spans = withContinuations(text, withoutOverlaps([...quoted, ...(isTest ? tested : [])]));
  if (spans.length === 0) return undefined;
  const said = maskOutside(text, spans, MARKS.other);
  const { far, local } = findEnds(
    said,
    ends.filter((end) => isInside(end, spans)),
  );
  const port = far?.port ?? portIn(said, isTest);
  return {
    spans,
    protocol: protocolIn(said),
    ...(far === undefined ? {} : { far: { ...far, role: "dst" } }),
    ...(local === undefined ? {} : { local: { ...local, role: "src" } }),
    ...(port === undefined ? {} : { port }),
  };
}

/** A line that begins with a date or a number is a program's only if something went wrong in it. */
function isFailure(text: string, { start, end }: Span): boolean {
  const found = text.slice(start, end);
  return !/^[ \t]*[[(]?(?:\d{4}|[a-z]{3} [ \d]\d |\uE003)/.test(found) || FAILURE.test(found);
}

/** Indented lines below a message belong to it. */
function withContinuations(text: string, spans: readonly Span[]): Span[] {
  return spans.map(({ start, end }) => {
    const more = /^(?:\n[ \t]+[^\n]+){1,40}/.exec(text.slice(end))?.[0].length ?? 0;
    return { start, end: end + more };
  });
}

function findEnds(text: string, ends: readonly EndToken[]): { far?: EndToken; local?: EndToken } {
  const local = ends.find((end) => isLocal(text, end));
  const others = ends.filter((end) => end !== local && end.unclear !== true && end.mistake === undefined);
  const far = others.find(isAddress) ?? others.find((end) => end.port !== undefined || isAddressed(text, end));
  return { ...(far === undefined ? {} : { far }), ...(local === undefined ? {} : { local }) };
}

function isLocal(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  return (
    /(?:from|local|source|sourceaddress\s{0,20}:)\s{0,3}["'(/]?$/.test(before) ||
    new RegExp(String.raw`^\s?→\s?${MARKS.end}`).test(text.slice(end, end + 4))
  );
}

function isAddress({ value }: EndToken): boolean {
  return value?.kind === "address";
}

/** Dotted names in messages are mostly classes; a host stands behind a preposition or before a verb. */
function isAddressed(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 30);
  return (
    /(?:host(?:name)?["']?[=: ]{1,2}|to |at |server |on |host |resolve |computername\s{0,20}:\s{0,3}|pinging |ping )["'(]?$/.test(
      before,
    ) ||
    /^["')]?\s?(?:took too long|refused|timed out|unexpectedly|port|ping statistics|からの|で接続|の|に |により|への|との)/.test(
      after,
    )
  );
}

function portIn(text: string, isTest: boolean): PortToken | undefined {
  const number = isTest
    ? /remoteport\s{0,20}:\s{0,3}(?<port>\d{1,6})/d
    : /(?<![a-z])port\W{1,3}(?<port>\d{1,6})(?!\d)|[\uE000|]\s?[:,]\s?(?<far>\d{2,5})(?!\d)/d;
  const found = number.exec(text);
  const digits = found?.groups?.["port"] ?? found?.groups?.["far"];
  if (found !== null && digits !== undefined) {
    return { start: found.index, end: found.index + found[0].length, ...readPort(digits) };
  }
  return isTest ? undefined : serviceIn(text);
}

const SERVICE = new RegExp(
  `(?<![a-z])(?<name>${SERVICE_NAMES.filter((name) => name !== "ping" && name !== "icmp").join("|")})(?![a-z])`,
);

function serviceIn(text: string): PortToken | undefined {
  const found = SERVICE.exec(text);
  const service = findService(found?.groups?.["name"] ?? "");
  if (found === null || service?.port === undefined) return undefined;
  return { start: found.index, end: found.index + found[0].length, range: { from: service.port, to: service.port } };
}

function protocolIn(text: string): ProtocolName {
  if (/(?<![a-z])ping(?:ing)?(?![a-z])|packets transmitted|icmp_seq|要求がタイムアウト/.test(text)) return "icmp";
  return /(?<![a-z])udp(?![a-z])/.test(text) ? "udp" : "tcp";
}
