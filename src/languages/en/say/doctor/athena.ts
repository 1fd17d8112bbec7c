import type { Difference } from "../../../../doctor/finding.ts";
import type { DiagnosisWords } from "../../../doctor-words.ts";
import { dollars } from "../../../money.ts";
import { size } from "../../../size.ts";
import { moment } from "../times.ts";
import { list } from "../words.ts";

/** Tables, workgroup, permissions and price. */
export const athena: DiagnosisWords<
  | "no-tables"
  | "table-missing"
  | "table-differs"
  | "table-fits"
  | "older-than-tables"
  | "tables-end"
  | "no-workgroup"
  | "workgroup-off"
  | "no-scan-limit"
  | "not-enforced"
  | "no-output"
  | "no-output-bucket"
  | "workgroup-ready"
  | "not-permitted"
  | "no-credentials"
  | "no-answer"
  | "price"
  | "limit-too-low"
  | "digest-limit-too-low"
> = {
  "no-tables": ({ obstacles }) => ({
    what: `No table can be made from this configuration: ${obstacles.join("; ")}.`,
    why: "Athena reads through tables only, so it answers nothing.",
  }),
  "table-missing": ({ table }) => ({
    what: `Athena has no table ${table}.`,
    why: "Every question about these flow logs fails until there is one.",
  }),
  "table-differs": ({ table, differences }) => ({
    what: `The table ${table} is not the one that the configuration describes: ${shown(differences)}.`,
    why: "Fields are read under wrong names, or objects are passed over without a word. Dropping a table deletes no log.",
  }),
  "table-fits": ({ table }) => ({ what: `The table ${table} fits its flow logs.` }),
  "older-than-tables": ({ where, begins, oldest }, clock) => ({
    what: `${where} holds objects from ${moment(oldest, clock)} on, the tables begin at ${moment(begins, clock)}.`,
    why: "Questions about the time before are refused, because Athena would find nothing there. With another first day the tables have to be made anew.",
  }),
  "tables-end": ({ ends }, clock) => ({
    what: `The tables end at ${moment(ends, clock)}.`,
    why: "Questions about the time after are refused. With a later first day the tables have to be made anew.",
  }),
  "no-workgroup": ({ workgroup }) => ({
    what: `Athena has no workgroup ${workgroup}.`,
    why: "No statement can be started.",
  }),
  "workgroup-off": ({ workgroup }) => ({
    what: `The workgroup ${workgroup} is switched off.`,
    why: "No statement can be started.",
  }),
  "no-scan-limit": ({ workgroup }) => ({
    what: `The workgroup ${workgroup} sets no limit to what one statement may read.`,
    why: "A question about a long time can cost any amount; a limit is the last thing that stops it.",
  }),
  "not-enforced": ({ workgroup }) => ({
    what: `The workgroup ${workgroup} lets clients use settings of their own.`,
    why: "Results can be written to other places, and unencrypted, by whoever may use it.",
  }),
  "no-output": ({ workgroup }) => ({
    what: `Neither the workgroup ${workgroup} nor the configuration says where results go.`,
    why: "Athena refuses every statement.",
  }),
  "no-output-bucket": ({ where }) => ({
    what: `Results are to go to ${where}, but there is no such bucket.`,
    why: "Athena refuses every statement.",
  }),
  "workgroup-ready": ({ workgroup, limit }) => ({
    what: `The workgroup ${workgroup} is ready and lets a statement read ${size(limit)} at the most.`,
  }),
  "not-permitted": ({ action, where }) => ({
    what: `The role lacks ${action} (${list(where)}).`,
    why: `It is needed ${PURPOSES[action] ?? "for something that was tried here"}.`,
  }),
  "no-credentials": () => ({
    what: "AWS does not accept this program: it has no credentials, or they have expired.",
    why: "Nothing could be looked at. Log in again, for example with `aws sso login`.",
  }),
  "no-answer": ({ where, action, problem }) => ({
    what: `${where}: AWS ${problem === "throttled" ? "has too many calls at the moment" : "cannot be reached"} (${action}).`,
    why: "This part could not be looked at. Run the check again in a minute.",
  }),
  price: ({ hour, day, engine, bound }) => ({
    what: `A question about one hour ${reads(engine)} ${most(bound)}${size(hour.bytes)}${price(hour.usd)}, one about a day ${size(day.bytes)}${price(day.usd)}, as of the last day.`,
  }),
  "limit-too-low": ({ by, limit, hour }) => ({
    what: `A question about one hour reads up to ${size(hour)}, but ${by === "configuration" ? "limits.bytesPerQuestion" : "the workgroup"} allows ${size(limit)}.`,
    why: "Questions about an hour are refused, or stopped half way.",
  }),
  "digest-limit-too-low": ({ by, limit, day }) => ({
    what: `A digest reads a whole day, up to ${size(day)}, but ${by === "configuration" ? "limits.bytesPerDigest" : "the workgroup"} allows ${size(limit)}.`,
    why: "Of a day like the last one there is no digest; its channel is told so instead.",
  }),
};

/** What stands behind "It is needed". */
const PURPOSES: Readonly<Record<string, string>> = {
  "s3:ListBucket":
    "to find objects, to know until when logs are delivered, and to say beforehand what a question costs",
  "s3:GetObject": "to read the logs",
  "kms:Decrypt": "to read logs that are encrypted with a key of your own",
  "ec2:DescribeVpcs": "to see which VPCs have no flow log",
  "ec2:DescribeFlowLogs": "to know fields, traffic type and interval of flow logs, and whether they are delivered",
  "ec2:DescribeNetworkInterfaces": "to tell whose interface an address is, so that its silence can be judged",
  "athena:GetWorkGroup": "to see what a statement may read, and where results go",
  "athena:GetTableMetadata": "to compare the tables with the flow logs; questions are answered without it",
  "glue:GetDatabase": "by Athena to find the database",
  "glue:GetTable": "by Athena to find the tables",
};

function shown(differences: readonly Difference[]): string {
  const [first, ...others] = differences.map(difference);
  const more = others.length > 2 ? [...others.slice(0, 2), `and ${others.length - 2} more`] : others;
  return [first, ...more].join("; ");
}

function difference(found: Difference): string {
  const [is, wanted] = [found.found, found.wanted].map((value) => (value === "" ? "nothing" : value));
  switch (found.kind) {
    case "columns":
      return `column ${found.place} is ${is}, should be ${wanted}`;
    case "partitions":
      return `it is partitioned by ${is}, should be by ${wanted}`;
    case "location":
      return `it lies at ${is}, should lie at ${wanted}`;
    case "encoding":
      return `it reads ${is}, should read ${wanted}`;
    case "property":
      return `${found.name} is ${is}, should be ${wanted}`;
  }
}

function reads(engine: "athena" | "duckdb"): string {
  return engine === "athena" ? "reads" : "fetches";
}

/** Of Parquet, only the columns that a question names are read. */
function most(bound: "exact" | "most"): string {
  return bound === "exact" ? "about " : "at most ";
}

function price(usd: number): string {
  if (usd === 0) return "";
  return ` (${dollars(usd) ?? "less than 0.01 USD"})`;
}
