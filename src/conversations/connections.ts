import { SYN_ACK, TCP_FLAGS } from "../net/five-tuple.ts";
import { CLIENT_PORTS, isPort } from "../net/port.ts";
import { TCP } from "../net/protocol.ts";
import type { FlowRecord } from "../records/record.ts";
import type { Group } from "./conversation.ts";
import { groupsOf, type Several } from "./several.ts";

/** Records that belong to one client, one server, one server port and one protocol. */
export interface Connection {
  readonly group: Group;
  /** What told the server from the client: a handshake, the lower of the ports, or only who comes first. */
  readonly by: "handshake" | "port" | "order";
  readonly records: Several<FlowRecord>;
}

/** Sorts records of which nobody said what to look for; those without both addresses belong to no connection. */
export function connectionsOf(records: readonly FlowRecord[]): readonly Connection[] {
  const exchanges = groupsOf(records.flatMap(sentBy), ({ ends, record }) =>
    [...ends.map(nameOf).toSorted(), record.protocol].join(" "),
  ).map(connectionOf);
  return groupsOf(exchanges, ({ group: { src, dst, port, protocol } }) => [src, dst, port, protocol].join(" ")).map(
    (same) => {
      const [{ group, by, records: first }, ...others] = same;
      const [record, ...more] = first;
      return { group, by, records: [record, ...more, ...others.flatMap((other) => other.records)] };
    },
  );
}

interface End {
  readonly address: string;
  /** 0 where the protocol has no ports. */
  readonly port: number;
}

interface Sent {
  readonly record: FlowRecord;
  /** Sender and receiver: the addresses in the packet where the log tells them. */
  readonly ends: readonly [End, End];
}

function sentBy(record: FlowRecord): readonly Sent[] {
  const { src, dst, packetSrc = src, packetDst = dst, srcPort = 0, dstPort = 0 } = record;
  if (record.status !== "ok" || packetSrc === undefined || packetDst === undefined) return [];
  return [
    {
      record,
      ends: [
        { address: packetSrc, port: srcPort },
        { address: packetDst, port: dstPort },
      ],
    },
  ];
}

function nameOf({ address, port }: End): string {
  return `${address} ${port}`;
}

function connectionOf(same: Several<Sent>): Connection {
  const { by, ends } = rolesIn(same);
  const [client, server] = ends;
  const [first, ...others] = same;
  const { protocol } = first.record;
  return {
    group: {
      src: client.address,
      dst: server.address,
      ...(isPort(server.port) && { port: server.port }),
      ...(protocol !== undefined && { protocol }),
    },
    by,
    records: [first.record, ...others.map(({ record }) => record)],
  };
}

/** Client and server, in that order. */
function rolesIn(same: Several<Sent>): Pick<Connection, "by"> & Pick<Sent, "ends"> {
  for (const { record, ends } of same) {
    const handshake = record.protocol === TCP ? (record.flags ?? 0) & SYN_ACK : 0;
    if (handshake === TCP_FLAGS.syn) return { by: "handshake", ends };
    if (handshake === SYN_ACK) return { by: "handshake", ends: turned(ends) };
  }
  let [earliest] = same;
  for (const sent of same) if (sent.record.start < earliest.record.start) earliest = sent;
  const { record, ends: recorded } = earliest;
  const [sender, receiver] = recorded;
  // What VPC Lattice writes of itself is always told from the client's side.
  const isTold = record.observer.kind === "service-network" || sender.port === receiver.port;
  if (isTold || Math.min(sender.port, receiver.port) >= CLIENT_PORTS) return { by: "order", ends: recorded };
  return { by: "port", ends: sender.port < receiver.port ? turned(recorded) : recorded };
}

function turned([sender, receiver]: Sent["ends"]): Sent["ends"] {
  return [receiver, sender];
}
