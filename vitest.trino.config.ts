import { defineConfig } from "vitest/config";

/** Tests over a real Trino, which `npm run test:trino` starts; all others are in vitest.config.ts. */
export default defineConfig({
  test: {
    include: ["test/trino/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Trino plans a statement on one core: of two files at a time each has one.
    maxWorkers: 2,
    setupFiles: ["test/support/deterministic.ts"],
  },
});
