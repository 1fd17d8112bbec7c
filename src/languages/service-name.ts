import type { Service } from "../explanation/flow.ts";
import { protocolName } from "../net/protocol.ts";
import { findService, portName } from "../net/services.ts";

/** What people call the service (`ssh`, `postgres`); `undefined` where the port's name belongs to another protocol. */
export function serviceName({ port, protocol }: Service): string | undefined {
  if (port === undefined) return undefined;
  const name = portName(port);
  const usual = name === undefined ? undefined : findService(name)?.protocol;
  const fits = protocol === undefined || usual === undefined || usual === protocolName(protocol);
  return fits ? name : undefined;
}

/** The service as a rule or a search names it: `tcp/22`, `udp/53`, `icmp`; TCP where only a port is known. */
export function ruleName({ port, protocol }: Service): string {
  const name = protocol === undefined ? "tcp" : (protocolName(protocol) ?? `protocol ${protocol}`);
  return port === undefined || name === "icmp" ? name : `${name}/${port}`;
}
