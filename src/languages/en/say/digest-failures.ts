import type { Failure } from "../../../explanation/failure.ts";
import { dollars } from "../../money.ts";
import { size } from "../../size.ts";
import { failure } from "./help.ts";

/** Why a day could not be told. What is said to whoever asks is said where it fits. */
export function whyNoDigest(failed: Failure, date: string): string {
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
      return `AWS cannot be reached. Check the network and \`engine.region\` in the configuration. ${later(date)}`;
    case "search-stopped":
      return `The search was stopped before it was done. ${later(date)}`;
    case "search-lost":
      return `The search that was begun for it is not known any more. ${later(date)}`;
    case "engine-busy":
      return `The query engine had no room for it. ${later(date)}`;
    case "engine-failed":
      return `The query could not be finished. ${later(date)}`;
    case "fault":
      return "The fault is in this program.";
    default:
      return failure(failed);
  }
}

const RAISE = "Whoever runs this service can raise `limits.bytesPerDigest`.";

function later(date: string): string {
  return `\`flow-witness digest --day ${date}\` can tell the day later.`;
}
