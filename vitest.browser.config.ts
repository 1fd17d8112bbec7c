import { defineConfig } from "vitest/config";

/** The demo's page in a real browser; all other tests are in vitest.config.ts. */
export default defineConfig({
  test: {
    include: ["test/browser/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Each file has a demo and a browser of its own, which are enough for a small machine.
    fileParallelism: false,
  },
});
