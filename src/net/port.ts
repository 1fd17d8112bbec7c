/** Ports `from`–`to`, both included, 1–65535; a single port has both equal. */
export interface PortRange {
  readonly from: number;
  readonly to: number;
}

/** Below are the ports of well-known services (IANA, system ports); no client takes its own there. */
export const SYSTEM_PORTS = 1024;

/** Linux takes its client ports from here on; no service is expected above. */
export const CLIENT_PORTS = 32_768;

/** Whether the number is a port somebody can connect to (1–65535). */
export function isPort(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= 65_535;
}
