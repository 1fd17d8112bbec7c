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

  test("finds an entry by its key", () => {
    expect(book.findByKey("payroll-db")?.owner).toBe("finance");
    expect(book.findByKey("payroll")).toBeUndefined();
  });
});
