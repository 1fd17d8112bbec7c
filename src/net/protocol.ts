/** The protocols a question can name. */
export type ProtocolName = "tcp" | "udp" | "icmp";

/** IANA protocol numbers of a name; ICMP is 1 for IPv4 and 58 for IPv6. */
export const PROTOCOL_NUMBERS: Readonly<Record<ProtocolName, readonly number[]>> = {
  tcp: [6],
  udp: [17],
  icmp: [1, 58],
};

/** IANA number of TCP, the only protocol whose records carry flags. */
export const TCP = 6;

/** The name a person uses for an IANA protocol number; `undefined` for one that questions cannot name. */
export function protocolName(number: number): ProtocolName | undefined {
  if (number === 6) return "tcp";
  if (number === 17) return "udp";
  return number === 1 || number === 58 ? "icmp" : undefined;
}
