import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    setupFiles: ["test/support/deterministic.ts"],
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts", "templates/**/*.ts"],
      reporter: ["text-summary", "json-summary"],
    },
  },
});
