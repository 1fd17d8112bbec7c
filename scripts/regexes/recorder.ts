import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Pattern } from "./literals.ts";

/** Builds as before and notes each pattern with the line that built it; takes its place until told to stop. */
export function recordPatterns(root: string): { readonly patterns: readonly Pattern[]; stop(): void } {
  const patterns: Pattern[] = [];
  const original = globalThis.RegExp;
  const note = (built: RegExp): RegExp => {
    const place = builderOf(new Error("where"), root);
    if (place !== undefined) patterns.push({ source: built.source, flags: built.flags, place });
    return built;
  };
  globalThis.RegExp = new Proxy(original, {
    construct: (target, given) => note(Reflect.construct(target, given)),
    apply: (target, self, given) => note(Reflect.apply(target, self, given)),
  });
  const stop = () => {
    globalThis.RegExp = original;
  };
  return { patterns, stop };
}

/** The line that called, if it is one of the project: the frame below those of this file. */
function builderOf({ stack = "" }: Error, root: string): string | undefined {
  const caller = stack.split("\n").find((line) => line.includes("    at ") && !line.includes(import.meta.url));
  const { url, line } = /(?<url>file:\/\/.+?):(?<line>\d+):\d+\)?$/.exec(caller ?? "")?.groups ?? {};
  if (url === undefined) return undefined;
  const path = relative(root, fileURLToPath(url)).replaceAll(sep, "/");
  return path.startsWith("..") || path.startsWith("node_modules/") ? undefined : `${path}:${line}`;
}
