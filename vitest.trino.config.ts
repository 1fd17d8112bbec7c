import { defineConfig } from "vitest/config";

/** Tests over a real Trino, which `npm run test:trino` starts; all others are in vitest.config.ts. */
export default defineConfig({
  test: {
    include: ["test/trino/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    setupFiles: ["test/support/deterministic.ts"],
  },
});
