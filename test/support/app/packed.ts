import type { Metafile } from "esbuild";

/** Packages and files of ours in a bundle, by the names that one would import. */
export interface Packed {
  /** What is loaded before the first request. */
  readonly atStart: ReadonlySet<string>;
  /** All of it, with what is loaded when somebody needs it. */
  readonly whole: ReadonlySet<string>;
}

/** Looks into a bundle by what its bundler has written down. */
export function packedIn({ outputs }: Metafile): Packed {
  const entries = Object.keys(outputs).filter((name) => outputs[name]?.entryPoint?.startsWith("handlers/"));
  const loaded = new Set(entries);
  // A set that grows while one goes through it is gone through to its end.
  for (const name of loaded) {
    for (const { path, kind } of outputs[name]?.imports ?? []) {
      if (kind === "import-statement" && outputs[path] !== undefined) loaded.add(path);
    }
  }
  return { atStart: namesIn(loaded, outputs), whole: namesIn(Object.keys(outputs), outputs) };
}

function namesIn(names: Iterable<string>, outputs: Metafile["outputs"]): ReadonlySet<string> {
  const files = [...names].flatMap((name) => Object.keys(outputs[name]?.inputs ?? {}));
  return new Set(files.map(nameOf));
}

/** `@slack/bolt`, or the path of a file of ours. */
function nameOf(file: string): string {
  return /.*node_modules\/(?<name>(?:@[^/]+\/)?[^/]+)/.exec(file)?.groups?.["name"] ?? file;
}
