import type { Flow, Party } from "../../../explanation/flow.ts";
import type { PortRange } from "../../../net/port.ts";
import { protocolName } from "../../../net/protocol.ts";
import type { Exchange, Verdict } from "../../../verdict/verdict.ts";
import type { Clock } from "../../clock.ts";
import { serviceName } from "../../service-name.ts";
import { listWord } from "./list-summary.ts";
import { bareMoment, stretch } from "./times.ts";
import { inFull, list } from "./words.ts";

/** What happened, in two or three words. */
export function word(verdict: Verdict, clock: Clock, flow: Flow): string {
  switch (verdict.kind) {
    case "rejected":
      return verdict.leg === "reply" ? "Rejected on the way back" : "Rejected";
    case "mixed":
      return "Mixed";
    case "lost":
      return "Lost";
    case "accepted":
      return exchangeWord(verdict.exchange);
    case "in-transit":
      return "In transit";
    case "never-seen":
      return verdict.final ? "Never seen" : `Not seen up to ${bareMoment(verdict.judged.to, clock)}`;
    case "cannot-say":
      return "Cannot say";
    case "list":
      return listWord(verdict, flow);
  }
}

function exchangeWord(exchange: Exchange): string {
  const isReply = exchange.kind === "not-seen-beyond" && exchange.leg === "reply";
  return isReply ? "Accepted, reply not seen at the other end" : EXCHANGES[exchange.kind];
}

const EXCHANGES: Readonly<Record<Exchange["kind"], string>> = {
  completed: "Accepted",
  "two-way": "Accepted",
  "under-way": "Accepted",
  "refused-by-host": "Accepted, refused by the host",
  reset: "Accepted, then reset",
  "no-reply": "Accepted, no reply seen",
  "reply-only": "Accepted, only the reply seen",
  "not-seen-beyond": "Accepted, not seen at the other end",
  "service-failed": "Accepted, the service failed",
  unknown: "Accepted, reply unknown",
};

/** "10.20.40.4 → payroll-db (10.23.0.60), port 22 (ssh)". */
export function flow(asked: Flow, verdict: Verdict, clock: Clock): string {
  const parts = [...ways(asked), ...service(asked)];
  const dated = DATED.includes(verdict.kind);
  return (dated ? [...parts, stretch(asked.window, clock)] : parts).join(", ");
}

/** Silence is about a time, and a list is of one; a record carries its own. */
const DATED: readonly Verdict["kind"][] = ["never-seen", "cannot-say", "list"];

/** Nothing where any end is meant on both sides. */
function ways({ src, dst }: Flow): readonly string[] {
  return src === undefined && dst === undefined ? [] : [`${party(src)} → ${party(dst)}`];
}

function party(end: Party | undefined): string {
  return end === undefined ? "anywhere" : inFull(end);
}

/** The asked ports and, unless it is TCP, the protocol. */
function service({ ports, protocols }: Pick<Flow, "ports" | "protocols">): readonly string[] {
  const [protocol] = protocols;
  const name = protocol === undefined ? undefined : protocolName(protocol);
  const said = name === undefined || name === "tcp" ? [] : [name.toUpperCase()];
  if (ports.length === 0) return said;
  return [[...said, portWords(ports, protocol)].join(" ")];
}

function portWords(ports: readonly PortRange[], protocol: number | undefined): string {
  const [first] = ports;
  if (ports.length === 1 && first !== undefined && first.from === first.to) {
    const name = serviceName({ port: first.from, ...(protocol === undefined ? {} : { protocol }) });
    return name === undefined ? `port ${first.from}` : `port ${first.from} (${name})`;
  }
  return `ports ${list(ports.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)))}`;
}
