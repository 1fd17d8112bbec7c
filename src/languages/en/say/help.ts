import type { Failure } from "../../../explanation/failure.ts";
import type { Cast } from "../../../question/asking-back/cast.ts";
import type { Help } from "../../language.ts";
import { searchFailure } from "./search-failures.ts";
import { tooBig } from "./too-big.ts";
import { list, many } from "./words.ts";

/** What can be asked, with the organisation's own names. */
export function help({ client, server, network }: Cast): Help {
  return {
    title: "What can be asked",
    intro:
      "Whether traffic from A to B passed, was rejected or was never seen, and why. A and B are addresses, networks, host names or names of the address book. Without a time it is the last hour.",
    examples: [
      `${client.words} → ${server.words} 22 last 1h`,
      `Was anything blocked from ${client.words} to ${server.words} on port 22 between 14:00 and 14:10?`,
      `Why can't ${client.words} reach ${server.words} on port 443?`,
      `Did anything from ${network.words} reach ${server.words} yesterday?`,
      `Who connected to ${server.words} today?`,
      "Which traffic was rejected most in the last 24 hours?",
    ],
  };
}

/** The reply to what is no question about traffic. */
export function none({ client, server }: Cast): string {
  return `This bot tells from flow logs whether network traffic passed, and why. Name both ends, by address or by a known name, for example \`${client.words} → ${server.words} 22 last 1h\`.`;
}

/** The reply to whoever wants a record explained without pasting one. */
export const explain = "Paste the record itself, with its header line if somebody chose the order of its fields.";

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
    case "no-header":
      return "The order of the fields in this record is not the default one, so it cannot be told what is what. Paste the header line above it as well, for example `… srcaddr dstaddr …`.";
    case "unknown-name":
      return `No address is known for ${list(failed.names)}. ${meant(failed.near)}Write the address instead, for example 10.20.40.4, or add the name to the address book.`;
    case "name-not-found":
      return `The name ${failed.name} was not found, so no packet was ever sent to it, and no flow log can show one. Check its spelling and which DNS server is asked (VPN, split DNS): \`nslookup ${failed.name}\` on the machine that reports the error.`;
    case "window-too-long":
      return `At most ${longest(failed.hours)} can be asked about at once. Ask about a shorter time, for example \`10.20.40.4 → 10.23.0.60 22 last 1h\`.`;
    case "file-exists":
      return `${failed.path} is there already and was left as it is. Name another file, for example \`--out flow-witness-2.yaml\`.`;
    case "not-writable":
      return `${failed.path} cannot be written. Check the folder and its permissions.`;
    case "too-big":
      return tooBig(failed);
    case "fault":
      return `The fault is in this program, not in your question; no answer could be made. Reference ${failed.reference}.`;
    default:
      return searchFailure(failed);
  }
}

/** Names of the address book that are much like the one nobody knows. */
function meant(near: readonly string[] = []): string {
  return near.length === 0
    ? ""
    : `Did you mean ${list(
        near.map((name) => `“${name}”`),
        "or",
      )}? `;
}

function longest(hours: number): string {
  return hours > 24 && hours % 24 === 0 ? many(hours / 24, "day") : many(hours, "hour");
}
