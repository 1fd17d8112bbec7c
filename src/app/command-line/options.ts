import { readS3Place } from "../../aws/objects.ts";
import { isRegion } from "../../aws/region.ts";
import { isDay } from "../../jobs/due.ts";
import { LANGUAGES } from "../../languages/index.ts";
import { contextQuestion } from "../../question/json.ts";
import { SOURCES } from "../../sources/index.ts";
import { fromIso, type Instant } from "../../time/instant.ts";
import { isZone } from "../../time/zone.ts";
import { type Arguments, type Knowledge, lastOf, type OptionForm } from "./arguments.ts";
import { parseJson } from "./json.ts";

const FLAG: OptionForm = { takes: "flag", example: "" };

const CONFIG: OptionForm = { takes: "value", example: "flow-witness.yaml" };

const LANGUAGE: OptionForm = {
  takes: "value",
  example: Object.keys(LANGUAGES).join("|"),
  fits: (text) => Object.hasOwn(LANGUAGES, text),
};

/** When, where and in which language a message was written. */
const CIRCUMSTANCES: Knowledge = {
  now: {
    takes: "value",
    example: "2026-11-22T15:00:00+09:00",
    fits: (text) => fromIso(text) !== undefined,
  },
  tz: { takes: "value", example: "Asia/Tokyo", fits: isZone },
  lang: LANGUAGE,
};

/** The moment of `--now`, else the present one. */
export function nowIn(args: Arguments, present: Instant): Instant {
  return fromIso(lastOf(args, "now") ?? "") ?? present;
}

/** Options of `read`. */
export const READ_OPTIONS: Knowledge = {
  jsonl: FLAG,
  ...CIRCUMSTANCES,
  context: {
    takes: "value",
    example: `'{"intent":"seen","src":"10.20.40.4","dst":"10.23.0.60"}'`,
    fits: (text) => contextQuestion(parseJson(text)) !== undefined,
  },
  "address-book": { takes: "value", example: "address-book.json" },
  help: FLAG,
};

/** Options of `table`. */
export const TABLE_OPTIONS: Knowledge = { config: CONFIG, lang: LANGUAGE, help: FLAG };

/** Options of `doctor`. */
export const DOCTOR_OPTIONS: Knowledge = {
  config: CONFIG,
  logs: { takes: "values", example: "./AWSLogs" },
  lang: LANGUAGE,
  json: FLAG,
  help: FLAG,
};

/** Options of `digest`. */
export const DIGEST_OPTIONS: Knowledge = {
  id: { takes: "value", example: "team-net-daily" },
  day: { takes: "value", example: "2026-11-21", fits: isDay },
  logs: { takes: "values", example: "./AWSLogs" },
  config: CONFIG,
  ...CIRCUMSTANCES,
  csv: FLAG,
  help: FLAG,
};

/** Options of `serve`. */
export const SERVE_OPTIONS: Knowledge = {
  config: CONFIG,
  port: { takes: "value", example: "3000", fits: (text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535 },
  lang: LANGUAGE,
  help: FLAG,
};

/** Options of `init`. */
export const INIT_OPTIONS: Knowledge = {
  bucket: {
    takes: "value",
    example: "s3://flow-logs/central",
    fits: (text) => readS3Place(text) !== undefined,
  },
  region: { takes: "values", example: "ap-northeast-1", fits: isRegion },
  out: CONFIG,
  lang: LANGUAGE,
  help: FLAG,
};

/** Options of `ask`. */
export const ASK_OPTIONS: Knowledge = {
  logs: { takes: "values", example: "./AWSLogs" },
  format: {
    takes: "value",
    example: `"${["version", "account-id", "interface-id", "srcaddr"].map((field) => `\${${field}}`).join(" ")} …"`,
    fits: (text) => SOURCES.vpc.readFormat(text) !== undefined,
  },
  config: CONFIG,
  ...CIRCUMSTANCES,
  // Up to 9,999: a screen many times over; more are for another tool.
  records: { takes: "value", example: "20", fits: (text) => /^\d{1,4}$/.test(text) },
  sql: FLAG,
  json: FLAG,
  help: FLAG,
};
