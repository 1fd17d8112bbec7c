/** Who talks to whom in the company on an ordinary day. */
export interface Relation {
  /** Share of all conversations, relative to the others. */
  readonly weight: number;
  /** Hosts, or rows of like hosts; or addresses outside (`OUTSIDE`). */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly port: number;
  readonly protocol: "tcp" | "udp";
  /** Packets of the request, least and most; many conversations have few. */
  readonly packets: readonly [number, number];
  /** Bytes of a packet on the way back. */
  readonly replySize: number;
  /** Duration, least and most. */
  readonly seconds: readonly [number, number];
  readonly way?: "nat" | "gateway-endpoint";
  readonly course?: "rejected-on-arrival";
  readonly rejectReason?: "BPA";
}

/** Addresses that no recorded interface owns. All public ones are set aside for documentation (RFC 5737). */
export const OUTSIDE: Readonly<Record<string, readonly string[]>> = {
  visitors: range("192.0.2.", 10, 120),
  "cloud-apis": range("192.0.2.", 200, 240),
  scanners: range("203.0.113.", 130, 250),
  s3: range("198.51.100.", 11, 14),
  "on-prem": range("192.168.77.", 40, 60),
};

const WEB = { protocol: "tcp", packets: [6, 400], replySize: 1100, seconds: [1, 90] } as const;
const QUERY = { protocol: "tcp", packets: [8, 2000], replySize: 420, seconds: [2, 280] } as const;
const DATAGRAM = { protocol: "udp", packets: [1, 3], replySize: 130, seconds: [1, 2] } as const;

/** Every public address on the internet is tried all day; one packet, no answer. */
const SCAN = {
  from: ["scanners"],
  protocol: "tcp",
  packets: [1, 1],
  replySize: 0,
  seconds: [1, 50],
  course: "rejected-on-arrival",
} as const;
const EXPOSED = ["web-proxy", "jump-host", "nat", "time-keeper", "web", "partner-gateway"];

/**
 * No pair and port of a planted story is in here: desks never reach the payroll database on an ordinary day,
 * and the rows of `app-a` leave the endpoints to the stories.
 */
export const BACKGROUND: readonly Relation[] = [
  { weight: 12, from: ["desk-a", "desk-b"], to: ["web-proxy"], port: 3128, ...WEB },
  { weight: 8, from: ["desk-b"], to: ["hr-portal"], port: 443, ...WEB },
  { weight: 6, from: ["desk-a"], to: ["file-server"], port: 445, ...QUERY },
  { weight: 2, from: ["desk-b"], to: ["jump-host"], port: 22, ...QUERY },
  { weight: 4, from: ["desk-a", "desk-b"], to: ["mail-gateway"], port: 993, ...QUERY },
  { weight: 9, from: ["app-a", "app-b"], to: ["payroll-db"], port: 5432, ...QUERY },
  { weight: 9, from: ["app-a"], to: ["orders-db"], port: 3306, ...QUERY },
  { weight: 9, from: ["app-b"], to: ["cache"], port: 6379, ...QUERY },
  { weight: 6, from: ["hr-portal"], to: ["payroll-db"], port: 5432, ...QUERY },
  { weight: 5, from: ["runner"], to: ["build-server"], port: 8080, ...WEB },
  { weight: 14, from: ["app-a", "app-b", "runner", "desk-a"], to: ["resolver"], port: 53, ...DATAGRAM },
  { weight: 4, from: ["app-a", "app-b", "runner"], to: ["time-keeper"], port: 123, ...DATAGRAM },
  { weight: 8, from: ["monitoring"], to: ["app-a", "app-b", "runner"], port: 9100, ...WEB },
  { weight: 4, from: ["app-b", "runner"], to: ["cloud-apis"], port: 443, way: "nat", ...WEB },
  { weight: 4, from: ["app-b"], to: ["s3"], port: 443, way: "gateway-endpoint", ...WEB },
  { weight: 2, from: ["app-b"], to: ["ssm-endpoint"], port: 443, ...WEB },
  { weight: 8, from: ["visitors"], to: ["web"], port: 443, ...WEB },
  { weight: 7, from: ["web"], to: ["api"], port: 8080, ...WEB },
  { weight: 3, from: ["api"], to: ["mail-gateway"], port: 25, ...QUERY },
  { weight: 6, from: ["batch"], to: ["erp"], port: 1521, ...QUERY },
  { weight: 2, from: ["erp"], to: ["print-server"], port: 515, ...QUERY },
  { weight: 4, from: ["on-prem"], to: ["partner-gateway"], port: 443, ...WEB },
  ...[22, 23, 80, 445, 3389, 8080].map((port) => ({ weight: 12, to: EXPOSED, port, ...SCAN })),
  { weight: 6, to: ["press-site"], port: 443, ...SCAN, rejectReason: "BPA" },
];

function range(prefix: string, from: number, to: number): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `${prefix}${from + index}`);
}
