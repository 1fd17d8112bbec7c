/** Ports `from`–`to`, both included, 1–65535; a single port has both equal. */
export interface PortRange {
  readonly from: number;
  readonly to: number;
}

/** Whether the number is a port somebody can connect to (1–65535). */
export function isPort(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= 65_535;
}
