import { findService, SERVICE_NAMES } from "../../../net/services.ts";
import { endText } from "../../end.ts";
import type { End } from "../../question.ts";
import { MARKS, mask, matches } from "../../span.ts";
import type { EndToken, PortToken } from "../end-token.ts";
import { readPort } from "../port-number.ts";
import type { ErrorEnds } from "./far-end.ts";

/** Ports of the far end: written onto it, onto its name elsewhere, said in words, or that of a service named. */
export function findPorts(text: string, { far, candidates }: ErrorEnds): readonly PortToken[] {
  const same = candidates.filter(({ value }) => far?.value !== undefined && isSame(value, far.value));
  const onIt = portsOn(same);
  if (onIt.length > 0) return onIt;
  const names = candidates.filter(({ value }) => far?.value?.kind === "address" && value?.kind === "host");
  const [onName] = portsOn(names);
  if (onName !== undefined) return [onName];
  const inWords = portsInWords(withoutSourcePorts(text));
  return inWords.length > 0 ? inWords : servicesIn(text);
}

function isSame(a: End | undefined, b: End): boolean {
  return a !== undefined && endText(a) === endText(b);
}

/** An explicit number before the port that a scheme stands for. */
function portsOn(ends: readonly EndToken[]): readonly PortToken[] {
  const ports = ends.flatMap(({ port }) => port ?? []);
  const numbers = ports.filter(({ service, range }) => service === undefined || range?.from !== service.port);
  return numbers.length > 0 ? numbers : ports;
}

const SOURCE_PORT = new RegExp(
  String.raw`(?:from|local|source)(?: address)? ["'(/]{0,2}(?<!${MARKS.end})${MARKS.end}+["')]{0,2},? ?\(?port \d{1,5}`,
  "g",
);

function withoutSourcePorts(text: string): string {
  return mask(text, matches(text, SOURCE_PORT), MARKS.other);
}

/** Ways to write the port of a far end, the surest first. */
const FORMS: readonly RegExp[] = [
  /remoteport[ \t]{0,12}:[ \t]{0,4}(?<port>\d{1,6})/g,
  /(?<![a-z])port"?(?: number)?\W{1,4}(?<port>\d{1,6})(?!\d)/g,
  /ポート(?:番号)?[ :]{0,3}(?<port>\d{1,6})(?!\d)/g,
  /\uE000(?:["')\]|]{0,2}\s?:\s?"?|["']\s?,\s?|\]?,)(?<port>\d{2,5})(?!\d)/g,
  /\uE000["')\]|]{0,2} (?<port>\d{2,5})(?![\d.:]| ?(?:hops|bytes|\())/g,
  /(?<![\w-])-p ?(?<port>\d{2,5})(?!\d)/g,
];

/** The first form that occurs tells all of them. */
function portsInWords(text: string): readonly PortToken[] {
  for (const form of FORMS) {
    const found = matches(text, form);
    if (found.length > 0)
      return found.map(({ start, end, groups }) => ({ start, end, ...readPort(groups["port"] ?? "") }));
  }
  return [];
}

/** Resolvers are mentioned by everybody who did not find a name. */
const NOT_THE_FAR_END: readonly string[] = ["ping", "icmp", "dns"];
const NAMES = SERVICE_NAMES.filter((name) => !NOT_THE_FAR_END.includes(name)).map((name) =>
  name.replace("トデ", "ト ?デ"),
);
/** `net/http` and `org.apache.http` are libraries. */
const SERVICE = new RegExp(`(?<![a-z])(?!(?<=[./])http)(?<name>${NAMES.join("|")})(?![a-z])`);

function servicesIn(text: string): readonly PortToken[] {
  const found = SERVICE.exec(text);
  const service = findService(found?.groups?.["name"]?.replace("ト デ", "トデ") ?? "");
  if (found === null || service?.port === undefined) return [];
  const range = { from: service.port, to: service.port };
  return [{ start: found.index, end: found.index + found[0].length, range, service }];
}
