import { LANGUAGES } from "../../languages/index.ts";
import { contextQuestion } from "../../question/json.ts";
import { SOURCES } from "../../sources/index.ts";
import { fromIso } from "../../time/instant.ts";
import { isZone } from "../../time/zone.ts";
import type { Knowledge, OptionForm } from "./arguments.ts";
import { parseJson } from "./json.ts";

const FLAG: OptionForm = { takes: "flag", example: "" };

/** When, where and in which language a message was written. */
const CIRCUMSTANCES: Knowledge = {
  now: {
    takes: "value",
    example: "2026-11-22T15:00:00+09:00",
    fits: (text) => fromIso(text) !== undefined,
  },
  tz: { takes: "value", example: "Asia/Tokyo", fits: isZone },
  lang: { takes: "value", example: Object.keys(LANGUAGES).join("|"), fits: (text) => Object.hasOwn(LANGUAGES, text) },
};

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

/** Options of `ask`. */
export const ASK_OPTIONS: Knowledge = {
  logs: { takes: "values", example: "./AWSLogs" },
  format: {
    takes: "value",
    example: `"${["version", "account-id", "interface-id", "srcaddr"].map((field) => `\${${field}}`).join(" ")} …"`,
    fits: (text) => SOURCES.vpc.readFormat(text) !== undefined,
  },
  config: { takes: "value", example: "flow-witness.yaml" },
  ...CIRCUMSTANCES,
  // Up to 9,999: a screen many times over; more are for another tool.
  records: { takes: "value", example: "20", fits: (text) => /^\d{1,4}$/.test(text) },
  sql: FLAG,
  json: FLAG,
  help: FLAG,
};
