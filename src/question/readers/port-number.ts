import { isPort, type PortRange } from "../../net/port.ts";

/** Reads a port; nothing where the number is no port somebody can connect to. */
export function readPort(digits: string): { range?: PortRange } {
  const port = Number(digits);
  return isPort(port) ? { range: { from: port, to: port } } : {};
}

/** Reads `lo`–`hi`; nothing where one of them is no port or the range is empty. */
export function readPortRange(low: string, high: string): { range?: PortRange } {
  const [from, to] = [Number(low), Number(high)];
  return isPort(from) && isPort(to) && from <= to ? { range: { from, to } } : {};
}
