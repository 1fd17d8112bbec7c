import type { AthenaFacts } from "./facts.ts";

/** Where results go: what a workgroup enforces goes before what the configuration says; absent where nobody says it. */
export function resultsPlace({ workgroup, output }: Pick<AthenaFacts, "workgroup" | "output">): string | undefined {
  if (workgroup === undefined || workgroup === "none") return output;
  return workgroup.enforced ? (workgroup.output ?? output) : (output ?? workgroup.output);
}
