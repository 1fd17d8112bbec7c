import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { newMemory } from "../../../../src/engines/duckdb/files/memory.ts";
import { scan } from "../../../../src/engines/duckdb/files/scan.ts";
import { walk } from "../../../../src/engines/duckdb/files/walk.ts";
import { vpc } from "../../../../src/sources/vpc/index.ts";
import { FIVE, gz, HEADER, line, objectName, text, workshop } from "./fixtures.ts";

const { put, rows, reader } = workshop();
const PORTS = "SELECT srcport FROM logs ORDER BY srcport";

describe("every way a log can lie on disk is read", () => {
  test.each([
    ["plain text with a header", text(HEADER, line(1), line(2))],
    ["plain text without a header", text(line(1), line(2))],
    ["no line break at the end", `${HEADER}\n${line(1)}\n${line(2)}`],
    ["gzip", gz(HEADER, line(1), line(2))],
    [
      "gzip members one after the other, each with its header",
      Buffer.concat([gz(HEADER, line(1)), gz(HEADER, line(2))]),
    ],
    ["Windows line ends", text(HEADER, line(1), line(2)).replaceAll("\n", "\r\n")],
    ["Windows line ends on some lines only", `${HEADER}\n${line(1)}\r\n${line(2)}\n`],
    ["old Macintosh line ends", text(HEADER, line(1), line(2)).replaceAll("\n", "\r")],
    ["blank lines", text("", HEADER, "", line(1), "", "", line(2), "", "")],
    ["a byte order mark", `\uFEFF${text(HEADER, line(1), line(2))}`],
    ["doubled blanks", text(HEADER, line(1).replace(" 443 ", "  443 "), line(2).replace(" OK", "  OK"))],
    ["blanks before and after", text(HEADER, `  ${line(1)}  `, `${line(2)} `)],
    ["tabs", text(HEADER, line(1).replaceAll(" ", "\t"), line(2).replaceAll(" ", "\t"))],
    ["tabs in the header too", text(HEADER, line(1), line(2)).replaceAll(" ", "\t")],
    ["further columns in some lines", text(HEADER, `${line(1)} more and more`, line(2))],
    ["a header in the middle", text(HEADER, line(1), HEADER, line(2))],
    ["underscored names", text(HEADER.replaceAll("-", "_"), line(1), line(2))],
  ])("%s", async (_, content) => {
    const path = put("ways/some.log", content);

    const { result, unreadable } = await rows(PORTS, [path]);

    expect(result).toEqual([[1], [2]]);
    expect(unreadable).toEqual([]);
  });
});

test("reads on after a remark before the header, and counts the remark", async () => {
  const path = put("remark.log", text("# copied by hand", HEADER, line(1), line(2)));

  const { result, unreadable } = await rows(PORTS, [path]);

  expect(result).toEqual([[1], [2]]);
  expect(unreadable).toEqual([{ path, reason: "lines", lines: 1 }]);
});

test("reads another format that was appended to a file under its own header", async () => {
  const other = `end start dstaddr srcaddr srcport\n${FIVE + 9} ${FIVE} 10.0.2.9 10.0.1.5 7`;
  const path = put("appended.log", text(HEADER, line(1), other, HEADER, line(2)));

  const { result, unreadable } = await rows(`SELECT srcport, "end" FROM logs ORDER BY srcport`, [path]);

  expect(result).toEqual([
    [1, `${FIVE + 60}`],
    [2, `${FIVE + 60}`],
    [7, `${FIVE + 9}`],
  ]);
  expect(unreadable).toEqual([]);
});

test("tells absent values, puts milliseconds into seconds and gives columns a log does not have as NULL", async () => {
  const skipped = `2 unknown eni-0a - - - - - - - ${FIVE}123 ${FIVE + 60}456 - SKIPDATA`;
  const path = put("absent.log.gz", gz(HEADER, skipped));

  const { result } = await rows(`SELECT srcaddr, srcport, bytes, start, "end", tcp_flags, az_id FROM logs`, [path]);

  expect(result).toEqual([[null, null, null, `${FIVE}`, `${FIVE + 60}`, null, null]]);
});

test.each([
  ["the number behind it", `${HEADER} flow-direction traffic-path`, "  ingress -"],
  ["the text that is left empty", `${HEADER} flow-direction az-id`, "  ingress -"],
])(
  "finds a shifted line whose last field is absent by %s, whatever a statement looks for",
  async (_, header, values) => {
    const path = put("shifted.log", text(header, `${line(1)} ingress -`, line(2) + values));

    const { result } = await rows("SELECT srcport FROM logs WHERE flow_direction = 'ingress' ORDER BY srcport", [path]);

    expect(result).toEqual([[1], [2]]);
  },
);

test("reads files without a header by the format the person gave", async () => {
  const format = vpc.readFormat("action dstport srcaddr start end colour");
  const path = put("headless.log.gz", gz(`REJECT 22 10.0.1.5 ${FIVE} ${FIVE + 60} blue`));

  const { result } = await rows("SELECT action, dstport, srcaddr, dstaddr FROM logs", [path], format);

  expect(result).toEqual([["REJECT", 22, "10.0.1.5", null]]);
});

test("takes a field that a format names twice where it comes first", async () => {
  const twice = `srcport srcaddr start end srcport\n1 10.0.1.5 ${FIVE} ${FIVE + 60} 7\n2  10.0.1.5 ${FIVE} ${FIVE + 60} 7\n`;

  expect((await rows(PORTS, [put("twice-named.log", twice)])).result).toEqual([[1], [2]]);
});

test("does not count a header in the middle as a record, whichever columns are needed", async () => {
  const path = put("middle.log.gz", gz(HEADER, line(1), HEADER, line(2)));

  expect((await rows("SELECT DISTINCT interface_id FROM logs", [path])).result).toEqual([["eni-0a"]]);
  expect((await rows("SELECT count(*) FROM logs", [path])).result).toEqual([["2"]]);
});

test("counts lines that are no records, and keeps the rest", async () => {
  const path = put(
    "some-bad.log.gz",
    gz(HEADER, line(1), "what is this", "2 3", line(2), line(3).replace("10.0.1.5", "10.0.1")),
  );

  const { result, unreadable } = await rows(PORTS, [path]);

  expect(result).toEqual([[1], [2], [3]]);
  expect(unreadable).toEqual([{ path, reason: "lines", lines: 2 }]);
});

test("rereads a file in which more lines are odd than DuckDB keeps", async () => {
  const odd = Array.from({ length: 6000 }, (_, index) => line(index + 1).replace(" 443 ", "  443 "));
  const path = put("many-odd.log.gz", gz(HEADER, ...odd, "no record"));

  const { result, unreadable } = await rows("SELECT count(*), count(DISTINCT srcport), sum(dstport) FROM logs", [path]);

  expect(result).toEqual([["6000", "6000", `${6000 * 443}`]]);
  expect(unreadable).toEqual([{ path, reason: "lines", lines: 1 }]);
});

describe("a file that is not whole", () => {
  const LINES = Array.from({ length: 20_000 }, (_, index) => line(index + 1));
  const WHOLE = gz(HEADER, ...LINES);

  test("keeps the lines before the break as evidence and says so, with the time that is missing", async () => {
    const path = put(`broken/${objectName("0500")}`, WHOLE.subarray(0, WHOLE.length / 2));

    const { result, unreadable } = await rows("SELECT count(*), max(srcport), count(DISTINCT srcport) FROM logs", [
      path,
    ]);

    const [[count, last, distinct]] = result as [[string, number, string]];
    expect(Number(count)).toBeGreaterThan(5000);
    expect(Number(count)).toBe(last);
    expect(count).toBe(distinct);
    expect(unreadable).toEqual([{ path, reason: "truncated", window: { from: FIVE - 600, to: FIVE + 300 } }]);
  });

  test.each([
    ["the last byte", 1],
    ["half of the trailer", 4],
    ["the whole trailer", 8],
  ])("finds that %s is missing", async (_, missing) => {
    const path = put("cut.log.gz", WHOLE.subarray(0, WHOLE.length - missing));

    expect((await rows("SELECT count(*) FROM logs", [path])).unreadable).toEqual([{ path, reason: "truncated" }]);
  });

  test("never takes the half of a number at the break for a number", async () => {
    const format = "srcaddr dstaddr start end bytes";
    const packed = gzipSync(
      `${format}\n10.0.1.5 10.0.2.9 ${FIVE} ${FIVE + 60} 40\n10.0.1.5 10.0.2.9 ${FIVE} ${FIVE + 60} 12345`,
      {
        level: 0,
      },
    );
    // Stored without compression: eight bytes of trailer and three digits are cut off.
    const path = put("half-number.log.gz", packed.subarray(0, packed.length - 11));

    expect((await rows("SELECT bytes FROM logs", [path])).result).toEqual([["40"]]);
  });

  test("takes nothing from a file whose content contradicts itself", async () => {
    const bytes = Buffer.from(WHOLE);
    bytes.fill(0xa5, bytes.length / 2, bytes.length / 2 + 50);
    const path = put("damaged.log.gz", bytes);

    const { result, unreadable } = await rows("SELECT count(*) FROM logs", [path]);

    expect(result).toEqual([["0"]]);
    expect(unreadable).toEqual([{ path, reason: "damaged" }]);
  });

  test("takes nothing from a file whose checksum does not hold", async () => {
    const bytes = gz(HEADER, line(1));
    bytes.writeUInt32LE(1, bytes.length - 8);

    const { result, unreadable } = await rows("SELECT count(*) FROM logs", [put("checksum.log.gz", bytes)]);

    expect(result).toEqual([["0"]]);
    expect(unreadable).toMatchObject([{ reason: "damaged" }]);
  });

  test("reads a gzip file with something after its end", async () => {
    const path = put("padded.log.gz", Buffer.concat([gz(HEADER, line(1)), Buffer.alloc(512)]));

    const { result, unreadable } = await rows(PORTS, [path]);

    expect(result).toEqual([[1]]);
    expect(unreadable).toEqual([]);
  });
});

test("one odd file does not take the others with it", async () => {
  put("mixed/1.log.gz", gz(HEADER, line(1)));
  put("mixed/2.log", `${HEADER}\n${line(2)}\r\n${line(3)}\n`);
  put("mixed/3.log.gz", Buffer.alloc(0));
  put("mixed/4.log.gz", text(HEADER, line(4)));
  put(
    "mixed/5[a]*.log",
    text("end start srcaddr dstaddr srcport protocol", `${FIVE + 9} ${FIVE} 10.0.1.5 10.0.2.9 5 6`),
  );
  const folder = put("mixed/year=2026/it's 6.log", text(HEADER, line(6))).replace(/\/year.*$/, "");

  const { result, unreadable } = await rows(PORTS, [folder]);

  expect(result).toEqual([[1], [2], [3], [4], [5], [6]]);
  expect(unreadable).toMatchObject([{ path: `${folder}/3.log.gz`, reason: "empty" }]);
});

test("reads no file at all as no records", async () => {
  expect((await rows("SELECT count(*) FROM logs", [])).result).toEqual([["0"]]);
});

test("a statement may name the files more than once", async () => {
  const path = put("twice.log", text(HEADER, line(1), line(2).replace(" 443 ", "  443 "), "nonsense"));

  const { result, unreadable } = await rows("SELECT count(*) FROM logs UNION ALL SELECT count(*) FROM logs", [path]);

  expect(result).toEqual([["2"], ["2"]]);
  expect(unreadable).toEqual([{ path, reason: "lines", lines: 1 }]);
});

test("passes on the error of a statement that is wrong", async () => {
  const path = put("innocent.log", text(HEADER, line(1)));

  await expect(rows("SELECT nothing FROM logs", [path])).rejects.toThrow("nothing");
});

test("runs a statement once over files in order, and once again after mending", async () => {
  const ready = await reader();
  const runs = async (path: string) => {
    let times = 0;
    const { candidates } = await walk([path], vpc);
    await scan({ candidates, reader: ready, memory: newMemory() }, async (relation) => {
      times += 1;
      return await ready.connection.run(`SELECT srcport FROM ${relation}`);
    });
    return times;
  };

  expect(await runs(put("once.log", text(HEADER, line(1), "nonsense", HEADER)))).toBe(1);
  expect(await runs(put("again.log", text(HEADER, line(1).replace(" 443 ", "  443 "))))).toBe(2);
});

test("remembers a file that has to be reread, and looks again when it changed", async () => {
  const ready = await reader();
  const memory = newMemory();
  const path = put("changing.log", `${HEADER}\n${line(1)}\r\n${line(2)}\n`);
  const ports = async () => {
    let times = 0;
    const { candidates } = await walk([path], vpc);
    const { result } = await scan({ candidates, reader: ready, memory }, async (relation) => {
      times += 1;
      return (await ready.connection.runAndReadAll(`SELECT srcport FROM ${relation} ORDER BY 1`)).getRowsJson();
    });
    return { times, result };
  };

  expect(await ports()).toEqual({ times: 2, result: [[1], [2]] });
  expect(await ports()).toEqual({ times: 1, result: [[1], [2]] });
  put("changing.log", text(HEADER, line(3)));
  expect(await ports()).toEqual({ times: 1, result: [[3]] });
  expect(readFileSync(path, "utf8")).toContain(" 3 443 ");
});

test("scans nothing but the columns that a statement names", async () => {
  const ready = await reader();
  const { candidates } = await walk([put("pruned.log", text(HEADER, line(1)))], vpc);

  const { result } = await scan({ candidates, reader: ready, memory: newMemory() }, async (relation) => {
    const plan = await ready.connection.runAndReadAll(
      `EXPLAIN SELECT srcaddr, action FROM ${relation} WHERE dstport = 443`,
    );
    return `${plan.getRows()[0]?.[1]}`;
  });

  expect(result).toContain("srcaddr");
  expect(result).toContain("action");
  expect(result).not.toContain("dstaddr");
  expect(result).not.toContain("interface_id");
  expect(result).not.toContain("packets");
});
