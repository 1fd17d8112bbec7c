import type { TableColumns, TableNote, TableWords } from "../../table-words.ts";
import { list, many } from "./words.ts";

/** What stands above the statements that make the engine's tables. */
export const tables: TableWords = {
  howTo: "Run these statements in Athena, one after the other. They read no logs and cost nothing.",
  about: ({ source, where, columns, flowLogs, renamed }) =>
    [`Source ${source}, ${where}: ${known(columns)}.`, ...limits(flowLogs), ...otherNames(renamed)].join(" "),
};

function known(columns: TableColumns): string {
  switch (columns.by) {
    case "name":
      return "Parquet, whose columns go by name, so every documented field has one";
    case "configuration":
      return `text with ${many(columns.fields, "field")} in the order of the configuration`;
    case "flow-log":
      return `text with ${many(columns.fields, "field")} in the order of the flow log ${columns.id}, as EC2 tells it`;
    case "object":
      return `text with ${many(columns.fields, "field")} in the order of the first line of ${columns.path}`;
  }
}

function limits(flowLogs: TableNote["flowLogs"]): readonly string[] {
  return flowLogs.length > 0 ? [`Only for ${many(flowLogs.length, "flow log")}: ${list(flowLogs)}.`] : [];
}

function otherNames(renamed: TableNote["renamed"]): readonly string[] {
  const names = renamed.map(({ field, column }) => `${field} is ${column}`);
  return names.length > 0 ? [`Under another name: ${list(names)}.`] : [];
}
