import { help } from "../../../templates/help.ts";
import { renderText } from "../../cards/plain-text.ts";
import type { Failure } from "../../explanation/failure.ts";
import { ANY_CAST } from "../../question/asking-back/cast.ts";
import { languageOf } from "../reading.ts";
import { serveCommand } from "../serve/serve-command.ts";
import { type Arguments, type Knowledge, readArguments } from "./arguments.ts";
import { askCommand } from "./ask-command.ts";
import { digestCommand } from "./digest-command.ts";
import { doctorCommand } from "./doctor-command.ts";
import { initCommand } from "./init-command.ts";
import {
  ASK_OPTIONS,
  DIGEST_OPTIONS,
  DOCTOR_OPTIONS,
  INIT_OPTIONS,
  READ_OPTIONS,
  SERVE_OPTIONS,
  TABLE_OPTIONS,
} from "./options.ts";
import { readCommand } from "./read-command.ts";
import { referenceAt, refuse, reportFault } from "./refusal.ts";
import { tableCommand } from "./table-command.ts";
import { EXIT, type ExitCode, type Terminal } from "./terminal.ts";

interface Command {
  readonly options: Knowledge;
  carryOut(args: Arguments, terminal: Terminal): Promise<ExitCode>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  ask: { options: ASK_OPTIONS, carryOut: askCommand },
  read: { options: READ_OPTIONS, carryOut: readCommand },
  init: { options: INIT_OPTIONS, carryOut: initCommand },
  table: { options: TABLE_OPTIONS, carryOut: tableCommand },
  doctor: { options: DOCTOR_OPTIONS, carryOut: doctorCommand },
  digest: { options: DIGEST_OPTIONS, carryOut: digestCommand },
  serve: { options: SERVE_OPTIONS, carryOut: serveCommand },
};

/** Runs `flow-witness WORDS`; whatever happens, exactly one answer is written. */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await carryOut(words, terminal);
  } catch (error) {
    reportFault(error, terminal);
    refuseWords({ code: "fault", reference: referenceAt(terminal.now) }, { words, terminal });
    return EXIT.failed;
  }
}

async function carryOut(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name = "help", ...rest] = words;
  if (name === "help" || name === "--help") return showHelp(terminal);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const reading = command && readArguments(rest, command.options);
  if (command === undefined || reading === undefined) {
    const known = [...Object.keys(COMMANDS), "help"];
    return refuseWords({ code: "unknown-argument", word: name, known }, { words, terminal });
  }
  if (!reading.ok) return refuseWords(reading.failure, { words, terminal });
  return reading.args.options.has("help") ? showHelp(terminal) : await command.carryOut(reading.args, terminal);
}

function showHelp(terminal: Terminal): ExitCode {
  const { say } = languageOf("", undefined, terminal.language);
  terminal.write(`${USAGE}\n${renderText(help(say.help(ANY_CAST)), terminal)}\n`);
  return EXIT.answered;
}

/** Refuses before the words were understood; `read` always writes JSON. */
function refuseWords(
  failure: Failure,
  { words, terminal }: { readonly words: readonly string[]; readonly terminal: Terminal },
): ExitCode {
  const form = words[0] === "read" || words.includes("--json") ? "json" : "text";
  refuse(failure, { terminal, form, say: languageOf(words.join(" "), undefined, terminal.language).say });
  return EXIT.toMend;
}

const USAGE = `flow-witness ask --logs PATH… [--format "…"] [--config FILE] [--now ISO] [--tz ZONE] [--lang en|ja]
                 [--records N] [--sql] [--json] TEXT
flow-witness read [--jsonl] [--now ISO] [--tz ZONE] [--lang en|ja] [--context JSON] [--address-book FILE] [TEXT]
flow-witness init [--bucket s3://…] [--region REGION…] [--out FILE] [--lang en|ja]
flow-witness table --config FILE [--lang en|ja]
flow-witness doctor [--config FILE] [--logs PATH…] [--lang en|ja] [--json]
flow-witness digest [--id ID] [--day DAY] [--logs PATH…] [--config FILE] [--now ISO] [--tz ZONE]
                    [--lang en|ja] [--csv]
flow-witness serve [--config FILE] [--port N] [--lang en|ja]
`;
