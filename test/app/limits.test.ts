import { describe, expect, test } from "vitest";
import { bytesPerDigest, bytesPerStatement } from "../../src/app/limits.ts";
import { DEFAULT_CONFIG } from "../../src/config.ts";

const GB = 1e9;

function limited(limits: { readonly bytesPerQuestion?: number; readonly bytesPerDigest?: number }) {
  const config = { limits: { ...DEFAULT_CONFIG.limits, ...limits } };
  return { digest: bytesPerDigest(config), statement: bytesPerStatement(config) };
}

describe("what a digest may read", () => {
  test("is ten times what a question may, unless it is set", () => {
    expect(limited({ bytesPerQuestion: 20 * GB })).toEqual({ digest: 200 * GB, statement: 200 * GB });
    expect(limited({ bytesPerQuestion: 20 * GB, bytesPerDigest: 5 * GB })).toEqual({
      digest: 5 * GB,
      statement: 20 * GB,
    });
  });

  test("is anything where nothing is set", () => {
    expect(limited({})).toEqual({ digest: undefined, statement: undefined });
    expect(limited({ bytesPerDigest: 5 * GB })).toEqual({ digest: 5 * GB, statement: undefined });
  });
});
