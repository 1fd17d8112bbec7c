import { findService, SERVICE_NAMES } from "../../net/services.ts";
import { MINUTES } from "../normalise.ts";
import { MARKS, type Match, matches, type Span, withoutOverlaps } from "../span.ts";
import type { PortToken } from "./end-token.ts";
import { LIST, maskLists, numbersIn } from "./port-list.ts";
import { readPort, readPortRange } from "./port-number.ts";

/** What the words of a text say about ports and protocols. */
export interface Ports {
  readonly ports: readonly PortToken[];
  readonly protocols: readonly (Span & { readonly protocol: "tcp" | "udp" })[];
}

/** Language-free forms, strongest first: `tcp/443`, `443/udp`, `UDP 53`, `port 80`, `:443`. */
const FORMS: readonly RegExp[] = [
  new RegExp(String.raw`(?<![a-z0-9])(?<protocol>tcp|udp)\s{0,2}(?:port|ports|ポート|の)?[\s/:_-]{0,2}${LIST}`, "g"),
  new RegExp(String.raw`(?<![\w.:/-])${LIST}\s?[/ ]\s?(?<protocol>tcp|udp)(?![a-z0-9])`, "g"),
  new RegExp(String.raw`(?<![a-z])d?ports?(?:\s?(?:no\.?|number|numbers|is|are|was|to))?[\s:=#(*_-]{0,4}${LIST}`, "g"),
  new RegExp(String.raw`(?<![\w.:\]]):(?=${MARKS.number}{2})${LIST}`, "g"),
];

/** Behind it a slash lists the next one: `HTTP/HTTPS`. */
const NAME = `(?:${SERVICE_NAMES.join("|")})`;
const SERVICE = new RegExp(
  String.raw`(?<![a-z0-9_.@-]|(?<!${NAME})/)(?<name>${SERVICE_NAMES.filter((name) => name !== "ping").join("|")}|pings?(?! (?:me|us|him|her|them|you)(?![a-z]))|pinging|pinged|rdp(?='?d|ing)|ssh(?='?d|ing))(?![0-9_@-]|[a-z](?<!s\b)|\.[a-z0-9])`,
  "g",
);
/** `https (8443)`, `ssh:2222`, `telnet 5432`. */
const BESIDE_SERVICE = new RegExp(
  String.raw`(?=${MARKS.number})(?<=(?<![a-z0-9_.@/-])(?:${SERVICE_NAMES.join("|")})(?:\s?[(:]|\s)(?:port\s)?)${LIST}(?!\s?[a-z]|-\d)`,
  "g",
);
const PROTOCOL = /(?<![a-z0-9])(?<protocol>tcp|udp)(?![a-z0-9])(?!\s?\/\s?ip(?![a-z]))/g;

/** Reads ports, services and protocols from text in which ends and times are masked. */
export function readPorts(text: string, wordForms: readonly RegExp[]): Ports {
  const listed = maskLists(text);
  const numbers = [...FORMS, ...wordForms, BESIDE_SERVICE, ATTACHED].flatMap((form) =>
    matches(listed, form).flatMap(({ groups: { list = "", protocol }, start, end }) => {
      const at = listed.indexOf(MARKS.number, start);
      return readList(text.slice(at, at + list.length), { start, end, at, protocol });
    }),
  );
  const services = matches(text, SERVICE).flatMap(readService);
  const ports = withoutOverlaps([...numbers, ...services]);
  const protocols = matches(text, PROTOCOL).flatMap(({ start, end, groups }) =>
    groups["protocol"] === "tcp" || groups["protocol"] === "udp"
      ? [{ start, end, protocol: groups["protocol"] } as const]
      : [],
  );
  return { ports, protocols };
}

/** "A ping B", "A ssh to B": a service that is the verb of its sentence stays one for whoever looks for roles. */
export function isVerb(text: string, { start, end, service }: PortToken): boolean {
  return service !== undefined && VERB.test(text.slice(start, end)) && AIM.test(text.slice(end, end + 80));
}

const VERB = /^(?:pings?|pinged|pinging|ssh|rdp|telnet|sftp|ftp)$/;
const AIM = new RegExp(String.raw`^\s(?:in)?(?:to\s)?(?:the\s|our\s)?["']?${MARKS.other}{0,64}${MARKS.end}`);

/** A number right behind an end, as in `10.0.1.8 10.0.2.6 443` or `10.0.2.6 の 443`. */
const ATTACHED = new RegExp(
  String.raw`(?=${MARKS.number})(?<=[${MARKS.end}${MARKS.port}][)*"']{0,2}\s{0,3}(?:,|の|宛て?の|向けの|への|on|:|\/|over|-)?\s{0,3}["'*]?)(?<![\w.])${LIST}(?!\s?(?!(?:from|to|for|is|was|does|fails|hangs|blocked|denied|dropped|rejected|and|or|but|also|then|any|anyone|anybody|any1|why|what|how|can|could|it|since|because|please|pls|plz|thanks|thank|thx|ty|cheers|asap)(?![a-z\d]))(?:[a-z年月日時秒回件台]|${MINUTES})|-\d)`,
  "g",
);

interface ListPlace extends Span {
  /** Where the list itself begins; `start` is that of the words before it. */
  readonly at: number;
  readonly protocol: string | undefined;
}

function readList(list: string, { start, end, at, protocol }: ListPlace): PortToken[] {
  const said = protocol === "tcp" || protocol === "udp" ? ({ protocol } as const) : {};
  const pieces = numbersIn(list);
  return pieces.map((piece, index) => {
    const { low, high } = piece;
    const range = high === undefined ? readPort(low) : readPortRange(low, high);
    // The first piece owns the words before the list, the last one those behind it.
    const from = index === 0 ? start : at + piece.start;
    const to = index === pieces.length - 1 ? end : at + piece.end;
    return { start: from, end: to, ...range, ...said };
  });
}

function readService({ start, end, groups }: Match): PortToken[] {
  const name = (groups["name"] ?? "").replace(/^ping(?:s|ing|ed)$/, "ping");
  const service = findService(name);
  if (service === undefined) return [];
  const range = service.port === undefined ? {} : { range: { from: service.port, to: service.port } };
  return [{ start, end, service, ...range }];
}
