import { execFile } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, inject, test } from "vitest";
import { z } from "zod";
import { packaged } from "../package/packaged.ts";
import { VARIANTS } from "../package/variants.ts";
import { rightsIn } from "./reading.ts";

const ROOT = join(import.meta.dirname, "../..");
const LINTER = join(ROOT, "scripts/cfn-lint.sh");

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

/** The stack has a tag, which CloudFormation puts on everything that can have one: else the first deployment ends there. */
test("whoever deploys may tag whatever can be tagged", () => {
  const templates = Object.keys(VARIANTS).map((variant) => packaged(variant as keyof typeof VARIANTS).template);
  const types = new Set(templates.flatMap(({ Resources }) => Object.values(Resources).map(({ Type }) => Type)));
  const needed = [...types].flatMap(taggingActions).filter((action) => !/:(?:Untag|Delete)/.test(action));
  const policies = globSync(join(ROOT, "deploy/aws/deployer/*.json")).map((file) => readFileSync(file, "utf8"));
  const allowed = policies.flatMap((text) => rightsIn(JSON.parse(text)).flatMap(({ Action }) => Action));

  expect(needed).toContain("events:TagResource");
  expect(needed.filter((action) => !allowed.includes(action))).toEqual([]);
});

/** What AWS publishes that tagging takes, as the linter brings it along. */
function taggingActions(type: string): readonly string[] {
  const [data = ""] = globSync(join(ROOT, "node_modules/.cache/cfn-lint-*/lib/*/site-packages/cfnlint/data/schemas"));
  const read = (file: string): unknown => JSON.parse(readFileSync(join(data, file), "utf8"));
  const file = z.record(z.string(), z.string()).parse(read("providers/eu-west-1.json"))[type];
  return TAGGED.parse(read(`resources/${file}.json`)).tagging?.permissions ?? [];
}

const TAGGED = z.object({ tagging: z.object({ permissions: z.array(z.string()).optional() }).optional() });
