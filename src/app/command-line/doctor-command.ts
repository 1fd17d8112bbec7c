import { doctor } from "../../../templates/doctor.ts";
import { makeClients } from "../../aws/clients.ts";
import { renderText } from "../../cards/plain-text.ts";
import type { Config } from "../../config.ts";
import { examine } from "../../doctor/examine.ts";
import type { Finding } from "../../doctor/finding.ts";
import type { Failure } from "../../explanation/failure.ts";
import type { Voice } from "../../languages/language.ts";
import { loadConfig } from "../config-file.ts";
import { gatherFacts } from "../doctor/gather.ts";
import { languageOf } from "../reading.ts";
import { type Arguments, lastOf, missingOption, pathsIn } from "./arguments.ts";
import { jsonLine } from "./json.ts";
import { DOCTOR_OPTIONS } from "./options.ts";
import { configFailure, type OutputForm, refuse } from "./refusal.ts";
import { EXIT, type ExitCode, type Terminal } from "./terminal.ts";

/** `doctor`: looks over a set-up and says what to mend; changes nothing. */
export async function doctorCommand(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const loaded = await loadConfig(lastOf(args, "config"));
  const usual = (loaded.ok ? loaded.config.language : undefined) ?? terminal.language;
  const { say } = languageOf("", lastOf(args, "lang"), usual);
  const zone = (loaded.ok ? loaded.config.timeZone : undefined) ?? terminal.zone;
  const form = args.options.has("json") ? "json" : "text";
  const desk: Desk = { terminal, form, voice: { say, clock: { zone, now: terminal.now } } };
  if (!loaded.ok) return mend(configFailure(loaded), desk);
  const paths = pathsIn(args);
  const isNamed = paths.length > 0 || loaded.config.sources.some(({ where }) => where !== undefined);
  if (!isNamed) return mend(missingOption("config", DOCTOR_OPTIONS), desk);
  const findings = await look(paths, loaded.config, terminal);
  write(findings, desk);
  return exitCode(findings);
}

interface Desk {
  readonly terminal: Terminal;
  readonly form: OutputForm;
  readonly voice: Voice;
}

function mend(failure: Failure, { terminal, form, voice: { say } }: Desk): ExitCode {
  refuse(failure, { terminal, form, say });
  return EXIT.toMend;
}

async function look(paths: readonly string[], config: Config, { now }: Terminal): Promise<readonly Finding[]> {
  const clients = makeClients();
  try {
    return examine(await gatherFacts(paths, { config, clients, now, refusals: [] }));
  } finally {
    clients.close();
  }
}

function write(findings: readonly Finding[], { terminal, form, voice }: Desk): void {
  if (form === "json") {
    terminal.write(jsonLine({ findings: findings.map((finding) => findingJson(finding, voice)) }));
  } else {
    terminal.write(`${renderText(doctor(findings, voice), { ...terminal, code: "whole" })}\n`);
  }
}

/** Everything that is known of it, and the same in words. */
function findingJson(finding: Finding, { say, clock }: Voice): object {
  const { severity, code, fixes, ...values } = finding;
  const { what, why } = say.doctor.text(finding, clock);
  return { severity, code, text: what, ...(why !== undefined && { why }), ...values, fixes };
}

/** What could not be looked at may be fine or not. */
function exitCode(findings: readonly Finding[]): ExitCode {
  if (findings.some(({ code }) => code === "no-answer")) return EXIT.failed;
  return findings.some(({ severity }) => severity === "to-mend") ? EXIT.toMend : EXIT.answered;
}
