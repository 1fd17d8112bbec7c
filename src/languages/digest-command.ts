import type { DigestDay } from "./digest-words.ts";

/** The command that tells a day: `flow-witness digest --id team-net-daily --day 2026-10-06`. */
export function digestCommand({ id, date }: DigestDay): string {
  return ["flow-witness digest", ...(id === undefined ? [] : ["--id", id]), "--day", date].join(" ");
}
