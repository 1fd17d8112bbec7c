import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Format } from "../../../../src/sources/source.ts";
import { vpc } from "../../../../src/sources/vpc/index.ts";
import { HEADER, line, workshop } from "./fixtures.ts";

const { put, rows } = workshop();

const ODD: readonly ((line: string) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => text.replace(" 443 ", "  443 "),
  (text) => text.replace(" 6 ", "   6 "),
  (text) => text.replace("eni-0a", " eni-0a"),
  (text) => text.replaceAll(" ", "\t"),
  (text) => text.replace(" ", "\t"),
  (text) => ` ${text}`,
  (text) => `${text}   `,
  (text) => `${text} -`,
  (text) => `${text}  -`,
  (text) => `${text} more and more`,
  (text) => text.replace("eni-0a", '"eni-0a'),
  (text) => text.replace("eni-0a", "eni'0a\\"),
  (text) => text.replace("eni-0a", "eni-ü\u3042"),
  (text) => text.replace(" 443 ", " x "),
  (text) => text.replace(" 40 ", " 99999999999999999999 "),
  (text) => text.replace("ACCEPT OK", "- NODATA"),
  (text) => text.slice(0, 50),
  (text) => text.replace(/(?<start>179\d{7}) (?<end>179\d{7})/, "$<start>001 $<end>002"),
  (text) => text.replace(" vpc-1", "  vpc-1"),
  (text) => text.replace(/ -$/, "  -"),
  (text) => text.replace(" IPv4", "  IPv4"),
  () => "",
  () => "   ",
  () => "no record at all",
  () => "x".repeat(3_000),
];

/** What our own splitter makes of the lines, which is what the files have to say however DuckDB takes them. */
function expected(lines: readonly string[], format: Format) {
  const readings = lines.filter((text) => text.trim() !== "").map((text) => vpc.readLine(text, format));
  const records = readings.flatMap((reading) => (reading.ok ? [reading.record] : []));
  const cells = records.map(({ start, end, fields }) => {
    const values: Readonly<Record<string, string>> = { ...fields, start: `${start}`, end: `${end}` };
    return format.columns.map(({ field, type }) =>
      type === "integer" ? Number(values[field]) : (values[field] ?? null),
    );
  });
  return { cells, bad: readings.filter((reading) => !reading.ok && reading.problem !== "header").length };
}

/** Fields after those of the default format, and what a line says of them. */
const FURTHER = [
  { fields: "", values: "" },
  { fields: " type az-id", values: " IPv4 -" },
  { fields: " encryption-status vpc-id subnet-id", values: " 3 vpc-1 -" },
];

test("whatever is odd in a file, its records are those that its lines say one by one", async () => {
  const oddities = fc.array(fc.constantFrom(...ODD), { minLength: 1, maxLength: 12 });
  const newlines = fc.constantFrom("\n", "\r\n");
  const files = fc.record({ oddities, newlines, packed: fc.boolean(), further: fc.constantFrom(...FURTHER) });
  await fc.assert(
    fc.asyncProperty(files, async ({ oddities, newlines, packed, further }) => {
      const format = vpc.readFormat(HEADER + further.fields) ?? vpc.defaultFormat;
      const lines = oddities.map((change, index) => change(line(index + 1) + further.values));
      const content = [HEADER + further.fields, ...lines, ""].join(newlines);
      const path = put("odd.log", packed ? gzipSync(content) : content);
      const columns = format.columns.map(({ name }) => `"${name}"`).join(", ");

      const { result, unreadable } = await rows(`SELECT ${columns} FROM logs ORDER BY srcport`, [path]);

      const { cells, bad } = expected(lines, format);
      expect(result).toEqual(cells);
      expect(unreadable).toEqual(bad === 0 ? [] : [{ path, reason: "lines", lines: bad }]);
    }),
    { numRuns: 100 },
  );
});
