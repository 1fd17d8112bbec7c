import type { CodeFile } from "./imports.ts";

/** Groups of files that import each other, directly or in a circle, types included; each group in alphabetical order. */
export function findCycles(files: readonly CodeFile[]): string[][] {
  const imports = new Map(files.map((file) => [file.path, file.imports]));
  const reach = new Map(files.map((file) => [file.path, reachedFrom(file.path, imports)]));

  const groups = files.map(({ path }) =>
    [...(reach.get(path) ?? [])].filter((other) => reach.get(other)?.has(path)).sort(),
  );
  return groups.filter((group, index) => group[0] === files[index]?.path);
}

/** Every file that can be reached by following imports; the file itself only if a circle leads back. */
function reachedFrom(path: string, imports: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...(imports.get(path) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    open.push(...(imports.get(next) ?? []));
  }
  return reached;
}
