import { expect, test } from "vitest";
import { withMoments } from "../../../demo/page/cards/moments.ts";

const TEXT = "{{DATE(2026-01-16T14:00:00Z, SHORT)}} {{TIME(2026-01-16T14:00:00Z)}} – {{TIME(2026-01-16T16:30:00Z)}}";

test.each([
  ["en-US", "Asia/Tokyo", "Fri, Jan 16, 2026 11:00 PM – 1:30 AM"],
  ["ja-JP", "Europe/Berlin", "2026年1月16日(金) 15:00 – 17:30"],
])("moments are those of somebody with %s in %s", (locale, zone, seen) => {
  // Node writes a narrow blank before AM and PM.
  expect(withMoments(TEXT, { locale, zone }).replaceAll("\u202F", " ")).toBe(seen);
});

test("what is no moment stays as it is", () => {
  expect(withMoments("{{TIME(soon)}} {{TIMES(2026-01-16T14:00:00Z)}}", { locale: "en-US", zone: "Etc/UTC" })).toBe(
    "{{TIME(soon)}} {{TIMES(2026-01-16T14:00:00Z)}}",
  );
});
