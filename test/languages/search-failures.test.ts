import { describe, expect, test } from "vitest";
import type { SearchFailure } from "../../src/explanation/failure.ts";
import { LANGUAGES } from "../../src/languages/index.ts";

/** Every reason why a search gave no answer, and what its sentence has to name. */
const FAILURES: readonly { readonly failure: SearchFailure; readonly names: readonly string[] }[] = [
  { failure: { code: "too-much" }, names: ["10.20.40.4 → 10.23.0.60"] },
  { failure: { code: "scan-limit", bytes: 5_000_000_000 }, names: ["Athena", "5.0 GB", "10.20.40.4 → 10.23.0.60"] },
  { failure: { code: "scan-limit" }, names: ["Athena", "10.20.40.4 → 10.23.0.60"] },
  { failure: { code: "outside-tables", side: "before", day: "2024-01-01" }, names: ["2024-01-01", "`since`"] },
  { failure: { code: "outside-tables", side: "after", day: "2039-12-31" }, names: ["2039-12-31", "`since`"] },
  { failure: { code: "no-table", table: "db.logs" }, names: ["db.logs", "`flow-witness table`"] },
  { failure: { code: "no-table" }, names: ["Athena", "`flow-witness table`"] },
  { failure: { code: "table-differs" }, names: ["`flow-witness table`"] },
  { failure: { code: "bad-object", path: "s3://logs/x.log.gz" }, names: ["s3://logs/x.log.gz"] },
  { failure: { code: "not-permitted", action: "s3:GetObject" }, names: ["AWS", "s3:GetObject"] },
  { failure: { code: "not-permitted" }, names: ["AWS"] },
  { failure: { code: "no-credentials" }, names: ["`aws sso login`"] },
  { failure: { code: "no-workgroup" }, names: ["`engine.workgroup`"] },
  { failure: { code: "no-output" }, names: ["`engine.output`", "s3://results/flow-witness"] },
  { failure: { code: "engine-unreachable" }, names: ["AWS", "`engine.region`"] },
  { failure: { code: "search-stopped" }, names: [] },
  { failure: { code: "search-lost" }, names: [] },
  { failure: { code: "engine-failed", reference: "fw-1" }, names: ["fw-1"] },
  { failure: { code: "engine-busy" }, names: [] },
];

describe.each(Object.entries(LANGUAGES))("in %s", (tag, { say }) => {
  test.each(FAILURES)(
    "a search without an answer is told with what it takes to mend it: $failure",
    ({ failure, names }) => {
      const sentence = say.failure(failure);

      for (const name of names) expect(sentence).toContain(name);
      expect(sentence).not.toMatch(/undefined|\[object| {2}/);
      expect(sentence).toMatch(tag === "ja" ? /[。`\w]$/ : /\.$/);
    },
  );

  test("no two of them sound alike", () => {
    const sentences = FAILURES.map(({ failure }) => say.failure(failure));

    expect(new Set(sentences).size).toBe(FAILURES.length);
  });
});
