import { harmless } from "../../cards/harmless.ts";
import { renderText } from "../../cards/plain-text.ts";
import type { Failure } from "../../explanation/failure.ts";
import type { Language, Voice } from "../../languages/language.ts";
import { questionJson } from "../../question/json.ts";
import type { Question } from "../../question/question.ts";
import { type Message, type Response, respond } from "../../respond.ts";
import { SOURCES } from "../../sources/index.ts";
import type { Format } from "../../sources/source.ts";
import { loadConfig } from "../config-file.ts";
import { languageOf, readMessage } from "../reading.ts";
import type { Workbench } from "../workbench.ts";
import { answerJson } from "./answer-json.ts";
import { type Arguments, lastOf, missingOption } from "./arguments.ts";
import { jsonLine } from "./json.ts";
import { ASK_OPTIONS, nowIn } from "./options.ts";
import { pastedJson } from "./pasted-json.ts";
import { configFailure, failureJson, type OutputForm, referenceAt, refuse, reportFault } from "./refusal.ts";
import { errandAt, type Materials, makeWorkbench } from "./services.ts";
import { EXIT, type ExitCode, type Terminal } from "./terminal.ts";

/** `ask`: answers one question over local logs. */
export async function askCommand(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { text } = args;
  const loaded = await loadConfig(lastOf(args, "config"));
  const usual = (loaded.ok ? loaded.config.language : undefined) ?? terminal.language;
  const language = languageOf(text, lastOf(args, "lang"), usual);
  const desk: Desk = { args, terminal, language, form: args.options.has("json") ? "json" : "text" };
  if (!loaded.ok) return mend(configFailure(loaded), desk);
  const { config } = loaded;
  if (text.trim() === "") return mend(NO_TEXT, desk);
  const workbench = makeWorkbench({
    config,
    paths: args.options.get("logs") ?? [],
    ...formatIn(args),
    language: language.tag,
    stopwatch: terminal.stopwatch,
    ...toldOn(terminal, language),
  });
  try {
    return await answerOne({ ...desk, workbench, zone: lastOf(args, "tz") ?? config.timeZone ?? terminal.zone });
  } finally {
    terminal.progress?.("");
    await workbench.engine.close();
  }
}

/** Objects are fetched from S3 before everybody's eyes, where somebody watches: first how many, then how far. */
function toldOn({ progress, complain }: Terminal, { say }: Language): Pick<Materials, "tell"> {
  if (progress === undefined) return {};
  return {
    tell: (transfer) => {
      if (transfer.objects === 0) complain(`${harmless(say.transfer(transfer))}\n`);
      else progress(transfer.objects < transfer.ofObjects ? say.transfer(transfer) : "");
    },
  };
}

interface Desk {
  readonly args: Arguments;
  readonly terminal: Terminal;
  readonly language: Language;
  readonly form: OutputForm;
}

function mend(failure: Failure, { terminal, form, language }: Desk): ExitCode {
  refuse(failure, { terminal, form, say: language.say });
  return EXIT.toMend;
}

const NO_TEXT: Failure = {
  code: "missing-argument",
  argument: "TEXT",
  example: '"10.20.40.4 10.23.0.60 22 last 1h"',
};
/** Much is answered without any log; where one is needed and none was named, that is what is missing. */
function lacksLogs(response: Response): boolean {
  return (
    response.kind === "to-mend" && response.failure?.code === "no-logs-found" && response.failure.paths.length === 0
  );
}

function formatIn(args: Arguments): { readonly format?: Format } {
  const format = SOURCES.vpc.readFormat(lastOf(args, "format") ?? "");
  return format === undefined ? {} : { format };
}

interface Task extends Desk {
  readonly workbench: Workbench;
  readonly zone: string;
}

async function answerOne(task: Task): Promise<ExitCode> {
  const { args, terminal, language, workbench, zone } = task;
  const { text } = args;
  const now = nowIn(args, terminal.now);
  const question = readMessage(text, { now, zone, language, book: workbench.book });
  // At a terminal nobody is asked before a search; what one question may read holds all the same.
  const message: Message = { text, question, language, zone, reference: referenceAt(terminal.now), confirmed: true };
  const records = Number(lastOf(args, "records") ?? 0);
  const response = await respond(message, { ...workbench, now, records, errand: errandAt(terminal) });
  if (lacksLogs(response)) return mend(missingOption("logs", ASK_OPTIONS), task);
  // Whoever stopped it knows why.
  const isStopped = response.kind === "failed" && response.failure.code === "search-stopped";
  if (response.kind === "failed" && !isStopped) reportFault(response.cause, terminal);
  write(response, { ...task, question, voice: { say: language.say, clock: { zone, now } } });
  return EXIT_OF[response.kind];
}

const EXIT_OF: Readonly<Record<Response["kind"], ExitCode>> = {
  answered: EXIT.answered,
  aside: EXIT.answered,
  confirm: EXIT.toMend,
  "to-mend": EXIT.toMend,
  failed: EXIT.failed,
};

interface Paper extends Desk {
  readonly question: Question;
  readonly voice: Voice;
}

function write(response: Response, { args, terminal, form, question, voice }: Paper): void {
  if (form === "json") {
    terminal.write(jsonLine(responseJson(response, questionJson(question), voice)));
    return;
  }
  terminal.write(`${renderText(response.card, terminal)}\n`);
  if (args.options.has("sql") && response.kind === "answered") {
    terminal.write(`\n${response.answer.cost.statement}\n`);
  }
}

/** Columns of the text inside JSON. */
const WIDTH = 100;

function responseJson(response: Response, question: object, voice: Voice): object {
  const text = renderText(response.card, { width: WIDTH, colour: "none" });
  switch (response.kind) {
    case "answered":
      return {
        ...answerJson(response.answer, question, { text, voice }),
        ...(response.pasted && pastedJson(response.pasted, voice)),
      };
    case "aside":
    case "confirm":
      return { question, text };
    case "to-mend":
      return { question, ...(response.failure && { failure: failureJson(response.failure, voice.say) }), text };
    case "failed":
      return { question, failure: failureJson(response.failure, voice.say), text };
  }
}
