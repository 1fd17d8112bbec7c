import { findService, SERVICE_NAMES } from "../../net/services.ts";
import { MARKS, matches, type Span, withoutOverlaps } from "../span.ts";
import type { PortToken } from "./end-token.ts";
import { readPort, readPortRange } from "./port-number.ts";

/** What the words of a text say about ports and protocols. */
export interface Ports {
  readonly ports: readonly PortToken[];
  readonly protocols: readonly (Span & { readonly protocol: "tcp" | "udp" })[];
}

const LIST = String.raw`(?<list>\d{1,6}(?:\s{0,2}(?:-|~|to|through|,|、|/|&|and|or|と|および|or|か|から)\s{0,2}\d{1,6}){0,15})(?![\d.:])`;

/** Language-free forms, strongest first: `tcp/443`, `443/udp`, `UDP 53`, `port 80`, `:443`. */
const FORMS: readonly RegExp[] = [
  new RegExp(String.raw`(?<![a-z0-9])(?<protocol>tcp|udp)\s{0,2}(?:port|ports|ポート|の)?[\s/:_-]{0,2}${LIST}`, "g"),
  new RegExp(String.raw`(?<![\w.:/-])${LIST}\s?[/ ]\s?(?<protocol>tcp|udp)(?![a-z0-9])`, "g"),
  new RegExp(String.raw`(?<![a-z])ports?(?:\s?(?:no\.?|number|numbers|is|are|was))?[\s:=#(]{0,3}${LIST}`, "g"),
  /(?<![\w.:\]]):(?<list>\d{2,6})(?![\d.:])/g,
];

const SERVICE = new RegExp(
  String.raw`(?<![a-z0-9_.@/-])(?<name>${SERVICE_NAMES.filter((name) => name !== "ping").join("|")}|pings?|pinging|pinged|rdp(?='?d|ing)|ssh(?='?d|ing))(?![0-9_@-]|[a-z](?<!s\b)|\.[a-z0-9])`,
  "g",
);
const PROTOCOL = /(?<![a-z0-9])(?<protocol>tcp|udp)(?![a-z0-9])(?!\s?\/\s?ip(?![a-z]))/g;

/** Reads ports, services and protocols from text in which ends and times are masked. */
export function readPorts(text: string, wordForms: readonly RegExp[]): Ports {
  const numbers = [...FORMS, ...wordForms, ATTACHED].flatMap((form) =>
    [...matches(text, form)].flatMap((match) => readList(text, match)),
  );
  const services = [...matches(text, SERVICE)].flatMap(readService);
  const ports = withoutOverlaps([...numbers, ...services]);
  const protocols = [...matches(text, PROTOCOL)].flatMap(({ start, end, groups }) =>
    groups["protocol"] === "tcp" || groups["protocol"] === "udp"
      ? [{ start, end, protocol: groups["protocol"] } as const]
      : [],
  );
  return { ports, protocols };
}

/** A number right behind an end, as in `10.0.1.8 10.0.2.6 443` or `10.0.2.6 の 443`. */
const ATTACHED = new RegExp(
  String.raw`(?<=[${MARKS.end}${MARKS.port}]\)?\s{0,3}(?:,|の|on|:|\/|over|-)?\s{0,3})(?<![\w.])${LIST}(?!\s?[a-z年月日時分秒回件台]|-\d)`,
  "g",
);

type Match = Span & { readonly groups: Readonly<Record<string, string | undefined>> };

function readList(text: string, { start, end, groups }: Match): PortToken[] {
  const list = groups["list"] ?? "";
  const at = text.indexOf(list, start);
  const protocol = groups["protocol"];
  const said = protocol === "tcp" || protocol === "udp" ? ({ protocol } as const) : {};
  const pieces = [...matches(list, /(?<low>\d+)(?:\s*(?:-|~|to|through|から)\s*(?<high>\d+))?/g)];
  return pieces.map((piece, index) => {
    const { low = "", high } = piece.groups;
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
