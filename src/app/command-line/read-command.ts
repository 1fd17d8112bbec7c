import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Failure } from "../../explanation/failure.ts";
import { type AddressBook, makeAddressBook } from "../../names/address-book.ts";
import { contextQuestion, questionJson } from "../../question/json.ts";
import { readBack } from "../../respond.ts";
import { fromIso } from "../../time/instant.ts";
import { isZone } from "../../time/zone.ts";
import { languageOf, readMessage } from "../reading.ts";
import { type Arguments, lastOf } from "./arguments.ts";
import { jsonLine, parseJson } from "./json.ts";
import { nowIn } from "./options.ts";
import { failureJson } from "./refusal.ts";
import { EXIT, type ExitCode, type Terminal } from "./terminal.ts";

const identity = z.union([z.string(), z.number()]);

/** One message as it comes in on a line. */
const message = z.object({
  id: identity.optional(),
  /** A hint: a language nobody reads is none. */
  lang: z.string().optional(),
  tz: z.string().refine(isZone).optional(),
  now: z
    .string()
    .refine((text) => fromIso(text) !== undefined)
    .optional(),
  context: z
    .unknown()
    .refine((json) => json === undefined || json === null || contextQuestion(json) !== undefined)
    .optional(),
  text: z.string(),
});
type Message = z.infer<typeof message>;

const book = z.array(
  z.object({
    key: z.string(),
    names: z.array(z.string()).default([]),
    addresses: z.array(z.string()).default([]),
  }),
);

/** `read`: tells how messages are understood, one JSON line each, in their order. */
export async function readCommand(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const path = lastOf(args, "address-book");
  const opened = await openBook(path);
  const desk = { args, terminal, book: opened ?? makeAddressBook([]) };
  if (opened === undefined) {
    return complain({ code: "bad-option", option: "--address-book", value: path ?? "", example: BOOK_EXAMPLE }, desk);
  }
  if (args.text !== "" && !args.options.has("jsonl")) return put({ text: args.text }, desk);
  let worst: ExitCode = EXIT.answered;
  for await (const line of terminal.lines) {
    if (line.trim() !== "" && putLine(line, desk) !== EXIT.answered) worst = EXIT.toMend;
  }
  return worst;
}

const BOOK_EXAMPLE = `FILE: [{ "key": "payroll-db", "names": ["payroll db"], "addresses": ["10.23.0.60"] }]`;

interface Desk {
  readonly args: Arguments;
  readonly terminal: Terminal;
  readonly book: AddressBook;
}

async function openBook(path: string | undefined): Promise<AddressBook | undefined> {
  if (path === undefined) return makeAddressBook([]);
  const text = await readFile(path, "utf8").catch(() => "");
  const entries = book.safeParse(parseJson(text));
  return entries.success ? makeAddressBook(entries.data) : undefined;
}

function putLine(line: string, desk: Desk): ExitCode {
  const json = parseJson(line);
  const reading = message.safeParse(json);
  if (reading.success) return put(reading.data, desk);
  const { id } = z.object({ id: identity.optional() }).catch({}).parse(json);
  const [field] = reading.error.issues[0]?.path ?? [];
  return complain({ code: "bad-line", ...(field !== undefined && { field: String(field) }) }, desk, id);
}

/** A message's own circumstances come before those of the call. */
function put({ id, text, lang, tz, now, context }: Message, { args, terminal, book }: Desk): ExitCode {
  const [zone, tag] = [tz ?? lastOf(args, "tz"), lang ?? lastOf(args, "lang")];
  const previous = contextQuestion(context ?? parseJson(lastOf(args, "context") ?? ""));
  const language = languageOf(text, tag);
  const clock = { now: fromIso(now ?? "") ?? nowIn(args, terminal.now), zone: zone ?? terminal.zone };
  const question = readMessage(text, { ...clock, language, book, ...(previous && { context: previous }) });
  const restated = readBack(question, { say: language.say, clock }, (key) => key);
  terminal.write(
    jsonLine({
      ...(id !== undefined && { id }),
      ...questionJson(question),
      ...(restated !== undefined && { readBack: restated }),
    }),
  );
  return EXIT.answered;
}

function complain(failure: Failure, { args, terminal }: Desk, id?: Message["id"]): ExitCode {
  const { say } = languageOf(args.text, lastOf(args, "lang"), terminal.language);
  terminal.write(jsonLine({ ...(id !== undefined && { id }), failure: failureJson(failure, say) }));
  return EXIT.toMend;
}
