import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FIVE, gz, HEADER, line, text, workshop } from "./fixtures.ts";

const { put, place, rows, reader } = workshop();

const DELIVERED = `SELECT 2::INTEGER AS version, '123456789012' AS account_id, 'eni-0a' AS interface_id, '10.0.1.5' AS srcaddr,
  '10.0.2.9' AS dstaddr, 1::INTEGER AS srcport, 443::INTEGER AS dstport, 6::INTEGER AS protocol, 1::BIGINT AS packets,
  40::BIGINT AS bytes, ${FIVE}::BIGINT AS start, ${FIVE + 60}::BIGINT AS "end", 'ACCEPT' AS action, 'OK' AS log_status`;

/** Writes the rows of a statement as Parquet, with gzip inside as AWS does. */
async function putParquet(name: string, sql: string): Promise<string> {
  const { connection } = await reader();
  put(name, "");
  await connection.run(`COPY (${sql}) TO '${place(name)}' (FORMAT parquet, COMPRESSION gzip)`);
  return place(name);
}

test("reads Parquet as AWS delivers it, beside text", async () => {
  const parquet = await putParquet("delivered.log.parquet", DELIVERED);
  const log = put("beside.log.gz", gz(HEADER, line(2)));

  const { result, unreadable } = await rows(
    `SELECT srcport, account_id, srcaddr, bytes, start, "end", action, tcp_flags FROM logs ORDER BY srcport`,
    [parquet, log],
  );

  const common = ["123456789012", "10.0.1.5", "40", `${FIVE}`, `${FIVE + 60}`, "ACCEPT", null];
  expect(result).toEqual([
    [1, ...common],
    [2, ...common],
  ]);
  expect(unreadable).toEqual([]);
});

test("reads files whose columns and types differ, each in its own way", async () => {
  const paths = [
    await putParquet("types/1.parquet", DELIVERED),
    await putParquet(
      "types/2.parquet",
      `SELECT 12345678901 AS "account-id", 'eni-0a' AS "interface-id", '-' AS srcaddr, 'None' AS srcport, '5' AS packets,
       ${FIVE}000::BIGINT AS start, TIMESTAMP '2026-11-22 05:01:00' AS "end", '-' AS action, 'NODATA' AS "log-status"`,
    ),
    await putParquet("types/3.parquet", `SELECT year, * FROM (${DELIVERED}), (SELECT '2026' AS year)`),
  ];

  const { result, unreadable } = await rows(
    `SELECT account_id, srcaddr, srcport, packets, start, "end", action FROM logs ORDER BY account_id, srcport`,
    paths,
  );

  expect(result).toEqual([
    // Addresses are searched by value and stay as they are.
    ["012345678901", "-", null, "5", `${FIVE}`, `${FIVE + 60}`, null],
    ["123456789012", "10.0.1.5", 1, "1", `${FIVE}`, `${FIVE + 60}`, "ACCEPT"],
    ["123456789012", "10.0.1.5", 1, "1", `${FIVE}`, `${FIVE + 60}`, "ACCEPT"],
  ]);
  expect(unreadable).toEqual([]);
});

test("does not take Hive folders for columns", async () => {
  await putParquet("hive/aws-region=eu-west-1/version=9/a.parquet", DELIVERED);

  expect((await rows("SELECT version, region FROM logs", [place("hive")])).result).toEqual([[2, null]]);
});

test("says which Parquet file is damaged, and reads the others", async () => {
  const good = await putParquet("hurt/good.parquet", DELIVERED);
  const whole = readFileSync(good);
  const cut = put("hurt/cut.parquet", whole.subarray(0, whole.length - 20));
  const footer = Buffer.from(whole);
  footer.fill(0xff, whole.length - 60, whole.length - 8);
  const broken = put("hurt/footer.parquet", footer);

  const { result, unreadable } = await rows("SELECT srcport FROM logs", [good, cut, broken]);

  expect(result).toEqual([[1]]);
  expect(unreadable).toEqual([
    { path: cut, reason: "damaged" },
    { path: broken, reason: "damaged" },
  ]);
});

test("sets a Parquet file aside whose pages are damaged behind a good footer", async () => {
  const good = await putParquet("pages/good.parquet", DELIVERED);
  const path = await putParquet(
    "pages/hurt.parquet",
    DELIVERED.replace("1::INTEGER AS srcport", "range::INTEGER AS srcport").concat(" FROM range(50000)"),
  );
  const bytes = readFileSync(path);
  bytes.fill(0x5a, 4, Math.floor(bytes.length / 3));
  writeFileSync(path, bytes);

  const { result, unreadable } = await rows("SELECT count(srcport), max(version) FROM logs", [good, path]);

  expect(result).toEqual([["1", 2]]);
  expect(unreadable).toEqual([{ path, reason: "damaged" }]);
});

test("knows a Parquet file that is no flow log, or has no times", async () => {
  const other = await putParquet("foreign/other.parquet", "SELECT 1 AS city, 'x' AS street");
  const timeless = await putParquet("foreign/timeless.parquet", "SELECT '10.0.1.5' AS srcaddr, 'ACCEPT' AS action");

  expect((await rows("SELECT count(*) FROM logs", [other, timeless])).unreadable).toEqual([
    { path: other, reason: "not-a-flow-log" },
    { path: timeless, reason: "no-times" },
  ]);
});

test.each(["srcaddr dstaddr", "note\u00A0taken", "\tsrcaddr"])(
  "takes no column for its neighbour: %j",
  async (name) => {
    const path = await putParquet(
      `blanks/${name.length}.parquet`,
      `SELECT '10.9.9.9' AS "${name}", * FROM (${DELIVERED})`,
    );

    const { result, unreadable } = await rows("SELECT srcaddr FROM logs", [path]);

    expect(result).toEqual([]);
    expect(unreadable).toEqual([{ path, reason: "not-a-flow-log" }]);
  },
);

test("goes by content, not by name", async () => {
  const parquet = await putParquet("names/really-parquet.log.gz", DELIVERED);
  const plain = put("names/really-text.parquet", text(HEADER, line(2)));

  expect((await rows("SELECT srcport FROM logs ORDER BY 1", [parquet, plain])).result).toEqual([[1], [2]]);
});
