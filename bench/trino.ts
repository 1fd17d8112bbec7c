import { join } from "node:path";
import type { DayLayout } from "../demo/world/write-day.ts";
import { fetchTrino, Missing } from "../scripts/trino/fetch.ts";
import { findJavas } from "../scripts/trino/java.ts";
import { openTrino } from "../scripts/trino/open.ts";
import { chooseRelease, LEAST_JAVA } from "../scripts/trino/release.ts";
import type { Options } from "./options.ts";
import { makeSample } from "./sample.ts";
import { bytesTable, planningTable } from "./trino-tables.ts";

type Tell = (line: string) => void;

/** What a real Trino reads for a question, beside what was expected and what DuckDB reads; and how long it plans. */
export async function showTrino(options: Options, tell: Tell): Promise<void> {
  try {
    await withTrino(tell, async (url) => {
      const sample = await makeSample(options, tell);
      const layouts: readonly DayLayout[] = ["text-hourly", "parquet-hive-hourly"];
      tell(`\n${await bytesTable(url, sample, layouts)}`);
      tell(`\n${await planningTable(url, sample, options.rounds)}`);
    });
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    tell(error.message);
    process.exitCode = 1;
  }
}

async function withTrino(tell: Tell, work: (url: string) => Promise<void>): Promise<void> {
  const javas = findJavas(process.env);
  const chosen = chooseRelease(javas);
  if (chosen === undefined) throw new Missing(NO_JAVA);
  const cache = join(import.meta.dirname, "..", ".cache", "trino");
  const trino = await openTrino(chosen, await fetchTrino(chosen.release, cache));
  tell(`Trino ${chosen.release.version} on Java ${chosen.java.version}`);
  try {
    await work(trino.url);
  } finally {
    await trino.close();
  }
}

const NO_JAVA = `This part needs a Java development kit of ${LEAST_JAVA} or later, and Maven to fetch Trino with.
  Debian: apt-get install openjdk-17-jdk-headless maven
  elsewhere: install them and set JAVA_HOME`;
