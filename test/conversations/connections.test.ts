import { describe, expect, test } from "vitest";
import { connectionsOf } from "../../src/conversations/connections.ts";
import type { FlowRecord } from "../../src/records/record.ts";
import { at, CLIENT, reply, request, SERVER, STRANGER, SYN, SYN_ACK } from "../support/records.ts";

const GROUP = { src: CLIENT, dst: SERVER, port: 443, protocol: 6 };

function first(...records: readonly FlowRecord[]) {
  const [connection] = connectionsOf(records);
  return { ...connection?.group, by: connection?.by };
}

describe("client and server are told apart", () => {
  test("by the handshake, wherever in the conversation it stands", () => {
    const odd = { srcPort: 443, dstPort: 22 };

    expect(first(request({ ...odd, flags: SYN }))).toMatchObject({ port: 22, by: "handshake" });
    expect(first(reply({ srcPort: 9000, dstPort: 80, flags: SYN_ACK }))).toMatchObject({ port: 9000, by: "handshake" });
    expect(first(request({ srcPort: 80, dstPort: 9000 }), request({ srcPort: 80, dstPort: 9000, flags: SYN }))).toEqual(
      {
        ...GROUP,
        port: 9000,
        by: "handshake",
      },
    );
  });

  test("by the lower port where no handshake was recorded, or none means anything", () => {
    expect(first(request())).toEqual({ ...GROUP, by: "port" });
    expect(first(reply())).toEqual({ ...GROUP, by: "port" });
    expect(first(reply({ protocol: 17, flags: SYN }))).toEqual({ ...GROUP, protocol: 17, by: "port" });
  });

  test("by who comes first where both ports could be a client's, or there are none", () => {
    expect(first(request({ srcPort: 60_000, dstPort: 40_000 }))).toMatchObject({
      src: CLIENT,
      port: 40_000,
      by: "order",
    });
    expect(first(request({ srcPort: 40_000, dstPort: 60_000 }))).toMatchObject({
      src: CLIENT,
      port: 60_000,
      by: "order",
    });
    const ping = { protocol: 1, srcPort: 0, dstPort: 0 };
    expect(first(reply({ ...ping, start: at(5) }), request({ ...ping, start: at(1) }))).toEqual({
      src: CLIENT,
      dst: SERVER,
      protocol: 1,
      by: "order",
    });
  });

  test("as VPC Lattice tells them", () => {
    const observer = { id: "sn-1", kind: "service-network" } as const;

    expect(first(request({ observer, srcPort: 80, dstPort: 8080 }))).toMatchObject({ port: 8080, by: "order" });
  });
});

describe("records belong together", () => {
  test("when they are of one client, server, port and protocol, whatever the client's port", () => {
    const connections = connectionsOf([request(), reply(), request({ srcPort: 50_001 }), request({ src: STRANGER })]);

    expect(connections.map(({ group, records }) => [group.src, records.length])).toEqual([
      [CLIENT, 3],
      [STRANGER, 1],
    ]);
  });

  test("by the addresses in the packets where an intermediary recorded them", () => {
    expect(first(request({ src: "10.0.0.220", packetSrc: CLIENT, packetDst: SERVER }))).toEqual({
      ...GROUP,
      by: "port",
    });
  });

  test("unless they tell of no traffic, of no addresses or of no protocol", () => {
    const { src: _, ...senderless } = request();
    const { protocol: __, srcPort: ___, dstPort: ____, ...bare } = request();

    expect(connectionsOf([request({ status: "no-data" }), senderless])).toEqual([]);
    expect(first(bare)).toEqual({ src: CLIENT, dst: SERVER, by: "order" });
  });
});
