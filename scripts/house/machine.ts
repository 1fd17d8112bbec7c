import { dirname, posix } from "node:path";
import type { TextFile } from "./files.ts";

/** Checkouts stand here as often as not, so these say nothing about one machine. */
const COMMON_PLACES = new Set(["/", "/tmp", "/home", "/root", "/srv", "/opt"]);

/** Every line that names a path of the machine it was written on, or a path that leads out of the project. */
export function findMachinePaths(files: readonly TextFile[], root: string): string[] {
  const parent = dirname(root);
  const places = COMMON_PLACES.has(parent) ? [`${root}/`] : [`${parent}/`];
  return files.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, index) => {
      const leaves = places.some((place) => line.includes(place)) || leadsOut(path, line);
      return leaves ? [`${path}:${index + 1} names a path outside the project`] : [];
    }),
  );
}

function leadsOut(path: string, line: string): boolean {
  const climbs = line.match(/(?<![\w./])(?:\.\.\/)+/g) ?? [];
  return climbs.some((climb) => posix.join(posix.dirname(path), climb).startsWith(".."));
}
