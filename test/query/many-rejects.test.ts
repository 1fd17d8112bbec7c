import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, expect, test } from "vitest";
import { dialect } from "../../src/engines/duckdb/dialect.ts";
import { answerQuery } from "../../src/query/answer.ts";
import { writeStatement } from "../../src/query/dialect.ts";
import { readAnswer } from "../../src/query/read-answer.ts";
import { FIVE, plan } from "./plans.ts";

const folder = mkdtempSync(join(tmpdir(), "flow-witness-many-"));
afterAll(() => rmSync(folder, { recursive: true }));

const REJECTS = 24_000;
const SCANNERS = 200;
/** As many rejects as groups: every scanner tries ports of its own at one of fifty hosts. */
const RECORDS = `
SELECT 'eni-' || i % 50 AS interface_id, 'eni-' || i % 50 AS observer, 0 AS log, NULL::VARCHAR AS instance_id,
  '203.0.113.' || i % ${SCANNERS} AS srcaddr, '10.23.0.' || i % 50 AS dstaddr, '-' AS pkt_srcaddr, '-' AS pkt_dstaddr,
  1024 + i AS srcport, 1 + i // ${SCANNERS} AS dstport, 6 AS protocol, 1 AS packets, 40 AS bytes, 2 AS tcp_flags,
  ${FIVE + 60}::BIGINT AS start, ${FIVE + 90}::BIGINT AS "end", 'REJECT' AS action, 'OK' AS log_status,
  'ingress' AS flow_direction, NULL::VARCHAR AS reject_reason
FROM range(${REJECTS}) AS numbers(i)`;

const { src: _, dst: __, ...anybody } = plan({ ports: [], protocols: [], broad: true, rejectsOnly: true });

test("a ranking of very many different rejects takes little memory, and counts them all", async () => {
  const threads = "2";
  const limits = { memory_limit: "128MiB", threads, temp_directory: folder, preserve_insertion_order: "false" };
  const instance = await DuckDBInstance.create(":memory:", limits);
  const connection = await instance.connect();
  const { scan, answer } = answerQuery(anybody, "text");
  await connection.run(`CREATE TEMP TABLE scan AS ${writeStatement(dialect, scan, { records: `(${RECORDS})` })}`);
  const reader = await connection.runAndReadAll(writeStatement(dialect, answer, { scan: "scan" }));
  const { listings, merged, recordCount } = readAnswer(reader.getRowObjectsJS(), { plan: anybody, layout: "text" });
  instance.closeSync();

  const each = REJECTS / SCANNERS;
  expect(recordCount).toBe(REJECTS);
  expect(listings.src.apart).toMatchObject({ folds: SCANNERS, groups: REJECTS, rejects: REJECTS });
  expect(listings.src.folds[0]).toMatchObject({ groups: each, ports: each, addresses: 1, bytes: 40 * each });
  expect(merged).toHaveLength(3 * 40);
});
