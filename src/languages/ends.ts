import type { Party } from "../explanation/flow.ts";

/** Whether an end is one address, so that a list need not repeat it line by line. */
export function isOneEnd(party: Party | undefined): boolean {
  return party !== undefined && party.isInternet !== true && (party.address !== undefined || !party.text.includes("/"));
}

/** Address and port of a record, IPv6 in brackets; empty where the record has neither. */
export function addressAndPort(address: string | undefined, port: number | undefined): string {
  if (address === undefined || port === undefined) return address ?? "";
  return address.includes(":") ? `[${address}]:${port}` : `${address}:${port}`;
}
