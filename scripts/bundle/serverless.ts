import { chmodSync, mkdirSync, readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Plugin } from "esbuild";
import { loadConfig } from "../../src/app/config-file.ts";
import { problemsOf } from "../../src/config-mistake.ts";
import { HANDLERS, packConfig, settingsFor } from "./build.ts";

/** As much of the Serverless Framework as is asked here. */
interface Serverless {
  readonly serviceDir: string;
  readonly service: { readonly custom: { readonly config: string }; readonly functions: object };
}

/** What serverless-esbuild is told; esbuild itself is told by the plugin, function by function. */
export function settings({ serviceDir, service }: Serverless) {
  // Where there are no functions it fetches their zips all the same.
  if (Object.keys(service.functions).length === 0) mkdirSync(join(serviceDir, ZIPS), { recursive: true });
  return {
    format: "esm",
    outputFileExtension: ".mjs",
    // Everything is in the bundle; nothing is installed beside it.
    exclude: [],
    // It keeps what a second build could use, and a build that failed would never end for that.
    skipRebuild: true,
    // What is wrong is told by the error that ends the packaging, once.
    logLevel: "silent",
    plugins: [eachAlone(serviceDir, resolve(serviceDir, service.custom.config))],
  };
}

/**
 * Gives each function what `bundle` gives it: its own settings, its own parts, the checked configuration.
 * Mistakes in that stop the packaging, all of them named.
 */
function eachAlone(root: string, configPath: string): Plugin {
  return {
    name: "flow-witness",
    async setup({ initialOptions, onEnd }) {
      const loaded = await loadConfig(configPath);
      if (!loaded.ok) throw new Error(`${loaded.path}:\n${problemsOf(loaded.mistakes).join("\n")}`);
      const { entryPoints, outdir } = initialOptions;
      if (!Array.isArray(entryPoints) || outdir === undefined)
        throw new Error("serverless-esbuild builds in another way");
      const handler = basename(String(entryPoints[0]), ".ts");
      const own = join(dirname(outdir), `${ONLY}${handler}`, HANDLERS);
      Object.assign(initialOptions, settingsFor(root, handler), { outdir: own });
      onEnd(() => {
        packConfig(loaded.config, own);
        for (const file of readdirSync(own)) chmodSync(join(own, file), FOR_EVERYBODY);
      });
    },
  };
}

/** Where serverless-esbuild lays zips before they are fetched. */
const ZIPS = ".esbuild/.serverless";

/** Lambda reads as another user than who packs, whatever that one's umask is; and zips of the same are the same bytes. */
const FOR_EVERYBODY = 0o644;

/** What lies below a folder with this name and that of a function, serverless-esbuild packs for that function alone. */
const ONLY = "__only_";
