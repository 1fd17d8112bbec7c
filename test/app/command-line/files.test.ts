import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import { beforeAll, describe, expect, test } from "vitest";
import { askJson, FIVE, HEADER, logFolder, QUESTION, reply, request, text } from "./caller.ts";

const { folder, put } = logFolder();

/** Two records of one conversation, which make the verdict "two-way" whatever they are kept in. */
const PAIR = [request(60), reply(60)];
const TWO_WAY = {
  verdict: { kind: "accepted", exchange: "two-way" },
  recordCount: 2,
  coverage: { unreadable: [] },
} as const;

async function asked(...words: readonly string[]) {
  const { code, json } = await askJson(["--logs", ...words, QUESTION]);
  return { code, json };
}

describe("records are found in", () => {
  test.each([
    { what: "text with a header", name: "a.log", content: text(HEADER, ...PAIR) },
    { what: "text without one", name: "b.log", content: text(...PAIR) },
    { what: "gzip", name: "c.log.gz", content: gzipSync(text(HEADER, ...PAIR)) },
    { what: "gzip that is named like text", name: "d.log", content: gzipSync(text(...PAIR)) },
    { what: "text that is named like gzip", name: "e.log.gz", content: text(...PAIR) },
    { what: "lines of another system", name: "f.log", content: text(HEADER, ...PAIR).replaceAll("\n", "\r\n") },
    { what: "a file without any ending", name: "flows", content: text(HEADER, ...PAIR) },
  ])("$what", async ({ name, content }) => {
    expect(await asked(put(`kept/${name}`, content))).toMatchObject({ code: 0, json: TWO_WAY });
  });

  test("a custom order that the header names", async () => {
    const header = "action dstport srcport dstaddr srcaddr end start interface-id protocol packets bytes log-status";
    const rows = PAIR.map((line) => {
      const [, , eni, src, dst, srcPort, dstPort, protocol, packets, bytes, start, end, action, status] =
        line.split(" ");
      return [action, dstPort, srcPort, dst, src, end, start, eni, protocol, packets, bytes, status].join(" ");
    });

    expect(await asked(put("order.log", text(header, ...rows)))).toMatchObject({ code: 0, json: TWO_WAY });
  });

  test("a custom order that the call names", async () => {
    const rows = PAIR.map((line) => line.split(" ").reverse().join(" "));
    const fields = HEADER.split(" ").reverse();
    const log = put("reversed.log", text(...rows));
    const { code, json } = await askJson([
      "--logs",
      log,
      "--format",
      fields.map((f) => `\${${f}}`).join(" "),
      QUESTION,
    ]);

    expect({ code, json }).toMatchObject({ code: 0, json: TWO_WAY });
  });

  test("several places at once, each file once however it is reached", async () => {
    const one = put("several/one/a.log", text(HEADER, request(60)));
    const two = put("several/two/b.log", text(HEADER, reply(60)));
    symlinkSync(join(folder, "several/one"), join(folder, "several/two/back"));

    expect(await asked(one, two, join(folder, "several"))).toMatchObject({ code: 0, json: TWO_WAY });
  });

  test("Parquet", async () => {
    const path = join(folder, "day.log.parquet");
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    const rows = PAIR.map((line) => `('${line.split(" ").join("', '")}')`).join(", ");
    const names = HEADER.replaceAll("-", "_").split(" ");
    const whole = new Set(["version", "srcport", "dstport", "protocol", "packets", "bytes", "start", "end"]);
    const columns = names.map((name) => (whole.has(name) ? `CAST("${name}" AS BIGINT) AS "${name}"` : `"${name}"`));
    await connection.run(
      `COPY (SELECT ${columns.join(", ")} FROM (VALUES ${rows}) AS t(${names.map((name) => `"${name}"`).join(", ")}))
       TO '${path}' (FORMAT parquet)`,
    );
    instance.closeSync();

    expect(await asked(path)).toMatchObject({ code: 0, json: TWO_WAY });
  });
});

test("a record that several flow logs delivered counts once", async () => {
  put("twice/vpc.log", text(HEADER, ...PAIR));
  put("twice/subnet.log", text(HEADER, ...PAIR));

  expect(await asked(join(folder, "twice"))).toMatchObject({ code: 0, json: TWO_WAY });
});

describe("what cannot be read is named, and what can be is used", () => {
  test.each([
    { name: "lines.log", reason: "lines", content: text(HEADER, ...PAIR, "2 123456789012 eni-0b 10.0.1.5 cut") },
    { name: "cut.log.gz", reason: "truncated", content: gzipSync(text(HEADER, ...PAIR)).subarray(0, -9) },
    { name: "void.log", reason: "empty", content: "" },
    { name: "void.log.gz", reason: "empty", content: gzipSync("") },
    { name: "broken.log.parquet", reason: "damaged", content: `PAR1${"\0".repeat(64)}PAR1` },
    { name: "broken.log.gz", reason: "damaged", content: damaged() },
    { name: "letter.log", reason: "not-a-flow-log", content: "Dear helpdesk,\nnothing works.\n" },
    { name: "strange.log", reason: "unknown-format", content: `a,b,${FIVE},${FIVE},c d e f ${FIVE}\n` },
  ])("$name: $reason", async ({ name, reason, content }) => {
    const good = put(`beside/${name}/good.log`, text(HEADER, ...PAIR));
    const bad = put(`beside/${name}/${name}`, content);

    expect(await asked(good, bad)).toMatchObject({
      code: 0,
      json: { verdict: { kind: "accepted" }, recordCount: 2, coverage: { unreadable: [{ path: bad, reason }] } },
    });
  });

  test("with how many lines were lost", async () => {
    const log = put("three.log", text(HEADER, ...PAIR, "not a record", "neither", "2 3"));

    expect(await asked(log)).toMatchObject({ json: { coverage: { unreadable: [{ reason: "lines", lines: 3 }] } } });
  });

  test("so that silence proves nothing there", async () => {
    const { json } = await askJson(["--logs", put("alone.log.gz", damaged()), QUESTION]);

    expect(json).toMatchObject({
      verdict: { kind: "cannot-say" },
      coverage: { unreadable: [{ reason: "damaged" }] },
      text: expect.stringContaining("alone.log.gz"),
    });
  });
});

describe("what the system does not let us enter", () => {
  const locked = join(folder, "locked");

  beforeAll(() => {
    mkdirSync(locked);
    put("locked/a.log", text(HEADER, ...PAIR));
    chmodSync(locked, 0);
    return () => chmodSync(locked, 0o700);
  });

  test.runIf(process.getuid?.() !== 0)("is named", async () => {
    const good = put("open/good.log", text(HEADER, ...PAIR));

    expect(await asked(good, locked)).toMatchObject({
      code: 0,
      json: { recordCount: 2, coverage: { unreadable: [{ path: locked, reason: "no-permission" }] } },
    });
  });

  test("is named where nobody may, whoever asks", async () => {
    // A link that leads to itself is refused even to root.
    const loop = join(folder, "loop.log");
    symlinkSync(loop, loop);
    const good = put("open/good.log", text(HEADER, ...PAIR));

    expect(await asked(good, loop)).toMatchObject({
      code: 0,
      json: { recordCount: 2, coverage: { unreadable: [{ path: loop, reason: "no-permission" }] } },
    });
  });
});

describe("places that hold no logs at all are to be mended", () => {
  test("an empty folder", async () => {
    mkdirSync(join(folder, "nothing"));

    expect(await asked(join(folder, "nothing"))).toMatchObject({
      code: 2,
      json: { failure: { code: "no-logs-found", text: expect.stringContaining(`${join(folder, "nothing")}.`) } },
    });
  });

  test("one that is missing, even beside one that is not", async () => {
    const good = put("present/good.log", text(HEADER, ...PAIR));

    expect(await asked(good, join(folder, "absent"))).toMatchObject({
      code: 2,
      json: { failure: { code: "no-logs-found", text: expect.stringContaining(`at ${join(folder, "absent")}.`) } },
    });
  });

  test("one whose fields nobody named", async () => {
    const log = put("nameless.log", `a b c d e ${FIVE} ${FIVE + 60} f\n`);

    expect(await asked(log)).toMatchObject({
      code: 2,
      json: { failure: { code: "unknown-format", text: expect.stringContaining("Name them with --format") } },
    });
  });

  test("one that is closed", async () => {
    const loop = join(folder, "closed.log");
    symlinkSync(loop, loop);

    expect(await asked(loop)).toMatchObject({
      code: 2,
      json: { failure: { code: "not-readable", text: expect.stringContaining(`${loop} cannot be read.`) } },
    });
  });
});

/** Gzip whose content contradicts its checksum. */
function damaged(): Buffer {
  const content = gzipSync(text(HEADER, ...PAIR));
  content.writeUInt32LE(1, content.length - 8);
  return content;
}
