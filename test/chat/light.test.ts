import { build } from "esbuild";
import { expect, test } from "vitest";

test("a door that takes in loads no engine, no reading, no rule and no library", async () => {
  const { metafile } = await build({
    entryPoints: ["src/chat/reception.ts"],
    bundle: true,
    platform: "node",
    format: "esm",
    metafile: true,
    write: false,
    logLevel: "silent",
  });

  const areas = new Set(Object.keys(metafile.inputs).map((path) => path.split("/").slice(0, 2).join("/")));
  const known = ["src/access", "src/cards", "src/chat", "src/languages", "src/net", "src/state"];
  expect([...areas].filter((area) => !known.includes(area) && !area.startsWith("templates/"))).toEqual([
    "node_modules/ipaddr.js",
  ]);
  const languages = Object.keys(metafile.inputs).filter((path) => path.startsWith("src/languages/"));
  expect(languages).toEqual(["src/languages/chat-words.ts"]);
});
