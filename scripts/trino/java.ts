import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

/** A Java development kit. */
export interface Java {
  readonly home: string;
  /** The feature release, `17` of `17.0.15`. */
  readonly version: number;
}

/** Where systems keep their development kits, each in a folder of its own. */
const SHELVES = ["/usr/lib/jvm", "/usr/local/lib/jvm", "/Library/Java/JavaVirtualMachines"];

/** The development kits of this machine, each once. */
export function findJavas({ JAVA_HOME, PATH = "" }: NodeJS.ProcessEnv): readonly Java[] {
  const kept = SHELVES.filter((shelf) => existsSync(shelf)).flatMap((shelf) =>
    readdirSync(shelf).flatMap((name) => [join(shelf, name), join(shelf, name, "Contents", "Home")]),
  );
  const onPath = PATH.split(delimiter)
    .map((folder) => join(folder, "java"))
    .filter((path) => existsSync(path))
    .map((path) => dirname(dirname(realpathSync(path))));
  const homes = [...(JAVA_HOME === undefined ? [] : [JAVA_HOME]), ...onPath, ...kept];
  return [...new Set(homes.filter((home) => existsSync(home)).map((home) => realpathSync(home)))].flatMap(readHome);
}

/** Every kit describes itself in a file `release`; one without a compiler only runs what is compiled already. */
function readHome(home: string): readonly Java[] {
  const description = join(home, "release");
  if (!existsSync(description) || !existsSync(join(home, "bin", "javac"))) return [];
  const { version } = /^JAVA_VERSION="(?<version>\d+)/m.exec(readFileSync(description, "utf8"))?.groups ?? {};
  return version === undefined ? [] : [{ home, version: Number(version) }];
}
