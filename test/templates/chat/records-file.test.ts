import fc from "fast-check";
import { expect, test } from "vitest";
import { namesIn, recordsCsv } from "../../../templates/records-file.ts";
import { judgedGroup, listOf } from "../../support/list.ts";
import { at, CLIENT, reply, request } from "../../support/records.ts";

const NOBODY = new Map<string, string>();

/** A table as RFC 4180 has it: quoted cells may hold commas, quotes and line breaks. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^",\r\n]*))(?<end>,|\r\n)/y;
  while (cell.lastIndex < text.length) {
    const groups = cell.exec(text)?.groups;
    if (groups === undefined) throw new Error("not RFC 4180");
    rows.at(-1)?.push(groups["quoted"]?.replaceAll('""', '"') ?? groups["plain"] ?? "");
    if (groups["end"] === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

test("has the time in UTC and every field under its documented name, whichever record brings it", () => {
  const rows = [
    request({ fields: { srcaddr: "10.20.40.4", action: "ACCEPT" } }),
    reply({ start: at(60), end: at(120), fields: { srcaddr: "10.23.0.60", "tcp-flags": "18" } }),
  ];

  expect(recordsCsv(rows, NOBODY)).toBe(
    [
      "start (UTC),end (UTC),srcaddr,action,tcp-flags\r\n",
      "2026-11-22T05:00:00Z,2026-11-22T05:00:30Z,10.20.40.4,ACCEPT,\r\n",
      "2026-11-22T05:01:00Z,2026-11-22T05:02:00Z,10.23.0.60,,18\r\n",
    ].join(""),
  );
});

test("has the names of the ends behind that, where the answer names any", () => {
  const window = { from: at(0), to: at(600) };
  const flow = { src: { side: "src", text: CLIENT, name: "=laptop" }, ports: [], protocols: [], window } as const;
  const names = namesIn({ flow, verdict: listOf([judgedGroup(undefined, { dstName: "payroll-db" })]) });
  const { verdict } = judgedGroup();

  expect(recordsCsv([request(), reply()], names).split("\r\n")).toEqual([
    "start (UTC),end (UTC),source name,destination name",
    "2026-11-22T05:00:00Z,2026-11-22T05:00:30Z,'=laptop,payroll-db",
    "2026-11-22T05:00:00Z,2026-11-22T05:00:30Z,payroll-db,'=laptop",
    "",
  ]);
  expect(namesIn({ flow: { ...flow, src: { ...flow.src, text: "laptop", address: CLIENT } }, verdict })).toEqual(
    new Map([[CLIENT, "=laptop"]]),
  );
});

test("has a header even where there is no record", () => {
  expect(recordsCsv([], NOBODY)).toBe("start (UTC),end (UTC)\r\n");
});

const nasty = fc.string({
  unit: fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "\0", '"', ",", "'", "a", "拒"),
});

test("comes back as it was, with an apostrophe before what a spreadsheet would take for a formula", () => {
  fc.assert(
    fc.property(fc.array(nasty, { minLength: 1 }), (cells) => {
      const rows = cells.map((cell) => request({ fields: { "reject-reason": cell } }));

      const [, ...read] = readCsv(recordsCsv(rows, NOBODY)).map((row) => row[2]);

      expect(read).toEqual(
        cells.map((cell) => (["=", "+", "-", "@", "\t", "\r", "\0"].includes(cell[0] ?? "") ? `'${cell}` : cell)),
      );
      for (const cell of read) expect(cell).not.toMatch(/^[=+\-@\t\r\0]/);
    }),
    { numRuns: 300 },
  );
});
