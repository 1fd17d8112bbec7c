import type { PortRange } from "../../net/port.ts";
import type { ProtocolName } from "../../net/protocol.ts";
import type { PortToken } from "../readers/end-token.ts";
import type { Span } from "../span.ts";

/** Ports and protocol of a message, put together. */
export interface PortReading {
  /** Ascending. */
  readonly ranges: readonly PortRange[];
  readonly protocol?: ProtocolName;
  /** Places that are no ports. */
  readonly mistaken: readonly Span[];
  readonly portSaid?: Span;
  readonly protocolSaid?: Span;
  /** The port was named by its service only. */
  readonly byService: boolean;
}

/** Everything that was written about ports and protocols. */
export interface PortMaterial {
  readonly tokens: readonly PortToken[];
  readonly protocols: readonly (Span & { readonly protocol: ProtocolName })[];
}

/** A number beside a service replaces its port and keeps its protocol; ICMP has no ports. */
export function combinePorts({ tokens, protocols }: PortMaterial): PortReading {
  const numbers = tokens.filter(isNumber);
  const mistaken = numbers.filter(({ range }) => range === undefined);
  const chosen = numbers.length > 0 ? numbers : tokens;
  const protocol = protocolOf({ tokens, protocols });
  const ranges = mistaken.length > 0 || protocol?.name === "icmp" ? [] : ascending(chosen);
  const [portSaid] = chosen.filter(({ range }) => range !== undefined);
  return {
    ranges,
    mistaken,
    byService: numbers.length === 0 && tokens.length > 0,
    ...(protocol === undefined ? {} : { protocol: protocol.name, protocolSaid: protocol.said }),
    ...(portSaid === undefined || ranges.length === 0 ? {} : { portSaid }),
  };
}

/** Whether a port was written as a number, or beside its service as another one. */
export function isNumber({ service, range }: PortToken): boolean {
  return service === undefined || (range !== undefined && range.from !== service.port);
}

/** The one protocol that was said; none where two were. */
function protocolOf({ tokens, protocols }: PortMaterial): { name: ProtocolName; said: Span } | undefined {
  const written: { name: ProtocolName; said: Span }[] = [
    ...tokens.flatMap((token) => (token.protocol === undefined ? [] : [{ name: token.protocol, said: token }])),
    ...protocols.map((said) => ({ name: said.protocol, said })),
  ];
  const implied = tokens.flatMap(({ service, ...said }) =>
    service?.protocol === undefined ? [] : [{ name: service.protocol, said }],
  );
  const claims = written.length > 0 ? written : implied;
  return new Set(claims.map(({ name }) => name)).size === 1 ? claims[0] : undefined;
}

function ascending(tokens: readonly PortToken[]): PortRange[] {
  const ranges = tokens
    .flatMap(({ range }) => (range === undefined ? [] : [range]))
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
  return ranges.filter(
    (range, index) => index === 0 || range.from !== ranges[index - 1]?.from || range.to !== ranges[index - 1]?.to,
  );
}
