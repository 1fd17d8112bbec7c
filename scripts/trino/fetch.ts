import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Release } from "./release.ts";

/** Something that the machine lacks, said to whoever runs the script. */
export class Missing extends Error {}

/** Where a Trino lies. */
export interface Installed {
  /** Jars of the server. */
  readonly lib: string;
  /** One folder of jars for each plugin. */
  readonly plugins: string;
}

/** Fetches a Trino with its Hive connector from Maven Central, once: about 350 MB for release 476, 260 MB for 435. */
export async function fetchTrino({ version }: Release, cache: string): Promise<Installed> {
  const folder = join(cache, version);
  if (!existsSync(folder)) {
    const unfinished = `${folder}.${process.pid}`;
    await mkdir(unfinished, { recursive: true });
    await writeFile(join(unfinished, "pom.xml"), pomOf(version));
    const maven = (goal: string, ...settings: readonly string[]) =>
      runMaven(unfinished, [`${PLUGIN}:${goal}`, ...settings]);
    await maven("copy-dependencies", "-DincludeScope=runtime", "-DoutputDirectory=lib");
    await maven("unpack", `-Dartifact=io.trino:trino-hive:${version}:zip`, "-DoutputDirectory=plugin");
    await rm(folder, { recursive: true, force: true });
    await rename(unfinished, folder);
  }
  return { lib: join(folder, "lib"), plugins: join(folder, "plugin") };
}

/** Named with its version, so that every Maven does the same. */
const PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1";

/** The server's main jar, and whatever versions its own parent gives what it needs. */
function pomOf(version: string): string {
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>flow-witness</groupId><artifactId>trino</artifactId><version>1</version><packaging>pom</packaging>
  <dependencyManagement><dependencies>
    <dependency>
      <groupId>io.trino</groupId><artifactId>trino-root</artifactId><version>${version}</version>
      <type>pom</type><scope>import</scope>
    </dependency>
  </dependencies></dependencyManagement>
  <dependencies>
    <dependency><groupId>io.trino</groupId><artifactId>trino-main</artifactId><version>${version}</version></dependency>
  </dependencies>
</project>
`;
}

/** Settings, repositories and proxies are the machine's own. */
async function runMaven(folder: string, goal: readonly string[]): Promise<void> {
  const quietly = ["--batch-mode", "--quiet", "-Dstyle.color=never"];
  const child = spawn("mvn", [...quietly, ...goal], { cwd: folder, stdio: ["ignore", "inherit", "inherit"] });
  const code = await new Promise<number | null>((ended, failed) => {
    child.once("error", failed);
    child.once("exit", ended);
  }).catch((error: unknown) => {
    throw new Missing(`Maven (mvn) is not there to fetch Trino with: ${error}\n  Debian: apt-get install maven`);
  });
  if (code !== 0) throw new Missing(`Maven could not fetch Trino (exit code ${code}); what it said stands above.`);
}
