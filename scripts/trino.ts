/**
 * Runs the tests of test/trino over a real Trino: finds Java, fetches Trino once, starts it, tests, stops it.
 * `--all` tells every story in every layout and encoding, which takes three times as long; without it each is told in some.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startVitest } from "vitest/node";
import { fetchTrino, Missing } from "./trino/fetch.ts";
import { findJavas } from "./trino/java.ts";
import { openTrino } from "./trino/open.ts";
import { chooseRelease, LEAST_JAVA } from "./trino/release.ts";

const ROOT = join(import.meta.dirname, "..");
const CACHE = join(ROOT, ".cache", "trino");

const { values, positionals } = parseArgs({
  options: { release: { type: "string" }, all: { type: "boolean", default: false } },
  allowPositionals: true,
});

// Whatever ends this process ends Trino with it.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

try {
  await main();
} catch (error) {
  if (!(error instanceof Missing)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const javas = findJavas(process.env);
  const chosen = chooseRelease(javas, values.release);
  if (chosen === undefined) throw new Missing(noJava(javas.map(({ version }) => version)));
  const { release, java } = chosen;
  console.log(`Trino ${release.version} on Java ${java.version} (${java.home})`);
  const installed = await timed("fetched", () => fetchTrino(release, CACHE));
  const trino = await timed("started", () => openTrino(chosen, installed));
  try {
    const config = join(ROOT, "vitest.trino.config.ts");
    const provide = { trino: trino.url, all: values.all };
    const vitest = await startVitest("test", positionals, { config, watch: false, provide });
    await vitest.close();
  } finally {
    await trino.close();
  }
}

async function timed<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const began = performance.now();
  const result = await work();
  console.log(`${what} in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  return result;
}

function noJava(found: readonly number[]): string {
  const there = found.length === 0 ? "none is there" : `there is ${found.join(", ")}`;
  return `The tests over Trino need a Java development kit of ${LEAST_JAVA} or later (${there}).
  Debian: apt-get install openjdk-17-jdk-headless maven
  elsewhere: install one and set JAVA_HOME`;
}
