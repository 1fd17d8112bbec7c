import { basename, join } from "node:path";
import { type BuildResult, build } from "esbuild";

/** A bundle that is only looked at, or written. */
export interface BundlePlan {
  readonly root: string;
  /** File in `handlers`, without its ending. */
  readonly handler: string;
  readonly outdir: string;
  readonly write: boolean;
}

/** What bundles are made with, the same for the deployment, the tests and the benchmark. */
export async function bundle({
  root,
  handler,
  outdir,
  write,
}: BundlePlan): Promise<BuildResult<{ metafile: true; write: boolean }>> {
  return await build({
    entryPoints: [join(root, "handlers", `${handler}.ts`)],
    outdir: join(outdir, handler),
    entryNames: "index",
    chunkNames: "part-[hash]",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    // Parts that few requests need are files of their own, loaded when they are needed.
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node24",
    // A part that is loaded later has names to take out of it only where it was written as a module.
    mainFields: ["module", "main"],
    minify: true,
    // Names of functions stand in the journal; the door cannot spare the time that keeping them takes.
    keepNames: handler !== "slack",
    metafile: true,
    write,
    logLevel: "silent",
    alias: handler === "slack" ? aliases(root) : {},
    banner: { js: REQUIRE },
  });
}

/** Modules of CommonJS within a bundle call `require` for what Node brings. */
const REQUIRE = 'import{createRequire as makeRequire}from"node:module";const require=makeRequire(import.meta.url);';

/** What Bolt loads for receivers that are not ours: three quarters of its weight. */
const UNUSED = ["express", "@slack/socket-mode", "@slack/oauth", "raw-body"];

function aliases(root: string): Record<string, string> {
  const nothing = join(root, "scripts/bundle/nothing.cjs");
  return Object.fromEntries(UNUSED.map((name) => [name, nothing]));
}

/** The handlers that are bundled, by their file names. */
export function handlersIn(files: readonly string[]): readonly string[] {
  return files.filter((file) => file.endsWith(".ts")).map((file) => basename(file, ".ts"));
}
