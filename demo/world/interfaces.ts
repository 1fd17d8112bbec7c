import { HOSTS, type Host } from "./hosts.ts";
import { type FlowLog, SUBNETS, type Subnet } from "./places.ts";
import { hashOf } from "./random.ts";

/** A network interface: what writes records. */
export interface Interface {
  readonly id: string;
  /** The host's name; unique. */
  readonly name: string;
  readonly address: string;
  readonly ipv6?: string;
  readonly subnet: Subnet;
  /** Absent where AWS owns the interface. */
  readonly instance?: string;
  readonly host: Host;
  /** The flow logs that record it. */
  readonly flowLogs: readonly FlowLog[];
}

export const INTERFACES: readonly Interface[] = HOSTS.flatMap((host) =>
  Array.from({ length: host.count ?? 1 }, (_, index) => makeInterface(host, index)),
);

const BY_NAME = new Map(INTERFACES.map((one) => [one.name, one]));
const BY_ADDRESS = new Map(
  INTERFACES.flatMap((one) => [one.address, one.ipv6 ?? []].flat().map((address) => [address, one] as const)),
);

/** The interface of a host: `payroll-db`, `desk-a-1`. A name that does not exist is a mistake in the data. */
export function interfaceOf(name: string): Interface {
  const found = BY_NAME.get(name);
  if (found === undefined) throw new Error(`no host is called ${name}`);
  return found;
}

/** The interface that owns an address; `undefined` for addresses outside the recorded networks. */
export function findOwner(address: string): Interface | undefined {
  return BY_ADDRESS.get(address);
}

/** The addresses of a host, or of every host in a row of like hosts (`desk-a`). */
export function addressesOf(name: string): readonly string[] {
  return INTERFACES.filter((one) => one.host.name === name).map((one) => one.address);
}

function makeInterface(host: Host, index: number): Interface {
  const name = host.count === undefined ? host.name : `${host.name}-${index + 1}`;
  const subnet: Subnet = SUBNETS[host.subnet];
  return {
    id: idOf("eni", name),
    name,
    address: `${subnet.prefix}${host.byte + index}`,
    ...(subnet.ipv6Prefix !== undefined && { ipv6: `${subnet.ipv6Prefix}${host.byte + index}` }),
    subnet,
    ...(host.managed === undefined && { instance: idOf("i", name) }),
    host,
    flowLogs: [...subnet.network.flowLogs, ...(subnet.flowLogs ?? [])],
  };
}

function idOf(prefix: string, name: string): string {
  const hex = (text: string) => hashOf(text).toString(16).padStart(8, "0");
  return `${prefix}-0${hex(`${prefix} ${name}`)}${hex(`${name} ${prefix}`)}`;
}
