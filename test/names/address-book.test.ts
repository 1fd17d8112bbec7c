import { describe, expect, test } from "vitest";
import { makeAddressBook } from "../../src/names/address-book.ts";
import { readIp } from "../../src/net/ip.ts";

const book = makeAddressBook([
  { key: "payroll-db", names: ["payroll db", "給与DB"], addresses: ["10.0.2.6", "2001:db8::6"], owner: "finance" },
  { key: "hr-portal", names: ["hr portal", "人事ポータル"], addresses: ["10.0.2.0/24"] },
  { key: "intranet-portal", names: ["intranet portal", "intranet", "社内ポータル"] },
  { key: "db2", names: ["db(2)+"] },
]);

describe("mentions", () => {
  const keys = (text: string) => book.mentions(text).map((mention) => mention.keys);

  test("finds whole names, the longest first, whatever stands between their words", () => {
    expect(keys("the payroll db and payroll-db and intranet portal")).toEqual([
      ["payroll-db"],
      ["payroll-db"],
      ["intranet-portal"],
    ]);
  });

  test("finds names within Japanese text, which has no blanks", () => {
    expect(keys("給与dbから社内ポータルへ")).toEqual([["payroll-db"], ["intranet-portal"]]);
  });

  test("gives every entry that a part of a name fits", () => {
    expect(book.mentions("portal ポータル")).toEqual([
      { start: 0, end: 6, keys: ["hr-portal", "intranet-portal"], partial: true },
      { start: 7, end: 11, keys: ["hr-portal", "intranet-portal"], partial: true },
    ]);
  });

  test.each(["intranets", "myintranet", "intranet.corp.example", "payrolldbx", "x@intranet"])(
    "finds nothing in %s",
    (text) => {
      expect(keys(text)).toEqual([]);
    },
  );

  test("takes signs in names literally", () => {
    expect(keys("db(2)+ dbb2")).toEqual([["db2"]]);
  });

  test("an empty book finds nothing", () => {
    expect(makeAddressBook([]).mentions("payroll db")).toEqual([]);
  });
});

describe("look-ups", () => {
  const findByAddress = (text: string) => {
    const ip = readIp(text);
    return ip && book.findByAddress(ip)?.key;
  };

  test("finds the entry of an address before the network around it", () => {
    expect(findByAddress("10.0.2.6")).toBe("payroll-db");
    expect(findByAddress("2001:db8::6")).toBe("payroll-db");
    expect(findByAddress("10.0.2.7")).toBe("hr-portal");
    expect(findByAddress("10.0.3.7")).toBeUndefined();
  });

  test("of networks inside each other the narrowest counts, whichever stands first", () => {
    const nested = makeAddressBook([
      { key: "corporate", names: [], addresses: ["10.0.0.0/8", "2001:db8::/32"] },
      { key: "payroll", names: [], addresses: ["10.1.2.0/24", "2001:db8:5::/48"] },
      { key: "site", names: [], addresses: ["10.1.0.0/16"] },
    ]);
    const keyAt = (text: string) => [readIp(text)].map((ip) => ip && nested.findByAddress(ip)?.key)[0];

    expect(["10.1.2.9", "10.1.3.9", "10.2.0.1", "2001:db8:5::1", "2001:db8:6::1"].map(keyAt)).toEqual([
      "payroll",
      "site",
      "corporate",
      "payroll",
      "corporate",
    ]);
  });

  test("of entries with one address the first counts", () => {
    const twice = makeAddressBook([
      { key: "new", names: [], addresses: ["10.0.2.6"] },
      { key: "old", names: [], addresses: ["10.0.2.6"] },
    ]);
    const [key] = ["10.0.2.6"].flatMap((text) => readIp(text) ?? []).map((ip) => twice.findByAddress(ip)?.key);

    expect(key).toBe("new");
  });

  test("finds an entry by its key", () => {
    expect(book.findByKey("payroll-db")?.owner).toBe("finance");
    expect(book.findByKey("payroll")).toBeUndefined();
  });
});
