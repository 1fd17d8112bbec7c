import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BuildOptions, build, type Metafile } from "esbuild";
import { PACKED_CONFIG } from "../../src/app/chat/packed-config.ts";
import type { Config } from "../../src/config.ts";

/** What one function is made of. */
export interface BundlePlan {
  /** The folder of this project. */
  readonly root: string;
  /** File in `handlers`, without its ending. */
  readonly handler: string;
  /** The checked configuration. */
  readonly config: Config;
  /** Where its files go, laid out as in its zip. */
  readonly folder: string;
}

/** A function as it is deployed, for whoever does not deploy it: tests, load and benchmark. */
export interface Bundled {
  /** The file that Lambda loads. */
  readonly path: string;
  readonly metafile: Metafile;
}

/** Bundles one function with the settings of the deployment. */
export async function bundle({ root, handler, config, folder }: BundlePlan): Promise<Bundled> {
  const outdir = join(folder, HANDLERS);
  const entryPoints = [join(root, HANDLERS, `${handler}.ts`)];
  const { metafile } = await build({ ...settingsFor(root, handler), entryPoints, outdir, metafile: true });
  packConfig(config, outdir);
  return { path: join(outdir, `${handler}.mjs`), metafile };
}

/** The folder of the handlers, here and in a zip: `handlers/slack.handler` is what Lambda is told. */
export const HANDLERS = "handlers";

/** What every bundle is made with; where from and where to is for the caller. */
export function settingsFor(root: string, handler: string): BuildOptions {
  return {
    // The names of parts come from paths too, which are told from here.
    absWorkingDir: root,
    entryNames: "[name]",
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
    keepNames: !DOORS.includes(handler),
    logLevel: "silent",
    alias: aliases(root, handler === "slack" ? UNUSED.bolt : UNUSED.botbuilder),
    banner: { js: REQUIRE },
  };
}

/** Modules of CommonJS within a bundle call `require` for what Node brings. */
const REQUIRE = 'import{createRequire as makeRequire}from"node:module";const require=makeRequire(import.meta.url);';

/** Functions that somebody waits for with a clock in hand. */
const DOORS = ["slack", "teams"];

/** What SDKs load for ways that are not ours: receivers of Bolt, and how botbuilder would reach out, three fifths of both. */
const UNUSED = {
  bolt: ["express", "@slack/socket-mode", "@slack/oauth", "raw-body"],
  botbuilder: [
    ...["@azure/identity", "@azure/msal-node", "axios", "botframework-streaming", "cross-fetch"],
    ...["fs-extra", "htmlparser2", "jsonwebtoken", "node-fetch", "ws"],
  ],
} as const;

function aliases(root: string, unused: readonly string[]): Record<string, string> {
  const nothing = join(root, "scripts/bundle/nothing.cjs");
  return Object.fromEntries(unused.map((name) => [name, nothing]));
}

/** Lays the checked configuration where a bundle looks for it: beside itself. */
export function packConfig(config: Config, folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, PACKED_CONFIG), JSON.stringify(config));
}
