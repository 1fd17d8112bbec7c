import type { AthenaFacts, Facts, PlaceFacts } from "../facts.ts";
import { type Check, type Finding, fine, note, toMend } from "../finding.ts";
import { setting } from "../fixes.ts";
import { deliveriesMeant } from "../places.ts";

/** What a question about the last hour and the last day reads and costs, and whether it may. */
export const price: Check = (facts) => {
  const hour = sum(facts, "hourBytes");
  const day = sum(facts, "dayBytes");
  if (day === 0) return [];
  const { athena, places } = facts;
  const cost = (bytes: number) => ({ bytes, usd: athena === undefined ? 0 : dollars(bytes, athena) });
  const engine = athena === undefined ? "duckdb" : "athena";
  const isExact = engine === "duckdb" || sum({ places: places.filter(isParquet) }, "dayBytes") === 0;
  const diagnosis = {
    code: "price",
    hour: cost(hour),
    day: cost(day),
    engine,
    bound: isExact ? "exact" : "most",
  } as const;
  return [fine(diagnosis), ...tooLow(hour, facts), ...tooLowForDigests(day, facts)];
};

/** Of Parquet, Athena reads only the columns that a question names. */
function isParquet({ settings, formats }: PlaceFacts): boolean {
  return settings.encoding === "parquet" || formats.some(({ encoding }) => encoding === "parquet");
}

type Amount = "hourBytes" | "dayBytes";

function sum({ places }: Pick<Facts, "places">, amount: Amount): number {
  const deliveries = places.flatMap(deliveriesMeant);
  return deliveries.reduce((total, delivery) => total + delivery[amount], 0);
}

const TERABYTE = 1e12;

function dollars(bytes: number, { usdPerTb, leastUsd }: AthenaFacts): number {
  return Math.max((bytes * usdPerTb) / TERABYTE, leastUsd);
}

/** Limits under which not even an hour fits. */
function tooLow(hour: number, { bytesPerQuestion, athena }: Facts): readonly Finding[] {
  const findings: Finding[] = [];
  if (bytesPerQuestion !== undefined && hour > bytesPerQuestion) {
    const diagnosis = { code: "limit-too-low", by: "configuration", limit: bytesPerQuestion, hour } as const;
    findings.push(toMend(diagnosis, setting("limits", "bytesPerQuestion", rounded(hour))));
  }
  const limit = scanLimitOf(athena);
  if (limit !== undefined && hour > limit) {
    findings.push(note({ code: "limit-too-low", by: "workgroup", limit, hour }));
  }
  return findings;
}

/** Limits under which no digest of a day like the last one is begun, or ended. */
function tooLowForDigests(day: number, { digests, athena }: Facts): readonly Finding[] {
  if (digests === undefined) return [];
  const findings: Finding[] = [];
  if (digests.bytes !== undefined && day > digests.bytes) {
    const diagnosis = { code: "digest-limit-too-low", by: "configuration", limit: digests.bytes, day } as const;
    findings.push(toMend(diagnosis, setting("limits", "bytesPerDigest", rounded(day))));
  }
  const limit = scanLimitOf(athena);
  if (limit !== undefined && day > limit) {
    findings.push(note({ code: "digest-limit-too-low", by: "workgroup", limit, day }));
  }
  return findings;
}

function scanLimitOf(athena: AthenaFacts | undefined): number | undefined {
  const group = athena?.workgroup;
  return group === undefined || group === "none" ? undefined : group.scanLimit;
}

/** Room for twice as much, in one figure. */
function rounded(bytes: number): number {
  return Number((bytes * 2).toPrecision(1));
}
