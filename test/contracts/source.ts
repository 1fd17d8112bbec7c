import { existsSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../src/languages/index.ts";
import type { FieldContext } from "../../src/languages/language.ts";
import type { Column, Format, RecordKind, Source } from "../../src/sources/source.ts";
import { at } from "../support/records.ts";

const EXAMPLES: Readonly<Record<Column["type"], string>> = { integer: "7", bigint: "7000000000", text: "-" };

/** Values as logs hold them: numbers, times, flags, names, words, and nothing. */
const VALUES = [
  "0",
  "1",
  "2",
  "18",
  "403",
  "1795323600",
  "2026-11-22T05:00:00Z",
  "eni-0a1",
  "ACCEPT",
  "true",
  "%E7",
  "",
];

/** What every kind of record that can be pasted owes the rest of the program. */
export function describeKind(name: string, kind: RecordKind): void {
  const fields = kind.fields.map(({ field }) => field);

  describe(`kind of record ${name}`, () => {
    test("is called like its folder, and says there what it is and what it cannot see", () => {
      expect(kind.kind).toBe(name);
      expect(existsSync(`src/sources/${name}/README.md`)).toBe(true);
    });

    test("says of every field once what it is about", () => {
      expect(fields.length).toBeGreaterThan(0);
      expect(new Set(fields).size).toBe(fields.length);
    });

    test.each(Object.values(LANGUAGES))(
      "has words for every documented field, and for no other, in $name",
      ({ say }) => {
        expect(Object.keys(say.pasted.fields[name] ?? {}).toSorted()).toEqual(fields.toSorted());
      },
    );

    test.each(Object.values(LANGUAGES))("has something to say of whatever a field holds in $name", ({ say }) => {
      const context: FieldContext = { clock: { zone: "Asia/Tokyo", now: at(0) }, beside: () => "17" };
      for (const { name: called, say: inWords } of Object.values(say.pasted.fields[name] ?? {})) {
        expect(called).toMatch(/\S/);
        for (const value of VALUES) expect(inWords(value, context)).not.toMatch(/undefined|NaN|\[object/);
      }
    });

    test("turns whatever it cannot read into a problem or leaves it to others, never into an exception", () => {
      const line = fc.oneof(fc.string({ unit: "binary" }), fc.json());
      const header = fc.option(fc.constantFrom(fields.join(" "), "srcaddr dstaddr", "tgw-id srcaddr dstaddr", ""));
      fc.assert(
        fc.property(line, header, (text, above) => {
          const reading = kind.readPasted({ text, ...(above !== null && { header: above }) });

          expect(reading?.records ?? []).toEqual([]);
        }),
      );
    });
  });
}

/** What every kind of log that can be searched owes the rest of the program. */
export function describeSource(name: string, source: Source): void {
  describe(`source ${name}`, () => {
    test("says of every column what it is about", () => {
      expect(source.fields.map(({ field }) => field).toSorted()).toEqual(
        source.columns.map(({ field }) => field).toSorted(),
      );
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
