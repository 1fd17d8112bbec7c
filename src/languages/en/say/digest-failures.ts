import { digestCommand } from "../../digest-command.ts";
import type { DigestDay, DigestFailure } from "../../digest-words.ts";
import { dollars } from "../../money.ts";
import { size } from "../../size.ts";
import { failure } from "./help.ts";

/** Why a day could not be told. What is said to whoever asks is said where it fits. */
export function whyNoDigest(failed: DigestFailure, day: DigestDay): string {
  switch (failed.code) {
    case "too-big": {
      const price = failed.usd === 0 ? "" : `, for ${dollars(failed.usd) ?? "less than 0.01 USD"}`;
      return `About ${size(failed.bytes)} of logs would have to be read${price}. At most ${size(failed.limit)} may be read at once here, so the search was not begun. ${RAISE}`;
    }
    case "too-much":
      return `The day is more than may be read at once. ${RAISE}`;
    case "scan-limit":
      return `Athena stopped the search, because the day is more than ${failed.bytes === undefined ? "its workgroup allows" : `the ${size(failed.bytes)} that its workgroup allows`} at once. Whoever runs this service can raise that limit.`;
    case "outside-tables":
      return `The tables in Athena ${failed.side === "before" ? "begin" : "end"} on ${failed.day}, so nothing can be said about this day. Name ${failed.side === "before" ? "an earlier" : "a later"} day as \`since\` in the configuration and make the tables anew with \`flow-witness table\`.`;
    case "engine-unreachable":
      return `AWS cannot be reached. Check the network and \`engine.region\` in the configuration. ${later(day)}`;
    case "search-stopped":
      return `The search was stopped before it was done. ${later(day)}`;
    case "search-lost":
      return `The search that was begun for it is not known any more. ${later(day)}`;
    case "engine-busy":
      return `The query engine had no room for it. ${later(day)}`;
    case "engine-failed":
      return `The query could not be finished. ${FOUND} ${later(day)}`;
    case "out-of-time":
      return `It was not finished within an hour. ${later(day)}`;
    case "fault":
      return `The fault is in this program. ${FOUND}`;
    case "no-logs-found":
      return `No flow logs were found at ${failed.paths.join(", ")}. \`flow-witness doctor\` tells what is missing.`;
    case "unknown-format":
      return `The fields of ${failed.path} are not known: it has no header line. Name them as \`format\` of its source in the configuration.`;
    default:
      return failure(failed);
  }
}

const RAISE = "Whoever runs this service can raise `limits.bytesPerDigest`.";

const FOUND = "Whoever runs this service finds out why by the reference below.";

function later(day: DigestDay): string {
  return `\`${digestCommand(day)}\` can tell the day later.`;
}
