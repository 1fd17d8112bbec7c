import { existsSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Column, Format, Source } from "../../src/sources/source.ts";

const EXAMPLES: Readonly<Record<Column["type"], string>> = { integer: "7", bigint: "7000000000", text: "-" };

/** What every kind of log owes the rest of the program. */
export function describeSource(name: string, source: Source): void {
  describe(`source ${name}`, () => {
    test("is called like its folder, and says there what it is and what it cannot see", () => {
      expect(source.kind).toBe(name);
      expect(existsSync(`src/sources/${name}/README.md`)).toBe(true);
    });

    test("has every column once, the name made from the field", () => {
      const fields = source.columns.map(({ field }) => field);

      expect(new Set(fields).size).toBe(fields.length);
      expect(source.columns.map((column) => column.name)).toEqual(fields.map((field) => field.replaceAll("-", "_")));
    });

    test("reads every column there and back, as header and as format string", () => {
      const all: Format = { columns: source.columns };

      expect(source.readFormat(source.columns.map(({ field }) => field).join(" "))).toEqual(all);
      expect(source.readFormat(source.columns.map((column) => column.name).join(" "))).toEqual(all);
      expect(source.readFormat(source.columns.map(({ field }) => `\${${field}}`).join(" "))).toEqual(all);
    });

    test("keeps every value of the default format under its documented name", () => {
      const times: Readonly<Record<string, string>> = { start: "1795323600", end: "1795323660", "log-status": "OK" };
      const values = source.defaultFormat.columns.map(({ field, type }) => times[field] ?? EXAMPLES[type]);
      const reading = source.readLine(values.join(" "), source.defaultFormat);
      const expected = source.defaultFormat.columns
        .map(({ field }, index) => [field, values[index]])
        .filter(([, value]) => value !== "-");

      expect(reading).toMatchObject({ ok: true, record: { fields: Object.fromEntries(expected) } });
    });

    test("tells its own header from a record", () => {
      const header = source.defaultFormat.columns.map(({ field }) => field).join(" ");

      expect(source.readLine(header, source.defaultFormat)).toEqual({ ok: false, problem: "header" });
    });

    test("turns whatever it cannot read into a problem, never into an exception", () => {
      const value = fc.oneof(fc.string(), fc.integer(), fc.bigInt(), fc.constant(null), fc.object());
      const field = fc.oneof(fc.string(), fc.constantFrom(...source.columns.map((column) => column.name)));

      expect(source.readRow({})).toMatchObject({ ok: false });
      fc.assert(
        fc.property(fc.string({ unit: "binary" }), (line) => {
          expect(source.readLine(line, source.defaultFormat)).toMatchObject({ ok: false });
          expect(source.readKey(line)).toBeUndefined();
          expect(source.readFolder(line)).toBeUndefined();
        }),
      );
      fc.assert(fc.property(fc.dictionary(field, value), (row) => typeof source.readRow(row).ok === "boolean"));
    });
  });
}
