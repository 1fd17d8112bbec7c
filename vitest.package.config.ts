import { defineConfig } from "vitest/config";

/** What `osls package` makes: the template and the functions' zips. All other tests are in vitest.config.ts. */
export default defineConfig({
  test: {
    include: ["test/package/**/*.test.ts", "test/cloud/**/*.test.ts"],
    globalSetup: "test/package/package-all.ts",
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
