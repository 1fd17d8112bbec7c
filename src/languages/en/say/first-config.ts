import type { FirstConfigWords, FirstSource, Refused } from "../../language.ts";
import { many } from "./words.ts";

/** Comments in a first configuration, and what is said about it. */
export const firstConfig: FirstConfigWords = {
  head: "First configuration of flow-witness, made from what AWS told. Read it through before you use it. Settings behind a # are examples: nobody told what belongs there.",
  engine:
    "Where questions are answered: duckdb fetches the objects of the asked time and reads them on this machine, athena has AWS read them where they are.",
  owners:
    "EC2 tells whose interface an address is (ec2:DescribeNetworkInterfaces), so that silence can count even where an interface saw no traffic at all.",
  athena: "For Athena; make its tables first with `flow-witness table`:",
  source: (source) => `${flowLogs(source)} ${fields(source)}`,
  undelivered: (id, reason) => `AWS could not deliver ${id} lately: ${reason}.`,
  noAccounts: "Nothing tells whose flow logs are delivered here. If you know:",
  several: "Other sources lie at the same place, so a new flow log has to be added to its source by hand.",
  noWay:
    "Which traffic is recorded, and for how many seconds a record stands, is told by EC2 only, and only to the account of the flow log. If you know:",
  noSource: "No flow log was found that is delivered to S3. One would stand here like this:",
  networks: "The VPCs of this account.",
  noNetworks: "EC2 told of no VPC. One would stand here like this:",
  addressBook: "What people call things in the network; nobody but you knows that:",
  limits: "The most bytes that one question may read:",
  written: ({ path, sources, networks }) => `${path}: ${many(sources, "source")} and ${many(networks, "VPC")} found.`,
  nothing: "AWS told nothing, so nothing was written.",
  refused,
  next: (path) =>
    `Next: read ${path} through and ask with \`flow-witness ask --config ${path} …\`. \`flow-witness table --config ${path}\` prints the statements for Athena, \`flow-witness doctor --config ${path}\` checks the set-up.`,
};

function flowLogs({ where, flowLogs: count }: FirstSource): string {
  return count === 0 ? `${where}.` : `${many(count, "flow log")} at ${where}.`;
}

function fields({ told }: FirstSource): string {
  if (told === undefined) return "Nobody told the fields; they are read from the objects.";
  return told.by === "flow-log"
    ? `The fields are those that EC2 tells of ${told.id}.`
    : `The fields are those of ${told.path}.`;
}

function refused({ where, action, problem }: Refused): string {
  switch (problem) {
    case "not-permitted":
      return `${where}: not allowed; the role lacks ${action}.`;
    case "no-credentials":
      return `${where}: AWS does not accept this program. It has no credentials, or they have expired; log in again, for example with \`aws sso login\`.`;
    case "no-such-bucket":
      return `${where}: there is no such bucket.`;
    case "no-such-object":
      return `${where}: an object was deleted while it was looked at. Try again.`;
    case "throttled":
      return `${where}: AWS has too many calls at the moment (${action}). Try again in a minute.`;
    case "out-of-reach":
      return `${where}: AWS cannot be reached (${action}). Check the network and the Region.`;
  }
}
