import type { Owner } from "../../../../doctor/finding.ts";
import type { Window } from "../../../../time/window.ts";
import type { Clock } from "../../../clock.ts";
import type { DiagnosisWords } from "../../../doctor-words.ts";
import { moment } from "../times.ts";
import { list, many } from "../words.ts";

/** What lies where questions are answered: buckets, objects and files. */
export const delivery: DiagnosisWords<
  | "no-bucket"
  | "empty-place"
  | "missing-path"
  | "closed-paths"
  | "unreadable-files"
  | "no-header"
  | "files-readable"
  | "not-configured"
  | "no-objects"
  | "layout-differs"
  | "several-formats"
  | "flow-logs-left-out"
  | "delivery-stopped"
  | "logs-are-old"
  | "delivery-fresh"
  | "gaps"
> = {
  "no-bucket": ({ where }) => ({
    what: `${where}: there is no such bucket.`,
    why: "There is nothing to read. Check `where` in the configuration, or what `--logs` names.",
  }),
  "empty-place": ({ where }) => ({
    what: `There is no flow log to read at ${where}.`,
    why: "No question can be answered. The first objects come some minutes after a flow log was made; `AWSLogs` has to lie right below that place.",
  }),
  "missing-path": ({ where }) => ({
    what: `${where} does not exist.`,
    why: "There is nothing to read. Check `where` in the configuration, or what `--logs` names.",
  }),
  "closed-paths": ({ where, count }) => ({
    what: `${others(where, count)} cannot be entered or opened.`,
    why: "What is in it is missing in every answer.",
  }),
  "unreadable-files": ({ where, count, reason }) => ({
    what: `${others(where, count)} cannot be read: ${REASONS[reason]}.`,
    why: "Silence in the time of such a file proves nothing.",
  }),
  "no-header": ({ where, count }) => ({
    what: `${others(where, count)} does not name its fields in a first line.`,
    why: "Its fields are taken to be those of the configuration, else AWS's default; if they are others, records are misread.",
  }),
  "files-readable": ({ where, count }) => ({ what: `${where}: ${many(count, "file")} can be read.` }),
  "not-configured": ({ where, owners }) => ({
    what: `${where} also holds logs of ${ownersText(owners)}, which the configuration does not name.`,
    why: "Their traffic is missing in every answer. Athena's tables have to be made anew once they are named.",
  }),
  "no-objects": ({ where, owners }) => ({
    what: `${where} holds nothing of ${ownersText(owners)}, which the configuration names.`,
    why: "Their flow logs go elsewhere or do not exist, so nothing can be said about their traffic.",
  }),
  "layout-differs": ({ where, path, configured, actual }) => ({
    what: `${path} is ${configured}, but ${where} is laid out as ${actual}.`,
    why: "Objects are looked for where none are, and nothing is found.",
  }),
  "several-formats": ({ where, formats }) => ({
    what: `Flow logs at ${where} write ${many(formats.length, "format")}: ${list(formats.map(({ flowLogs, fields, encoding }) => `${list(flowLogs)} (${many(fields, "field")}, ${encoding})`))}.`,
    why: "Text goes by the order of its fields: under one table for all of them, values stand under wrong names. Each format needs a source that names its flow logs, and a new flow log a new look.",
  }),
  "flow-logs-left-out": ({ where, flowLogs }) => ({
    what: `No source reads ${list(flowLogs)} at ${where}.`,
    why: "What they record is missing in every answer.",
  }),
  "delivery-stopped": ({ where, owners, newest }, clock) => ({
    what: `${where} gets no new objects of ${ownersText(owners)}; the newest is of ${moment(newest, clock)}.`,
    why: "Nothing can be said about the time since. The flow log was deleted, may not write to the bucket any more, or its VPC has no interface left.",
  }),
  "logs-are-old": ({ where, newest }, clock) => ({
    what: `The newest file at ${where} is of ${moment(newest, clock)}.`,
    why: "Nothing can be said about the time since; for a copy of an old time that is as it should be.",
  }),
  "delivery-fresh": ({ where, newest }, clock) => ({
    what: `${where} is delivered until ${moment(newest, clock)}.`,
  }),
  gaps: ({ where, account, region, gaps }, clock) => ({
    what: `${where} has hours without any object of ${account} in ${region}: ${gapsText(gaps, clock)}.`,
    why: "Silence in these hours proves nothing.",
  }),
};

/** What stands behind the colon. */
const REASONS = {
  empty: "it is empty",
  truncated: "it breaks off in the middle",
  damaged: "it is damaged",
  "no-permission": "it may not be opened",
  gone: "it was deleted meanwhile",
  "not-a-flow-log": "it is no flow log",
  "no-times": "its records have no times",
  "unknown-format": "its fields are unknown; name them as `format`",
  lines: "some of its lines are damaged",
} as const;

function others(where: string, count: number): string {
  return count === 1 ? where : `${where} (and ${many(count - 1, "other")} like it)`;
}

const MOST_SHOWN = 5;

function ownersText(owners: readonly Owner[]): string {
  const shown = owners.slice(0, MOST_SHOWN).map(({ account, region }) => `${account} in ${region}`);
  const more = owners.length - shown.length;
  return list(more > 0 ? [...shown, `${more} more`] : shown);
}

function gapsText(gaps: readonly Window[], clock: Clock): string {
  const shown = gaps.slice(0, MOST_SHOWN).map(({ from, to }) => `${moment(from, clock)} to ${moment(to, clock)}`);
  const more = gaps.length - shown.length;
  return list(more > 0 ? [...shown, `${more} more`] : shown);
}
