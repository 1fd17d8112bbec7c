import type { SearchFailure } from "../../../explanation/failure.ts";
import { size } from "../../size.ts";

/** Why a search gave no answer, and what can be done. */
export function searchFailure(failed: SearchFailure): string {
  switch (failed.code) {
    case "too-much":
      return `The question would read more than is allowed at once. ${NARROWER}`;
    case "scan-limit":
      return `Athena stopped the search, because the question reads more than ${failed.bytes === undefined ? "its workgroup allows" : `the ${size(failed.bytes)} that its workgroup allows`} at once. ${NARROWER}`;
    case "outside-tables":
      return failed.side === "before"
        ? `The tables in Athena begin on ${failed.day}, so nothing can be said about the time before. Ask about a later time, or name an earlier day as \`since\` in the configuration and make the tables anew with \`flow-witness table\`.`
        : `The tables in Athena end on ${failed.day}, so nothing can be said about the time after. Name a later day as \`since\` in the configuration and make the tables anew with \`flow-witness table\`.`;
    case "no-table":
      return `Athena has no table${failed.table === undefined ? " for these flow logs" : ` ${failed.table}`}. Run the statement that \`flow-witness table\` prints.`;
    case "table-differs":
      return "The table in Athena does not fit the flow logs of the configuration. Drop it and run the statement that `flow-witness table` prints; no log is lost by that.";
    case "bad-object":
      return `${failed.path} cannot be read: it is damaged, or of another format than its table. Until it is moved or replaced, Athena answers no question about its time.`;
    case "not-permitted":
      return `This program may not search: its role in AWS lacks ${failed.action ?? "a permission"}. Ask whoever looks after that role to allow it.`;
    case "no-credentials":
      return "AWS does not accept this program: it has no credentials, or they have expired. Log in again, for example with `aws sso login`.";
    case "no-workgroup":
      return "Athena has no such workgroup, or it is switched off. Mend `engine.workgroup` in the configuration.";
    case "no-output":
      return "Athena does not know where to put results. Name a place as `engine.output` in the configuration, for example s3://results/flow-witness, or set one for the workgroup.";
    case "engine-unreachable":
      return "AWS cannot be reached. Check the network and `engine.region` in the configuration, then ask again.";
    case "search-stopped":
      return "The search was stopped before it was done, so nothing can be said about the traffic. Ask again.";
    case "search-lost":
      return "The search that was begun for this question is not known any more. Ask again.";
    case "engine-failed":
      return `The query could not be finished, so nothing can be said about the traffic. Show the reference ${failed.reference} to whoever runs this service.`;
    case "engine-busy":
      return "The query engine has no room at the moment. Ask again in a minute.";
  }
}

const NARROWER =
  "Ask about a shorter time or a single pair of addresses, for example `10.20.40.4 → 10.23.0.60 22 last 1h`.";
