import { describe, expect, test } from "vitest";
import { type Cidr, readCidr } from "../../../src/net/cidr.ts";
import { type Ip, readIp } from "../../../src/net/ip.ts";
import { vpc } from "../../../src/sources/vpc/index.ts";

const TCP = [6];
const UDP = [17];

function ip(text: string): Ip {
  const read = readIp(text);
  if (read === undefined) throw new Error(`not an address: ${text}`);
  return read;
}

function network(text: string): Cidr {
  const read = readCidr(text);
  if (read === undefined) throw new Error(`not a network: ${text}`);
  return read;
}

/** The blind spot of `dst`, port and protocols, in a VPC of 10.0.0.0/16 and 10.8.4.0/22. */
function towards(dst: string, port?: number, protocols: readonly number[] = []) {
  const networks = [network("10.0.0.0/16"), network("10.8.4.0/22"), network("2001:db8::/56")];
  return vpc.blindSpot({
    src: ip("10.0.1.5"),
    dst: ip(dst),
    protocols,
    networks,
    ...(port === undefined ? {} : { port }),
  });
}

describe("knows traffic that is never logged", () => {
  test.each([
    ["169.254.169.254", 80, TCP, "instance-metadata"],
    ["fd00:ec2::254", undefined, [], "instance-metadata"],
    ["169.254.169.123", 123, UDP, "time-sync"],
    ["fd00:ec2::123", 123, UDP, "time-sync"],
    ["169.254.170.2", 80, TCP, "ecs-metadata"],
    ["169.254.170.23", 80, TCP, "own-machine"],
    ["fd00:ec2::23", 80, TCP, "own-machine"],
    ["127.0.0.1", 5432, TCP, "own-machine"],
    ["127.9.9.9", undefined, [], "own-machine"],
    ["::1", 22, TCP, "own-machine"],
    ["169.254.169.253", 53, UDP, "amazon-dns"],
    ["fd00:ec2::253", undefined, [], "amazon-dns"],
    ["10.0.0.2", 53, UDP, "amazon-dns"],
    ["10.8.4.2", undefined, [], "amazon-dns"],
    ["10.0.0.1", 22, TCP, "router-address"],
    ["169.254.169.250", 1688, TCP, "windows-activation"],
    ["169.254.169.251", undefined, [], "windows-activation"],
    ["10.0.9.9", 67, UDP, "dhcp"],
    ["10.0.9.9", 68, [], "dhcp"],
    ["2001:db8::9", 547, UDP, "dhcp"],
    ["10.9.0.2", 53, UDP, "maybe-amazon-dns"],
    ["192.168.0.2", 53, [], "maybe-amazon-dns"],
  ] as const)("%s port %s protocol %j: %s", (...[dst, port, protocols, spot]) => {
    expect(towards(dst, port, protocols)).toEqual({ spot, side: "dst" });
  });
});

describe("does not call traffic invisible that is logged", () => {
  test.each([
    ["10.0.1.9", 443, TCP],
    ["10.0.0.2", 443, TCP],
    ["10.0.1.2", 53, UDP],
    ["10.8.6.2", 53, UDP],
    ["2001:db8::2", 53, UDP],
    ["10.9.0.2", undefined, []],
    ["10.9.0.2", 443, TCP],
    ["203.0.0.2", 53, UDP],
    ["10.0.9.9", 67, TCP],
    ["169.254.169.250", 443, TCP],
    ["169.254.169.251", 1688, UDP],
    ["169.254.171.0", 443, TCP],
    ["128.0.0.1", 443, TCP],
  ] as const)("%s port %s protocol %j", (dst, port, protocols) => {
    expect(towards(dst, port, protocols)).toBeUndefined();
  });
});

test("knows the reverse question, whose packets go to any port", () => {
  const reverse = (src: string) =>
    vpc.blindSpot({
      src: ip(src),
      dst: ip("10.0.1.5"),
      port: 40_000,
      protocols: UDP,
      networks: [network("10.0.0.0/16")],
    });

  expect(reverse("10.0.0.2")).toEqual({ spot: "amazon-dns", side: "src" });
  expect(reverse("169.254.169.254")).toEqual({ spot: "instance-metadata", side: "src" });
  expect(reverse("127.0.0.1")).toEqual({ spot: "own-machine", side: "src" });
  expect(reverse("10.0.1.9")).toBeUndefined();
});

test("asks for nothing where only one end or none is known", () => {
  expect(vpc.blindSpot({ protocols: [], networks: [] })).toBeUndefined();
  expect(vpc.blindSpot({ src: ip("10.0.1.5"), port: 53, protocols: UDP, networks: [] })).toBeUndefined();
});
