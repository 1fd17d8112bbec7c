import { databaseDdl, tableDdl } from "../../../src/engines/athena/tables/ddl.ts";
import { relationOf } from "../../../src/engines/athena/tables/relation.ts";
import type { Table } from "../../../src/engines/athena/tables/table.ts";
import type { Column } from "../../../src/sources/source.ts";
import { vpc } from "../../../src/sources/vpc/index.ts";
import { tableTokensOf } from "../../../test/support/sql/lexer.ts";
import { table as tableOf } from "../../../test/support/table.ts";
import { type Door, door } from "./door.ts";

/** How texts become parts of tables: of one that has them all, or of one for each. */
const PARTS: Readonly<Record<string, (texts: readonly string[]) => readonly Table[]>> = {
  "places of tables": (texts) => texts.map((text) => table({ location: `s3://flow-logs/${text}` })),
  "names of tables": (texts) => texts.map((name) => table({ name })),
  accounts: (accounts) => [table({ accounts })],
  Regions: (regions) => [table({ regions })],
  "flow logs": (flowLogs) => [table({ flowLogs })],
  "fields of a format": (names) => [
    table({ format: { columns: [...vpc.defaultFormat.columns, ...names.map(field)] } }),
  ],
};

/** What the configuration and AWS say of tables, in statements and in the DDL. */
export const TABLE_DOORS: readonly Door[] = [
  ...Object.entries(PARTS).flatMap(([name, tablesOf]) => [
    door(`athena: ${name}`, (texts) => {
      const readings = tablesOf(texts).map((each) => ({ table: each }));
      return `SELECT * FROM ${relationOf(readings, WINDOW)} AS records`;
    }),
    door(
      `ddl: ${name}`,
      (texts) =>
        tablesOf(texts)
          .map((each) => tableDdl(each, "flow_witness"))
          .join(";\n"),
      {
        tokensOf: tableTokensOf,
      },
    ),
  ]),
  door("ddl: database", (texts) => texts.map(databaseDdl).join(";\n"), { tokensOf: tableTokensOf }),
];

/** 2026-11-22T05:00:00Z and ten minutes more. */
const WINDOW = { from: 1_795_323_600, to: 1_795_324_200 };

/** A table that names its flow log, so that texts stand in paths too. */
function table(change: Partial<Table>): Table {
  return tableOf({ flowLogs: ["fl-0123456789abcdef0"], ...change });
}

function field(name: string): Column {
  return { field: name, name, type: "text", since: 0 };
}
