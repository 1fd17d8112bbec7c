import { makeClients } from "../../aws/clients.ts";
import { AwsFailure } from "../../aws/failure.ts";
import type { FoundFormat } from "../../aws/find-format.ts";
import { harmless } from "../../cards/harmless.ts";
import { wrap } from "../../cards/wrap.ts";
import type { Config } from "../../config.ts";
import { columnsOf } from "../../engines/athena/tables/columns.ts";
import { databaseDdl, tableDdl } from "../../engines/athena/tables/ddl.ts";
import type { Table } from "../../engines/athena/tables/table.ts";
import { failureOfAws } from "../../engines/aws-failure.ts";
import type { Failure } from "../../explanation/failure.ts";
import { failureOf } from "../../failure-of.ts";
import type { Say } from "../../languages/language.ts";
import type { TableColumns } from "../../languages/table-words.ts";
import { loadConfig } from "../config-file.ts";
import { languageOf } from "../reading.ts";
import { findSourceFormats } from "../source-formats.ts";
import { tablesOf } from "../tables.ts";
import { type Arguments, lastOf, missingOption } from "./arguments.ts";
import { TABLE_OPTIONS } from "./options.ts";
import { configFailure, referenceAt, refuse, reportFault } from "./refusal.ts";
import { EXIT, type ExitCode, type Terminal } from "./terminal.ts";

/** `table`: prints the statements that make Athena's tables for the configured sources. */
export async function tableCommand(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const path = lastOf(args, "config");
  const loaded = await loadConfig(path);
  const usual = (loaded.ok ? loaded.config.language : undefined) ?? terminal.language;
  const { say } = languageOf("", lastOf(args, "lang"), usual);
  const desk = { terminal, say };
  if (path === undefined) return mend(missingOption("config", TABLE_OPTIONS), desk);
  if (!loaded.ok) return mend(configFailure(loaded), desk);
  try {
    const found = await findFormats(loaded.config);
    const reading = tablesOf(loaded.config, found);
    if (!reading.ok) return mend(configFailure({ path, mistakes: reading.mistakes }), desk);
    terminal.write(statements(reading.tables, { config: loaded.config, found, desk }));
    return EXIT.answered;
  } catch (error) {
    if (!(error instanceof AwsFailure)) throw error;
    return fail(error, desk);
  }
}

interface Desk {
  readonly terminal: Terminal;
  readonly say: Say;
}

function mend(failure: Failure, desk: Desk): ExitCode {
  refuse(failure, { ...desk, form: "text" });
  return EXIT.toMend;
}

function fail(error: AwsFailure, desk: Desk): ExitCode {
  reportFault(error, desk.terminal);
  refuse(failureOf(failureOfAws(error), referenceAt(desk.terminal.now)), { ...desk, form: "text" });
  return EXIT.failed;
}

type Found = ReadonlyMap<number, readonly FoundFormat[]>;

async function findFormats(config: Config): Promise<Found> {
  const clients = makeClients();
  try {
    return await findSourceFormats(config, clients);
  } finally {
    clients.close();
  }
}

interface Paper {
  readonly config: Config;
  readonly found: Found;
  readonly desk: Desk;
}

function statements(tables: readonly Table[], { config, found, desk }: Paper): string {
  const { say } = desk;
  const { database } = config.engine;
  const parts = tables.map((table) => {
    const about = say.tables.about({
      source: table.log + 1,
      where: table.location,
      columns: columnsKnown(table, found.get(table.log)),
      flowLogs: table.flowLogs ?? [],
      renamed: renamedIn(table),
    });
    return `${comment(about, desk)}\n${tableDdl(table, database)};\n`;
  });
  return [`${comment(say.tables.howTo, desk)}\n`, `${databaseDdl(database)};\n`, ...parts].join("\n");
}

/** Lines that the engine passes over; whatever stands in a key, it stays in them. */
function comment(text: string, { terminal }: Desk): string {
  return wrap(harmless(text), terminal.width - COMMENT.length)
    .map((line) => `${COMMENT}${line}`)
    .join("\n");
}

const COMMENT = "-- ";

function columnsKnown(table: Table, found: readonly FoundFormat[] | undefined): TableColumns {
  if (table.encoding === "parquet") return { by: "name" };
  const fields = columnsOf(table).length;
  const [teller] = found?.find(({ format }) => format === table.format)?.flowLogs ?? [];
  if (teller === undefined) return { by: "configuration", fields };
  const { id, from } = teller;
  return from.kind === "ec2"
    ? { by: "flow-log", fields, id }
    : { by: "object", fields, path: keyPath(table, from.key) };
}

/** The object as people know it: the bucket is that of the table. */
function keyPath({ location }: Table, key: string): string {
  const [bucket] = /^s3:\/\/[^/]+/.exec(location) ?? [];
  return `${bucket}/${key}`;
}

function renamedIn(table: Table): readonly { readonly field: string; readonly column: string }[] {
  return columnsOf(table).flatMap(({ name, field }) =>
    name === field.replaceAll("-", "_") ? [] : [{ field, column: name }],
  );
}
