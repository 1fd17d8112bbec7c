import { expect, test } from "vitest";
import { makeAddressBook } from "../../src/names/address-book.ts";
import { nearEntries } from "../../src/names/near.ts";

const book = makeAddressBook([
  { key: "prometheus", names: ["prometheus"], addresses: ["10.0.2.6"] },
  { key: "payroll-db", names: ["payroll db", "給与DB"], addresses: ["10.0.2.7"] },
  { key: "jump-host", names: ["bastion", "踏み台"], addresses: ["10.0.2.8"] },
  { key: "web-1", names: ["web 1"], addresses: ["10.0.2.9"] },
  { key: "web-2", names: ["web 2"], addresses: ["10.0.2.10"] },
]);

test.each([
  ["prometeus", ["prometheus"]],
  ["bastoin", ["jump-host"]],
  ["payroll", ["payroll-db"]],
  ["payroll_db01", ["payroll-db"]],
  ["給与データ", []],
  ["踏み台サーバ", ["jump-host"]],
  ["web-3", ["web-1", "web-2"]],
  ["confluence", []],
  ["db", []],
  ["x", []],
])("%s may have been meant for %j", (written, keys) => {
  expect(nearEntries(written, book)).toEqual(keys);
});

test.each([
  ["a letter too many at its beginning", "xoraclw", "oracle"],
  ["a letter too many at its end", "orbclex", "oracle"],
  ["a letter missing at its beginning", "oraclw", "goracle"],
  ["a letter missing at its end", "grfan", "grafan"],
])("%s is one slip: two are forgiven in %s", (_, written, key) => {
  const known = makeAddressBook([{ key, names: [], addresses: ["10.0.2.6"] }]);

  expect(nearEntries(written, known)).toEqual([key]);
});

test("an entry without an address is no help", () => {
  expect(nearEntries("vault", makeAddressBook([{ key: "vault", names: ["vault"] }]))).toEqual([]);
});

test("at most three are offered, the likeliest first", () => {
  const hosts = ["app-12", "app-11", "app-1", "app-13", "apx-1"].map((key) => ({
    key,
    names: [key],
    addresses: ["10.0.2.6"],
  }));
  expect(nearEntries("app1", makeAddressBook(hosts))).toEqual(["app-1", "app-12", "app-11"]);
});
