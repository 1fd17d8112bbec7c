/** Bundles each handler for Lambda into a folder of its own, with the checked configuration beside it. */
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { PACKED_CONFIG } from "../src/app/chat/packed-config.ts";
import { loadConfig } from "../src/app/config-file.ts";
import { problemsOf } from "../src/config-mistake.ts";
import { bundle, handlersIn } from "./bundle/build.ts";

const ROOT = join(import.meta.dirname, "..");

const { values } = parseArgs({
  options: { config: { type: "string", default: "flow-witness.yaml" }, out: { type: "string", default: "dist" } },
});

const loaded = await loadConfig(values.config);
if (loaded.ok) {
  for (const handler of handlersIn(readdirSync(join(ROOT, "handlers")))) {
    const { metafile } = await bundle({ root: ROOT, handler, outdir: values.out, write: true });
    writeFileSync(join(values.out, handler, PACKED_CONFIG), JSON.stringify(loaded.config));
    const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
    console.log(`${join(values.out, handler)}  ${Math.round(bytes / 1000)} kB`);
  }
} else {
  console.error(`${loaded.path}:\n${problemsOf(loaded.mistakes).join("\n")}`);
  process.exitCode = 1;
}
