import type { ProtocolName } from "./protocol.ts";

/** What people call a port. */
export interface Service {
  /** The name used in answers. */
  readonly name: string;
  /** Absent for ICMP, which has no ports. */
  readonly port?: number;
  /** Absent where the service runs over several protocols (DNS). */
  readonly protocol?: ProtocolName;
  /** Other spellings, lower case. */
  readonly aliases?: readonly string[];
}

/** IANA port assignments that helpdesk people name in words. */
const SERVICES: readonly Service[] = [
  { name: "https", port: 443, protocol: "tcp" },
  { name: "http", port: 80, protocol: "tcp" },
  { name: "ssh", port: 22, protocol: "tcp", aliases: ["sftp", "scp"] },
  { name: "rdp", port: 3389, protocol: "tcp", aliases: ["remote desktop", "リモートデスクトップ"] },
  { name: "smb", port: 445, protocol: "tcp" },
  { name: "telnet", port: 23, protocol: "tcp" },
  { name: "ftp", port: 21, protocol: "tcp" },
  { name: "smtp", port: 25, protocol: "tcp" },
  { name: "imaps", port: 993, protocol: "tcp" },
  { name: "ldap", port: 389, protocol: "tcp" },
  { name: "ldaps", port: 636, protocol: "tcp" },
  { name: "mysql", port: 3306, protocol: "tcp" },
  { name: "postgres", port: 5432, protocol: "tcp", aliases: ["postgresql"] },
  { name: "sql server", port: 1433, protocol: "tcp", aliases: ["mssql", "sqlserver"] },
  { name: "oracle", port: 1521, protocol: "tcp" },
  { name: "redis", port: 6379, protocol: "tcp" },
  { name: "kafka", port: 9092, protocol: "tcp" },
  { name: "winrm", port: 5985, protocol: "tcp" },
  { name: "ntp", port: 123, protocol: "udp" },
  { name: "snmp", port: 161, protocol: "udp" },
  { name: "syslog", port: 514, protocol: "udp" },
  { name: "dns", port: 53 },
  { name: "ping", protocol: "icmp", aliases: ["icmp"] },
];

const BY_NAME: ReadonlyMap<string, Service> = new Map(
  SERVICES.flatMap((service) => [service.name, ...(service.aliases ?? [])].map((name) => [name, service] as const)),
);
const BY_PORT: ReadonlyMap<number, Service> = new Map(
  SERVICES.flatMap((service) => (service.port === undefined ? [] : [[service.port, service] as const])),
);

/** Every name a service can be called by, lower case, longest first. */
export const SERVICE_NAMES: readonly string[] = [...BY_NAME.keys()].sort((a, b) => b.length - a.length);

/** The service of that name; letter case does not count. */
export function findService(name: string): Service | undefined {
  return BY_NAME.get(name.toLowerCase());
}

/** What people call the port: 22 is `ssh`, 5432 is `postgres`. */
export function portName(port: number): string | undefined {
  return BY_PORT.get(port)?.name;
}
