import type { Flow, Party, Seat, Service } from "../../../explanation/flow.ts";
import { protocolName, TCP } from "../../../net/protocol.ts";
import { serviceName } from "../../service-name.ts";

/** A count for reading: exact below ten thousand, then two figures ("about 12,000"). */
export function number(count: number): string {
  if (count < 10_000) return count.toLocaleString("en-US");
  return `about ${Number(count.toPrecision(2)).toLocaleString("en-US")}`;
}

/** "1 request", "6 requests". */
export function many(count: number, one: string, more = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : more}`;
}

/** "once", "twice", "14 times". */
export function times(count: number): string {
  if (count < 3) return count === 1 ? "once" : "twice";
  return `${number(count)} times`;
}

/** "a", "a and b", "a, b and c". */
export function list(words: readonly string[], last: "and" | "or" = "and"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

/** First letter in upper case. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Name first, address behind it. */
export function inFull(party: Party): string {
  if (party.isInternet) return INTERNET;
  const { text, name, address } = party;
  const title = name ?? text;
  const behind = address ?? text;
  return title === behind ? title : `${title} (${behind})`;
}

/** The end as a sentence names it once the first line has given it in full. */
export function end(party: Party | undefined): string {
  if (party?.isInternet) return INTERNET;
  return party === undefined ? "anybody" : (party.name ?? party.text);
}

/** Whoever is outside the own networks; read as that again. */
export const INTERNET = "the internet";

/** "the interface of payroll-db", "NAT gateway nat-0a1 (egress)", "interface eni-0a1". */
export function observer(seat: Seat): string {
  return seat.party === undefined ? place(seat) : `the interface of ${end(seat.party)}`;
}

/** Where it was seen: the end itself, or the observer on the way. */
export function place({ observer: { id, kind, name }, party }: Seat): string {
  if (party !== undefined) return end(party);
  if (id === "-") return "an observer that the log does not name";
  const noun = {
    interface: "interface",
    "nat-gateway": "NAT gateway",
    instance: "instance",
    attachment: "transit gateway attachment",
    firewall: "firewall",
    "service-network": "service network",
    unknown: "observer",
  }[kind];
  return name === undefined ? `${noun} ${id}` : `${noun} ${id} (${name})`;
}

/** "ask #team-db", "ask whoever runs payroll-db". */
export function ask(seat: Seat): string {
  const unnamed = seat.party === undefined && seat.observer.id === "-";
  return `ask ${seat.party?.owner ?? `whoever runs ${unnamed ? "the two ends" : place(seat)}`}`;
}

/** The service in a sentence: "ssh", "port 9200", "this traffic". */
export function service(asked: Service): string {
  return serviceName(asked) ?? (asked.port === undefined ? "this traffic" : `port ${asked.port}`);
}

/** The service of a line by itself: "port 22 (ssh)", "UDP port 53 (dns)", "ICMP"; empty where nothing is known of it. */
export function serviceInFull(asked: Service): string {
  const { port, protocol } = asked;
  const name = serviceName(asked);
  if (port === undefined) return protocol === undefined ? "" : protocolWord(protocol);
  const numbered = `port ${port}${name === undefined ? "" : ` (${name})`}`;
  return protocol === undefined || protocol === TCP ? numbered : `${protocolWord(protocol)} ${numbered}`;
}

/** "UDP", "protocol 47". */
export function protocolWord(protocol: number): string {
  return protocolName(protocol)?.toUpperCase() ?? `protocol ${protocol}`;
}

/** Both ends in short, with the way between them. */
export function way({ src, dst }: Pick<Flow, "src" | "dst">): string {
  return [src, dst].map((party) => (party === undefined ? "anywhere" : end(party))).join(" → ");
}
