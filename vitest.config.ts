import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // These need a Trino, a browser or packaged functions: vitest.{trino,browser,package}.config.ts.
    exclude: ["test/trino/**", "test/browser/**", "test/package/**", "test/cloud/**"],
    testTimeout: 30_000,
    // The default leaves a core idle, which on two cores is half of them.
    maxWorkers: "100%",
    // Files share a process, so each module is loaded once: a quarter less time. Nothing in src may remember anything by itself.
    isolate: false,
    setupFiles: ["test/support/deterministic.ts"],
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts", "templates/**/*.ts"],
      reporter: ["text-summary", "json-summary"],
      thresholds: {
        lines: 98,
        "src/conversations/**": { lines: 100, branches: 100 },
        "src/verdict/**": { lines: 100, branches: 100 },
        "src/question/**": { lines: 99 },
      },
    },
  },
});
