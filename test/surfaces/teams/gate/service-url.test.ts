import { describe, expect, test } from "vitest";
import { isServiceUrl } from "../../../../src/surfaces/teams/gate/service-url.ts";

test.each([
  "https://smba.trafficmanager.net/teams/",
  "https://smba.trafficmanager.net/emea/00000000-0000-4000-8000-00000000b001/",
  "https://smba.trafficmanager.net/amer",
  "https://smba.trafficmanager.net/",
  "https://smba.trafficmanager.net",
])("knows %s", (address) => {
  expect(isServiceUrl(address)).toBe(true);
});

test.each([
  ["nothing", ""],
  ["no address", "smba.trafficmanager.net"],
  ["no encryption", "http://smba.trafficmanager.net/emea/"],
  ["another scheme", "ftp://smba.trafficmanager.net/emea/"],
  ["a script", "javascript:https://smba.trafficmanager.net/"],
  ["another host", "https://evil.example/emea/"],
  ["a host below it", "https://evil.smba.trafficmanager.net/emea/"],
  ["a neighbour", "https://evil.trafficmanager.net/emea/"],
  ["a host that begins like it", "https://smba.trafficmanager.net.evil.example/"],
  ["a host that ends like it", "https://evilsmba.trafficmanager.net/"],
  ["it as a user", "https://smba.trafficmanager.net@evil.example/"],
  ["it as a user with a password", "https://smba.trafficmanager.net:443@evil.example/"],
  ["a user", "https://user@smba.trafficmanager.net/emea/"],
  ["an empty user", "https://@smba.trafficmanager.net/emea/"],
  ["a backslash", "https://evil.example\\@smba.trafficmanager.net/"],
  ["backslashes for slashes", "https:\\\\smba.trafficmanager.net\\emea\\"],
  ["a port", "https://smba.trafficmanager.net:8443/emea/"],
  ["the usual port", "https://smba.trafficmanager.net:443/emea/"],
  ["a dot at the end", "https://smba.trafficmanager.net./emea/"],
  ["other dots", "https://smba。trafficmanager。net/emea/"],
  ["wide letters", "https://ｓｍｂａ.trafficmanager.net/emea/"],
  ["a soft hyphen", "https://smba\u00ad.trafficmanager.net/emea/"],
  ["capitals", "https://SMBA.trafficmanager.net/emea/"],
  ["a letter of another alphabet", "https://smbа.trafficmanager.net/emea/"],
  ["an escaped letter", "https://smb%61.trafficmanager.net/emea/"],
  ["a line break", "https://smba.traffic\nmanager.net/emea/"],
  ["a tab", "ht\ttps://smba.trafficmanager.net/emea/"],
  ["a space before", " https://smba.trafficmanager.net/emea/"],
  ["a way up", "https://smba.trafficmanager.net/emea/../"],
  ["an escaped way up", "https://smba.trafficmanager.net/emea/%2e%2e/"],
  ["a query", "https://smba.trafficmanager.net/emea/?to=evil.example"],
  ["a fragment", "https://smba.trafficmanager.net/emea/#evil"],
  ["only one slash", "https:/smba.trafficmanager.net/emea/"],
  ["the credentials of a machine", "http://169.254.169.254/latest/meta-data/"],
  ["those in one number", "http://2852039166/"],
  ["those in hexadecimal", "http://0xA9FEA9FE/"],
  ["this machine", "http://127.0.0.1/"],
  ["this machine, version 6", "https://[::1]/"],
  ["an address for the host of the list", "https://[::ffff:a9fe:a9fe]/"],
])("does not know %s", (_, address) => {
  expect(isServiceUrl(address)).toBe(false);
});

describe("with other hosts", () => {
  const HOSTS = ["smba.infra.gcc.teams.microsoft.com", "http://127.0.0.1:3979"];

  test.each([
    ["https://smba.infra.gcc.teams.microsoft.com/teams/", true],
    ["http://127.0.0.1:3979/emea/", true],
    ["http://127.0.0.1:3979", true],
    ["https://smba.trafficmanager.net/emea/", false],
    ["https://127.0.0.1:3979/emea/", false],
    ["http://127.0.0.1:3980/emea/", false],
    ["http://127.0.0.1/emea/", false],
    ["http://user@127.0.0.1:3979/emea/", false],
    ["http://0x7f000001:3979/emea/", false],
  ])("judges %s as %s", (address, known) => {
    expect(isServiceUrl(address, HOSTS)).toBe(known);
  });

  test("knows none where there are none", () => {
    expect(isServiceUrl("https://smba.trafficmanager.net/emea/", [])).toBe(false);
  });

  test.each(["http://smba.trafficmanager.net", "http://192.0.2.1:3979", "http://169.254.169.254"])(
    "takes no origin of another machine: %s",
    (origin) => {
      expect(isServiceUrl(`${origin}/`, [origin])).toBe(false);
    },
  );
});
