import { describe, expect, test } from "vitest";
import { covers, firstAddress, neighbourhood, prefixLength, readCidr } from "../../src/net/cidr.ts";
import { isIpv6, isPrivate, readIp } from "../../src/net/ip.ts";
import { NOT_ON_THE_INTERNET } from "../../src/net/private-networks.ts";

describe("an address", () => {
  test.each([
    ["192.0.2.1", "192.0.2.1"],
    ["0.0.0.0", "0.0.0.0"],
    ["255.255.255.255", "255.255.255.255"],
    ["2001:DB8:0:0:0:0:0:1", "2001:db8::1"],
    ["2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"],
    ["1:2:0:3:4:5:6:7", "1:2:0:3:4:5:6:7"],
    ["::", "::"],
    ["::ffff:192.0.2.1", "192.0.2.1"],
    ["::ffff:c000:201", "192.0.2.1"],
  ])("%s has one spelling", (text, spelt) => {
    expect(readIp(text)).toBe(spelt);
  });

  test.each([
    "",
    "10.1",
    "010.0.0.1",
    "192.0.2.256",
    "3221225985",
    "fe80::1%eth0",
    "1::2::3",
    "192.0.2.1/32",
    " 192.0.2.1",
  ])("%j is none", (text) => {
    expect(readIp(text)).toBeUndefined();
  });

  test("is private where only private networks use it", () => {
    const told = (texts: readonly string[]) => texts.flatMap((text) => readIp(text) ?? []).map(isPrivate);

    expect(told(["10.0.0.0", "172.16.0.1", "172.31.255.255", "192.168.1.1", "100.64.0.1", "fd00::1"])).toEqual(
      Array.from({ length: 6 }, () => true),
    );
    expect(told(["9.255.255.255", "172.15.0.1", "172.32.0.1", "100.128.0.1", "198.51.100.1", "2001:db8::1"])).toEqual(
      Array.from({ length: 6 }, () => false),
    );
  });

  test("is of version 6 where it has a colon", () => {
    expect(["192.0.2.1", "2001:db8::1"].flatMap((text) => readIp(text) ?? []).map(isIpv6)).toEqual([false, true]);
  });
});

describe("a network", () => {
  test.each([
    ["192.0.2.77/24", "192.0.2.0/24", ["192.0.2.0", 24]],
    ["10.129.3.4/9", "10.128.0.0/9", ["10.128.0.0", 9]],
    ["0.0.0.0/0", "0.0.0.0/0", ["0.0.0.0", 0]],
    ["192.0.2.77/32", "192.0.2.77/32", ["192.0.2.77", 32]],
    ["2001:db8:1:2::3/64", "2001:db8:1:2::/64", ["2001:db8:1:2::", 64]],
    ["2001:db8:ffff::/33", "2001:db8:8000::/33", ["2001:db8:8000::", 33]],
    ["::/0", "::/0", ["::", 0]],
    ["::1/128", "::1/128", ["::1", 128]],
  ])("%s loses its host bits", (text, network, ends) => {
    const cidr = readCidr(text);

    expect(cidr).toBe(network);
    expect(cidr && [firstAddress(cidr), prefixLength(cidr)]).toEqual(ends);
  });

  test.each(["192.0.2.0", "192.0.2.0/33", "192.0.2.0/-1", "192.0.2.0/024", "192.0.2.0/", "2001:db8::/129", "/24"])(
    "%s is none",
    (text) => {
      expect(readCidr(text)).toBeUndefined();
    },
  );

  test("covers the addresses from its first to its last, of its own version only", () => {
    const coveredBy = (network: string, texts: readonly string[]) =>
      texts
        .map((text) => [readCidr(network), readIp(text)] as const)
        .map(([cidr, ip]) => cidr && ip && covers(cidr, ip));

    expect(coveredBy("192.0.2.64/26", ["192.0.2.63", "192.0.2.64", "192.0.2.127", "192.0.2.128"])).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(coveredBy("0.0.0.0/0", ["203.0.113.9", "2001:db8::1"])).toEqual([true, false]);
    expect(coveredBy("::/0", ["203.0.113.9", "2001:db8::1"])).toEqual([false, true]);
  });

  test("has for a neighbourhood what is usual for its version", () => {
    const around = ["192.0.2.77", "2001:db8:1:2:3:4:5:6"].flatMap((text) => readIp(text) ?? []).map(neighbourhood);

    expect(around).toEqual(["192.0.2.0/24", "2001:db8:1:2::/64"]);
  });

  test("of the internet has no private, local or multicast address in it", () => {
    const isOutside = (text: string) => {
      const ip = readIp(text);
      return ip !== undefined && !NOT_ON_THE_INTERNET.some((cidr) => covers(cidr, ip));
    };

    expect(["198.51.100.1", "2001:db8::1", "172.32.0.1"].map(isOutside)).toEqual([true, true, true]);
    expect(
      ["10.1.2.3", "100.100.0.1", "127.0.0.1", "169.254.169.254", "224.0.0.1", "255.255.255.255", "0.1.2.3"].map(
        isOutside,
      ),
    ).toEqual(Array.from({ length: 7 }, () => false));
    expect(["::1", "fd00::1", "fe80::1", "febf::1", "ff02::1"].map(isOutside)).toEqual(
      Array.from({ length: 5 }, () => false),
    );
  });
});
