import fc from "fast-check";

/** Half past the hour in which everything happens: 2026-11-22T05:30:00Z. */
export const MIDDLE = 1_795_325_400;

/** Hosts with the interface of each; the last one is somewhere on the internet. */
export const HOSTS = {
  client: ["10.0.1.8", "eni-0a0a0a0a0a0a0a0a1"],
  neighbour: ["10.0.1.9", "eni-0a0a0a0a0a0a0a0a2"],
  server: ["10.0.2.6", "eni-0b0b0b0b0b0b0b0b1"],
  client6: ["2001:db8:1::8", "eni-0a0a0a0a0a0a0a0a1"],
  server6: ["2001:db8:2::6", "eni-0b0b0b0b0b0b0b0b1"],
  stranger: ["198.51.100.7", undefined],
} as const satisfies Readonly<Record<string, readonly [address: string, eni: string | undefined]>>;

const PAIRS = [
  ["client", "server"],
  ["client", "server"],
  ["neighbour", "server"],
  ["stranger", "server"],
  ["client", "stranger"],
  ["client6", "server6"],
] as const;

const traffic = fc
  .record({
    pair: fc.constantFrom(...PAIRS),
    isForth: fc.boolean(),
    port: fc.constantFrom(22, 443, 443, 8080),
    clientPort: fc.integer({ min: 40_000, max: 40_003 }),
    protocol: fc.constantFrom(6, 6, 6, 17, 1),
    at: fc.integer({ min: -3000, max: 3000 }),
    lasts: fc.integer({ min: 0, max: 59 }),
    packets: fc.integer({ min: 1, max: 9 }),
    action: fc.constantFrom("ACCEPT", "ACCEPT", "REJECT"),
    flags: fc.constantFrom("-", "0", "1", "2", "3", "4", "18", "19"),
    atClient: fc.boolean(),
    isDirected: fc.boolean(),
  })
  .map(({ pair: [one, other], isForth, port, clientPort, protocol, at, lasts, packets, ...row }) => {
    const [client, server] = [HOSTS[one], HOSTS[other]];
    const eni = (row.atClient ? client[1] : server[1]) ?? client[1] ?? server[1] ?? "-";
    const isAtClient = eni === client[1];
    const ends = isForth ? [client[0], server[0], clientPort, port] : [server[0], client[0], port, clientPort];
    const [src, dst, srcPort, dstPort] = protocol === 1 ? [ends[0], ends[1], 0, 0] : ends;
    const direction = row.isDirected ? (isForth === isAtClient ? "egress" : "ingress") : "-";
    const times = [MIDDLE + at, MIDDLE + at + lasts];
    return [
      ...["5", "123456789012", eni, src, dst, srcPort, dstPort, protocol, packets, packets * 52, ...times],
      ...[row.action, "OK", protocol === 6 ? row.flags : "-", direction],
    ].join(" ");
  });

const quiet = fc
  .record({
    eni: fc.constantFrom(HOSTS.client[1], HOSTS.server[1]),
    minute: fc.integer({ min: -50, max: 50 }),
    status: fc.constantFrom("NODATA", "NODATA", "NODATA", "SKIPDATA"),
  })
  .map(({ eni, minute, status }) => silence(eni, minute, status));

function silence(eni: string, minute: number, status: string): string {
  const start = MIDDLE + minute * 60;
  return `5 123456789012 ${eni} - - - - - - - ${start} ${start + 59} - ${status} - -`;
}

const HEADER =
  "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status tcp-flags flow-direction";

/** A log with whatever can meet in it; in half of them the server's interface was watched throughout. */
export const LOG: fc.Arbitrary<string> = fc
  .record({
    records: fc.array(traffic, { minLength: 0, maxLength: 60 }),
    quiet: fc.array(quiet, { maxLength: 12 }),
    isWatched: fc.boolean(),
  })
  .map(({ records, quiet: some, isWatched }) => {
    const minutes = isWatched ? Array.from({ length: 101 }, (_, index) => index - 50) : [-50, 50];
    const watched = minutes.map((minute) => silence(HOSTS.server[1], minute, "NODATA"));
    return [HEADER, ...records, ...some, ...watched].join("\n");
  });
