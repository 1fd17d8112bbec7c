import { CHECKS } from "./checks/index.ts";
import type { Facts } from "./facts.ts";
import type { Finding, Severity } from "./finding.ts";

/** Goes through all checks: what has to be mended first, what is fine last. */
export function examine(facts: Facts): readonly Finding[] {
  const all = Object.values(CHECKS).flatMap((check) => check(facts));
  // Several sources can lie at one place.
  const findings = [...new Map(all.map((finding) => [JSON.stringify(finding), finding])).values()];
  return ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

const ORDER: readonly Severity[] = ["to-mend", "note", "fine"];
