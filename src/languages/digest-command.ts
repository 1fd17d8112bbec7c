import type { DigestDay } from "./digest-words.ts";

/**
 * The command that tells a day: `flow-witness digest --config flow-witness.yaml --id team-net-daily --day 2026-10-06`. Only the
 * configuration knows an id; where its file lies for whoever reads this nobody can tell, so it has its usual name.
 */
export function digestCommand({ id, date }: DigestDay): string {
  return [
    "flow-witness digest",
    ...(id === undefined ? [] : ["--config flow-witness.yaml", "--id", id]),
    "--day",
    date,
  ].join(" ");
}
