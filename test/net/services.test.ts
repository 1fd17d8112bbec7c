import { expect, test } from "vitest";
import { findService, portName, SERVICE_NAMES } from "../../src/net/services.ts";

test.each([
  ["HTTPS", 443, "tcp"],
  ["sftp", 22, "tcp"],
  ["remote desktop", 3389, "tcp"],
  ["リモートデスクトップ", 3389, "tcp"],
  ["http", 80, "tcp"],
  ["telnet", 23, "tcp"],
  ["ftp", 21, "tcp"],
  ["smtp", 25, "tcp"],
  ["imaps", 993, "tcp"],
  ["smb", 445, "tcp"],
  ["ldap", 389, "tcp"],
  ["ldaps", 636, "tcp"],
  ["mysql", 3306, "tcp"],
  ["oracle", 1521, "tcp"],
  ["redis", 6379, "tcp"],
  ["kafka", 9092, "tcp"],
  ["winrm", 5985, "tcp"],
  ["ntp", 123, "udp"],
  ["snmp", 161, "udp"],
  ["sql server", 1433, "tcp"],
  ["postgresql", 5432, "tcp"],
  ["syslog", 514, "udp"],
  ["dns", 53, undefined],
  ["ping", undefined, "icmp"],
])("%s is port %s over %s", (name, port, protocol) => {
  const service = findService(name);

  expect([service?.port, service?.protocol]).toEqual([port, protocol]);
});

test("names ports the way people do", () => {
  expect([22, 443, 3306, 3389, 5432, 53].map(portName)).toEqual(["ssh", "https", "mysql", "rdp", "postgres", "dns"]);
  expect(portName(8443)).toBeUndefined();
  expect(findService("gopher")).toBeUndefined();
});

test("lists longer names before those they contain", () => {
  expect(SERVICE_NAMES.indexOf("https")).toBeLessThan(SERVICE_NAMES.indexOf("http"));
});
