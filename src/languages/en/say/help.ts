import type { Failure } from "../../../explanation/failure.ts";
import type { Aside, Help } from "../../language.ts";
import { list } from "./words.ts";

/** What can be asked. */
export const help: Help = {
  title: "What can be asked",
  intro:
    "Ask whether traffic from A to B passed, was rejected or was never seen, and why. A and B are addresses, networks, host names or names of the address book; without a time it is the last hour.",
  examples: [
    "/flow 10.20.40.4 10.23.0.60 22 last 1h",
    "Was 10.20.40.4 blocked from payroll-db on port 22 between 14:00 and 14:10?",
    "Why can't 10.20.41.7 reach 10.23.0.60:9200?",
    "Did anything from 10.20.40.0/24 reach payroll-db yesterday?",
    "Did 10.25.8.92 get through to 10.22.136.68 on mysql at 14:01?",
    "/flow why 10.28.1.15 10.23.0.60 443 14:00-14:10",
  ],
};

/** Answers to what is no question about traffic, or not one that can be answered yet. */
export const asides: Readonly<Record<Aside, string>> = {
  none: "This bot only tells whether network traffic passed, from flow logs. For example: `/flow 10.20.40.4 10.23.0.60 22 last 1h`.",
  watch:
    "Watching until a connection works is not available here yet. Ask again after the next try, for example `/flow 10.20.40.4 10.23.0.60 22 last 10m`.",
  digest:
    "Regular summaries are not available here yet. Ask for a time instead, for example `/flow 10.20.40.0/24 payroll-db yesterday`.",
  explain: "Explaining a pasted record is not available here yet. Ask about its addresses, port and time instead.",
};

/** Why there is no answer, and what can be done. */
export function failure(failed: Failure): string {
  switch (failed.code) {
    case "no-logs-found":
      return `No flow logs were found at ${failed.paths.join(", ")}. Name a file, or a folder with files as AWS delivers them (.log.gz, .log, .parquet).`;
    case "not-readable":
      return `${failed.path} cannot be read. Check that it exists and that this user may read it.`;
    case "unknown-format":
      return `The fields of ${failed.path} are not known: it has no header line. Name them with --format, for example --format "\${version} \${account-id} \${interface-id} …".`;
    case "bad-configuration":
      return `${failed.path} has to be mended: ${failed.problems.join("; ")}.`;
    case "bad-option":
      return `${failed.option} cannot be "${failed.value}". For example: ${failed.option} ${failed.example}.`;
    case "unknown-argument":
      return `${failed.word} is not known here. There are: ${failed.known.join(", ")}.`;
    case "missing-argument":
      return `${failed.argument} is missing. For example: ${failed.example}.`;
    case "bad-line":
      return `This line is not a message${failed.field === undefined ? "" : `; mend "${failed.field}"`}. For example: {"text":"10.20.40.4 10.23.0.60 22 last 1h","now":"2026-11-22T15:00:00+09:00","tz":"Asia/Tokyo"}.`;
    case "unknown-name":
      return `No address is known for ${list(failed.names)}. Write the address instead, for example 10.20.40.4, or add the name to the address book.`;
    case "window-too-long":
      return `At most ${failed.hours} hours can be asked about at once. Ask about a shorter time, for example \`/flow 10.20.40.4 10.23.0.60 22 last 1h\`.`;
    case "too-much":
      return "The question would read more than is allowed at once. Ask about a shorter time or a single pair of addresses, for example `/flow 10.20.40.4 10.23.0.60 22 last 1h`.";
    case "engine-failed":
      return `The query could not be finished, so nothing can be said about the traffic. Show the reference ${failed.reference} to whoever runs this service.`;
    case "engine-busy":
      return "The query engine has no room at the moment. Ask again in a minute.";
    case "fault":
      return `The fault is in this program, not in your question; no answer could be made. Reference ${failed.reference}.`;
  }
}
