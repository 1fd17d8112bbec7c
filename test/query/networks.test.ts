import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import ipaddr from "ipaddr.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCidr } from "../../src/net/cidr.ts";
import { writeStatement } from "../../src/query/dialect.ts";
import { holdsAddress, inNetwork } from "../../src/query/ends.ts";
import type { Expression } from "../../src/query/nodes.ts";
import { call, col, out } from "../../src/query/write.ts";
import { DIALECTS } from "./dialects.ts";

let instance: DuckDBInstance;
beforeAll(async () => {
  instance = await DuckDBInstance.create(":memory:");
});
afterAll(() => instance.closeSync());

/** What DuckDB makes of an expression over each of the texts in the column `a`, in their order. */
async function evaluate(value: Expression, texts: readonly string[]): Promise<unknown[]> {
  const connection = await instance.connect();
  const rows = texts.map((text, place) => `(${place}, '${text.replaceAll("'", "''")}')`).join(", ");
  const statement = writeStatement(
    DIALECTS.duckdb,
    {
      kind: "select",
      columns: [out("result", value)],
      from: { kind: "relation", name: "records" },
      orderBy: [{ by: col("place") }],
    },
    { records: `(VALUES ${rows}) AS t(place, a)` },
  );
  const results = (await connection.runAndReadAll(statement.replace(" AS source", ""))).getColumnsJS()[0] ?? [];
  connection.closeSync();
  return results;
}

/** What ipaddr.js says, which knows nothing of our conditions. */
function lies(text: string, [network, bits]: [ipaddr.IPv4 | ipaddr.IPv6, number]): boolean {
  const address = ipaddr.parse(text);
  return address.kind() === network.kind() && address.match(network, bits);
}

const ipv4 = fc.tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: 0, max: 255 }))).map((octets) => octets.join("."));
const ipv6 = fc
  .tuple(
    fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff })), { minLength: 8, maxLength: 8 }),
    fc.constantFrom("short", "full", "padded", "capitals"),
  )
  .map(([parts, spelling]) => {
    const address = new ipaddr.IPv6(parts);
    if (spelling === "full") return address.toNormalizedString();
    if (spelling === "padded") return parts.map((part) => part.toString(16).padStart(4, "0")).join(":");
    return spelling === "short" ? address.toString() : address.toString().toUpperCase();
  });

/** Addresses just inside and just outside a network, and some of anywhere. */
function neighbours(base: string, bits: number): string[] {
  const bytes = ipaddr.parse(base).toByteArray();
  return Array.from({ length: bytes.length * 8 }, (_, bit) => bit)
    .filter((bit) => Math.abs(bit - bits) <= 9)
    .map((bit) => {
      const turned = [...bytes];
      const place = Math.floor(bit / 8);
      turned[place] = (turned[place] ?? 0) ^ (0x80 >> (bit % 8));
      return ipaddr.fromByteArray(turned).toString();
    });
}

describe("a condition on a network holds for its addresses and for no other", () => {
  test("of IPv4, for every prefix length", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(ipv4, fc.array(ipv4, { maxLength: 5 }), async (base, others) => {
        for (let bits = 0; bits <= 32; bits += 1) {
          const cidr = readCidr(`${base}/${bits}`);
          const texts = [base, ...neighbours(base, bits), ...others];
          const expected = texts.map((text) => lies(text, ipaddr.parseCIDR(`${base}/${bits}`)));

          expect(cidr && (await evaluate(inNetwork(col("a"), cidr), texts)), `${base}/${bits}`).toEqual(expected);
        }
      }),
      { numRuns: 8 },
    );
  });

  test("of IPv6, however the address is spelt", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        ipv6,
        fc.integer({ min: 0, max: 128 }),
        fc.array(ipv6, { maxLength: 5 }),
        async (base, bits, others) => {
          const cidr = readCidr(`${base}/${bits}`);
          const texts = [base, ...neighbours(base, bits), ...others];
          const expected = texts.map((text) => lies(text, ipaddr.parseCIDR(`${base}/${bits}`)));

          expect(cidr && (await evaluate(inNetwork(col("a"), cidr), texts)), `${base}/${bits}`).toEqual(expected);
        },
      ),
      { numRuns: 100 },
    );
  });

  test.each(["0.0.0.0/0", "::/0"])("even where that is every one of its family: %s", async (network) => {
    const texts = ["10.0.1.5", "255.255.255.255", "2001:db8::1", "fd00:ec2::253", "-"];
    const cidr = readCidr(network);
    const found = cidr && (await evaluate(inNetwork(col("a"), cidr), texts));

    expect(found).toEqual(texts.map((text) => text !== "-" && lies(text, ipaddr.parseCIDR(network))));
  });

  test("and never for the other family or for what is no address", async () => {
    const odd = ["-", "", "2001:db8::1", "fe:ed", "02:00:5e:10:00:00:00:01", "10.0.1.5"];

    for (const network of ["10.0.0.0/15", "10.0.0.0/8", "2001:db8::/32", "2001:db8::/31"]) {
      const cidr = readCidr(network);
      const inside = network.startsWith("10") ? "10.0.1.5" : "2001:db8::1";
      const found = cidr && (await evaluate(inNetwork(col("a"), cidr), odd));

      expect(odd.filter((_, place) => found?.[place] === true)).toEqual([inside]);
    }
  });
});

test("everybody beyond some networks is whoever has an address and lies in none of them", async () => {
  const beyond = ["10.0.0.0/8", "172.16.0.0/12", "fc00::/7"].flatMap((text) => readCidr(text) ?? []);
  const inside = ["10.0.1.5", "172.31.0.1", "fd12::1", "-", ""];
  const outside = ["198.51.100.7", "172.32.0.1", "2001:db8::1"];

  const found = await evaluate(holdsAddress(col("a"), { addresses: [], networks: [], beyond }), [
    ...inside,
    ...outside,
  ]);

  expect(found).toEqual([...inside.map(() => false), ...outside.map(() => true)]);
});

test("an IPv6 address has one spelling", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(ipv6, { minLength: 1, maxLength: 20 }), async (texts) => {
      expect(await evaluate(call("canonical-ip", col("a")), texts)).toEqual(
        texts.map((text) => ipaddr.IPv6.parse(text).toNormalizedString()),
      );
    }),
    { numRuns: 50 },
  );
});
