import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";
import { type Deployment, VARIANTS } from "./variants.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder with a packaged copy of the project for each variant. */
    packages: string;
  }
}

const ROOT = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "flow-witness-package-"));

/** Packages every variant once for all test files, each in a copy of its own: the packager works beside what it packs. */
export async function setup({ provide }: TestProject): Promise<void> {
  const packaging = Object.entries(VARIANTS).map(([variant, deployment]) =>
    packageIn(join(folder, variant), deployment),
  );
  // Whatever fails, none is left behind at work.
  await Promise.allSettled(packaging);
  await Promise.all(packaging);
  provide("packages", folder);
}

export function teardown(): void {
  rmSync(folder, { recursive: true });
}

/** What the packager needs of the project. */
const NEEDED = ["deploy", "handlers", "package.json", "scripts", "serverless.yml", "src", "templates", "tsconfig.json"];

async function packageIn(copy: string, { config, params }: Deployment): Promise<void> {
  for (const name of NEEDED) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  cpSync(join(ROOT, config), join(copy, "flow-witness.yaml"));
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
  const words = ["package", "--stage", "test", ...params.map((param) => `--param=${param}`)];
  // Nobody is logged in to anything, and nothing of this machine is known.
  const env = { PATH: dirname(process.execPath), HOME: copy };
  await promisify(execFile)(join(copy, "node_modules/.bin/osls"), words, { cwd: copy, env });
}
