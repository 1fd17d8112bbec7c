import { renderText } from "../../cards/plain-text.ts";
import type { DigestPlan } from "../../chat/desk.ts";
import type { Config } from "../../config.ts";
import type { Failure } from "../../explanation/failure.ts";
import { dueOf } from "../../jobs/due.ts";
import type { Language } from "../../languages/language.ts";
import { type DayOrder, type DayTold, tellDay } from "../../tell-day.ts";
import type { Instant } from "../../time/instant.ts";
import { loadConfig } from "../config-file.ts";
import { digestPlans } from "../digest-plans.ts";
import { languageOf } from "../reading.ts";
import { type Arguments, lastOf, missingOption, pathsIn } from "./arguments.ts";
import { DIGEST_OPTIONS, nowIn } from "./options.ts";
import { configFailure, referenceAt, refuse, reportFault } from "./refusal.ts";
import { errandAt, makeWorkbench } from "./services.ts";
import { EXIT, type ExitCode, type Terminal } from "./terminal.ts";

/** `digest`: what a channel would be told of one local day, yesterday where none is named; nothing is compared. */
export async function digestCommand(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const loaded = await loadConfig(lastOf(args, "config"));
  const plans = loaded.ok ? digestPlans(loaded.config) : {};
  const id = lastOf(args, "id");
  const plan = id === undefined ? undefined : plans[id];
  const usual = plan?.language ?? (loaded.ok ? loaded.config.language : undefined) ?? terminal.language;
  const desk: Desk = { args, terminal, language: languageOf("", lastOf(args, "lang"), usual) };
  if (!loaded.ok) return mend(configFailure(loaded), desk);
  if (id !== undefined && plan === undefined)
    return mend(unknownId(id, lastOf(args, "config"), Object.keys(plans)), desk);
  return await tellOne({ ...desk, config: loaded.config, plan });
}

interface Desk {
  readonly args: Arguments;
  readonly terminal: Terminal;
  readonly language: Language;
}

function mend(failure: Failure, { terminal, language: { say } }: Desk): ExitCode {
  refuse(failure, { terminal, form: "text", say });
  return EXIT.toMend;
}

function unknownId(value: string, path: string | undefined, known: readonly string[]): Failure {
  if (path === undefined) return NO_CONFIG;
  if (known.length === 0) return configFailure({ path, mistakes: [NO_DIGESTS] });
  return { code: "bad-option", option: "--id", value, example: known.join("|") };
}

const NO_CONFIG: Failure = {
  code: "missing-argument",
  argument: "--config",
  example: `--config ${DIGEST_OPTIONS["config"]?.example}`,
};

const NO_DIGESTS = {
  path: "digests",
  problem: "is missing, so --id can name none",
  example: `digests: [{ id: ${DIGEST_OPTIONS["id"]?.example}, … }]`,
};

interface Task extends Desk {
  readonly config: Config;
  /** Absent where everything is to be told. */
  readonly plan: DigestPlan | undefined;
}

async function tellOne(task: Task): Promise<ExitCode> {
  const { args, terminal, language, config } = task;
  const workbench = makeWorkbench({
    config,
    paths: pathsIn(args),
    language: language.tag,
    stopwatch: terminal.stopwatch,
  });
  try {
    const now = nowIn(args, terminal.now);
    return write(await tellDay(orderOf(task, now), { ...workbench, now, errand: errandAt(terminal) }), task);
  } finally {
    await workbench.engine.close();
  }
}

function orderOf({ args, terminal, language, config, plan }: Task, now: Instant): DayOrder {
  const { id, owner, about = [] } = plan ?? {};
  const zone = lastOf(args, "tz") ?? plan?.zone ?? config.timeZone ?? terminal.zone;
  const day = lastOf(args, "day") ?? dueOf({ at: "00:00", zone }, now).day;
  const reference = referenceAt(terminal.now);
  const here = { before: "not-compared", file: "--csv" } as const;
  return {
    ...{ day, zone, language, about, reference, ...here },
    ...(id !== undefined && { id }),
    ...(owner !== undefined && { owner }),
  };
}

function write(told: DayTold, desk: Desk): ExitCode {
  const { args, terminal } = desk;
  if (told.kind === "failed") return fail(told, desk);
  const csv = args.options.has("csv");
  terminal.write(csv ? new TextDecoder().decode(told.file.bytes) : `${renderText(told.card, terminal)}\n`);
  return EXIT.answered;
}

function fail({ card, failure, cause }: Extract<DayTold, { readonly kind: "failed" }>, desk: Desk): ExitCode {
  const { terminal } = desk;
  if (failure.code === "no-logs-found" && failure.paths.length === 0)
    return mend(missingOption("logs", DIGEST_OPTIONS), desk);
  // Whoever stopped it knows why.
  if (cause !== undefined && failure.code !== "search-stopped") reportFault(cause, terminal);
  terminal.write(`${renderText(card, terminal)}\n`);
  return cause === undefined ? EXIT.toMend : EXIT.failed;
}
