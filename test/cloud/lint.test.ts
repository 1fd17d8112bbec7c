import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, inject, test } from "vitest";
import { VARIANTS } from "../package/variants.ts";

const LINTER = join(import.meta.dirname, "../../scripts/cfn-lint.sh");

test("cfn-lint finds nothing", { timeout: 180_000 }, async () => {
  const templates = Object.keys(VARIANTS).map((variant) =>
    join(inject("packages"), variant, ".serverless/cloudformation-template-update-stack.json"),
  );
  const found = await promisify(execFile)(LINTER, templates).then(({ stdout }) => stdout, textOf);

  expect(found).toBe("");
});

/** What it finds, it prints, and ends with another code than 0; so does whatever keeps it from looking. */
function textOf({ stdout, stderr, message }: Error & { readonly stdout: string; readonly stderr: string }): string {
  return [message, stdout, stderr].join("\n");
}
