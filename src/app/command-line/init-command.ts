import { writeFile } from "node:fs/promises";
import { makeClients } from "../../aws/clients.ts";
import { readS3Place } from "../../aws/objects.ts";
import { isRegion } from "../../aws/region.ts";
import { harmless } from "../../cards/harmless.ts";
import { wrap } from "../../cards/wrap.ts";
import type { Failure } from "../../explanation/failure.ts";
import type { FirstConfigWords, Say } from "../../languages/language.ts";
import { draftSources } from "../first-config/draft.ts";
import { type Hints, type Refusal, type Survey, surveyAws } from "../first-config/survey.ts";
import { yamlText } from "../first-config/yaml-text.ts";
import { languageOf } from "../reading.ts";
import { type Arguments, lastOf, missingOption } from "./arguments.ts";
import { INIT_OPTIONS } from "./options.ts";
import { refuse } from "./refusal.ts";
import { EXIT, type ExitCode, type Terminal } from "./terminal.ts";

/** `init`: writes a first configuration from what AWS tells. */
export async function initCommand(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { say } = languageOf("", lastOf(args, "lang"), terminal.language);
  const desk: Desk = { terminal, say, path: lastOf(args, "out") ?? USUAL_NAME };
  const stranger = wordsIn(args).find((word) => !isRegion(word));
  if (stranger !== undefined) return mend({ code: "unknown-argument", word: stranger, known: OPTIONS }, desk);
  const hints = hintsIn(args, terminal);
  if (hints.place === undefined && hints.regions.length === 0) return mend(missingOption("region", INIT_OPTIONS), desk);
  const survey = await look(hints);
  const { findings, flowLogs, vpcs, refusals } = survey;
  const isBlind = findings.length + flowLogs.length + vpcs.length === 0 && refusals.length > 0;
  return isBlind ? giveUp(refusals, desk) : await writeDown(survey, desk);
}

interface Desk {
  readonly terminal: Terminal;
  readonly say: Say;
  readonly path: string;
}

const USUAL_NAME = "flow-witness.yaml";

const OPTIONS = Object.keys(INIT_OPTIONS).map((name) => `--${name}`);

/** There is no text here, so the last of several Regions is no text either. */
function wordsIn({ text }: Arguments): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

function hintsIn(args: Arguments, { region }: Terminal): Hints {
  const place = readS3Place(lastOf(args, "bucket") ?? "");
  const named = [...(args.options.get("region") ?? []), ...wordsIn(args)];
  // Whoever names a bucket means what is in it, wherever it comes from.
  const usual = place === undefined && region !== undefined ? [region] : [];
  return { regions: named.length > 0 ? named : usual, ...(place && { place }) };
}

async function look(hints: Hints): Promise<Survey> {
  const clients = makeClients();
  try {
    return await surveyAws(clients, hints);
  } finally {
    clients.close();
  }
}

function mend(failure: Failure, { terminal, say }: Desk): ExitCode {
  refuse(failure, { terminal, say, form: "text" });
  return EXIT.toMend;
}

/** Problems that go away by themselves; all others somebody has to mend. */
const PASSING: ReadonlySet<Refusal["failure"]["problem"]> = new Set(["throttled", "out-of-reach", "no-such-object"]);

function giveUp(refusals: readonly Refusal[], { terminal, say: { firstConfig } }: Desk): ExitCode {
  print([firstConfig.nothing, ...reasons(refusals, firstConfig)], terminal);
  return refusals.every(({ failure }) => PASSING.has(failure.problem)) ? EXIT.failed : EXIT.toMend;
}

async function writeDown(survey: Survey, desk: Desk): Promise<ExitCode> {
  const { terminal, path } = desk;
  const { firstConfig } = desk.say;
  const code = await writeNew(path, yamlText(survey, firstConfig));
  if (code !== undefined) return mend({ code, path }, desk);
  const counts = { sources: draftSources(survey).length, networks: survey.vpcs.length };
  const lines = [firstConfig.written({ path, ...counts }), ...reasons(survey.refusals, firstConfig)];
  print([...lines, firstConfig.next(path)], terminal);
  return EXIT.answered;
}

/** Writes a file that nobody has; what is there stays as it is. */
async function writeNew(path: string, text: string): Promise<"file-exists" | "not-writable" | undefined> {
  try {
    await writeFile(path, text, { flag: "wx" });
    return undefined;
  } catch (error) {
    const exists = error instanceof Error && "code" in error && error.code === "EEXIST";
    return exists ? "file-exists" : "not-writable";
  }
}

/** Each reason once: several calls of a Region can lack the same. */
function reasons(refusals: readonly Refusal[], words: FirstConfigWords): readonly string[] {
  const sentences = refusals.map(({ where, failure }) => words.refused({ where, ...told(failure) }));
  return [...new Set(sentences)];
}

function told({ action, problem }: Refusal["failure"]): Pick<Refusal["failure"], "action" | "problem"> {
  return { action, problem };
}

function print(sentences: readonly string[], terminal: Terminal): void {
  const lines = sentences.flatMap((sentence) => wrap(harmless(sentence), terminal.width));
  terminal.write(`${lines.join("\n")}\n`);
}
