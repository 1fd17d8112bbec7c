import type { ProtocolName } from "../../../net/protocol.ts";
import { isInside, MARKS, maskOutside, type Span } from "../../span.ts";
import type { EndToken, PortToken } from "../end-token.ts";
import { findEnds } from "./far-end.ts";
import { findPorts } from "./far-port.ts";
import { findPastes } from "./paste.ts";
import type { Printed } from "./shapes.ts";

/** What the error messages within a text say. */
export interface PastedError {
  readonly spans: readonly Span[];
  readonly far?: EndToken;
  readonly local?: EndToken;
  readonly ports: readonly PortToken[];
  readonly protocol: ProtocolName;
}

/** Finds error messages of programs in text whose ends are masked. */
export function readPastedErrors(
  text: string,
  ends: readonly EndToken[],
  printed: readonly Printed[],
): PastedError | undefined {
  const spans = findPastes(text, printed);
  if (spans.length === 0) return undefined;
  const said = maskOutside(text, spans, MARKS.other);
  const within = ends.filter((end) => isInside(end, spans));
  const found = findEnds(said, within);
  return {
    spans,
    ports: findPorts(said, found),
    protocol: protocolIn(said),
    ...(found.far === undefined ? {} : { far: { ...found.far, role: "dst" } }),
    ...(found.local === undefined ? {} : { local: { ...found.local, role: "src" } }),
  };
}

const PINGED =
  /(?:^|\n|\uE003)[ \t>|"]{0,8}(?:[$#] )?ping(?:ing|6)?(?:: | (?:-\w \S{1,6} ){0,3}["'(]?\uE000)|ping statistics|icmp_seq|要求がタイムアウト|ping (?:を送信|要求|統計)/;

function protocolIn(text: string): ProtocolName {
  if (PINGED.test(text)) return "icmp";
  return /(?<![a-z])udp(?![a-z])/.test(text) ? "udp" : "tcp";
}
