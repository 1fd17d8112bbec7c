import type { AddressBook } from "../names/address-book.ts";
import type { Clue } from "./clue.ts";
import type { Draft } from "./draft.ts";
import { type Command, readCommand, spreadPairs } from "./readers/command.ts";
import type { EndToken, PortToken } from "./readers/end-token.ts";
import { readEnds } from "./readers/ends.ts";
import { type Form, readForm } from "./readers/form.ts";
import { type PastedError, readPastedErrors } from "./readers/pasted-error/read.ts";
import type { Printed } from "./readers/pasted-error/shapes.ts";
import { readSymptom, type SymptomWords } from "./readers/pasted-error/symptom.ts";
import { isVerb, readPorts } from "./readers/ports.ts";
import { readSubject } from "./readers/subject.ts";
import type { Reading } from "./reading.ts";
import { type IntentRead, readIntent } from "./refiners/intent.ts";
import { combinePorts, isNumber, type PortReading } from "./refiners/ports.ts";
import { type Roles, readRoles } from "./refiners/roles.ts";
import { isInside, MARKS, mask, maskOutside, matches, type Span, withoutOverlaps } from "./span.ts";
import { readTimes, type Times } from "./time/read-time.ts";

/**
 * Reads one message by itself. What has been read is masked for the next reader, so the order is: names and addresses,
 * errors and forms, the speaker, times, ports, and last the words that tie them together.
 */
export function draftMessage(normalised: string, languages: readonly Reading[], book: AddressBook): Draft {
  const command = readCommand(normalised);
  const text = spreadPairs(command === undefined ? normalised : mask(normalised, [command.span], MARKS.other));
  const tables = joinTables(languages);
  const found = readEnds(text, book, tables.noise);
  const error = readPastedErrors(found.masked, found.tokens, tables.pastedErrors);
  const form = readForm(found.masked, found.tokens, languages);
  const own = mask(mask(found.masked, error?.spans ?? [], MARKS.other), form?.ignored ?? [], MARKS.other);
  const self = withoutOverlaps(tables.self.flatMap((pattern) => matches(own, pattern)));
  const words = mask(own, self, MARKS.self);
  const times = readTimes(words, tables.times);
  const timeless = mask(words, times.claimed, MARKS.other);
  const { ports, protocols } = readPorts(timeless, tables.ports);
  const values = form?.portValues.flatMap((value) => bareNumbers(timeless, value)) ?? [];
  const roles = readRoles({
    ends: endsInWords(form?.ends ?? found.tokens, error),
    text: mask(timeless, [...ports.filter((port) => !isVerb(timeless, port)), ...values], MARKS.port),
    explicit: tables.roles,
    subjects: tables.subjects,
  });
  const asking =
    form === undefined || form.symptoms.length === 0 ? words : maskOutside(words, form.symptoms, MARKS.other);
  const cue = command?.intent === undefined ? readIntent(asking, languages) : undefined;
  const intent = command?.intent === undefined ? cue : { intent: command.intent, said: command.span };
  const [speaker] = self;
  const symptom = readSymptom(text, error?.spans ?? [], tables.symptoms);
  return {
    words,
    clues: cluesOf({ command, ends: form?.ends ?? found.tokens, error, form, self, times, ports, roles, cue }),
    roles,
    times,
    ports: portsOf({ tokens: [...ports, ...values], protocols, roles, error }),
    stamps: () =>
      readTimes(error === undefined ? "" : maskOutside(found.masked, error.spans, MARKS.other), tables.times),
    open: form?.missing ?? [],
    mistaken: found.tokens.filter((token) => token.mistake !== undefined && !isInside(token, error?.spans ?? [])),
    hasError: error !== undefined,
    isCommand: command !== undefined,
    isForm: form !== undefined,
    subject: () => readSubject(mask(timeless, [...ports, ...values], MARKS.port), languages),
    ...(intent === undefined ? {} : { intent }),
    ...(symptom === undefined ? {} : { symptom }),
    ...(speaker === undefined ? {} : { self: speaker }),
  };
}

type Tables = Pick<Reading, "noise" | "self" | "times" | "ports" | "roles" | "subjects"> & {
  readonly pastedErrors: readonly Printed[];
  readonly symptoms: readonly SymptomWords[];
};

/** Word tables of all languages together; people mix them. */
function joinTables(languages: readonly Reading[]): Tables {
  return {
    noise: languages.flatMap(({ noise }) => noise),
    pastedErrors: languages.map(({ pastedErrors }) => pastedErrors),
    symptoms: languages.map(({ symptoms }) => symptoms),
    self: languages.flatMap(({ self }) => self),
    times: languages.flatMap(({ times }) => times),
    ports: languages.flatMap(({ ports }) => ports),
    roles: languages.flatMap(({ roles }) => roles),
    subjects: languages.flatMap(({ subjects }) => subjects),
  };
}

interface Takings {
  readonly command: Command | undefined;
  readonly ends: readonly EndToken[];
  readonly error: PastedError | undefined;
  readonly form: Form | undefined;
  readonly self: readonly Span[];
  readonly times: Times;
  readonly ports: readonly PortToken[];
  readonly roles: Roles;
  readonly cue: IntentRead | undefined;
}

function cluesOf({ command, ends, error, form, self, times, ports, roles, cue }: Takings): Clue[] {
  const at = ({ start, end }: Span, reader: string, meaning?: string): Clue => ({
    reader,
    ...(meaning === undefined ? {} : { meaning }),
    start,
    end,
  });
  const roleOf = ({ start }: Span) => (["src", "dst"] as const).find((role) => roles[role]?.start === start);
  return [
    ...(command === undefined ? [] : [at(command.span, "command", command.intent)]),
    ...(error?.spans ?? []).map((span) => at(span, "pasted-error")),
    ...(form?.ignored ?? []).map((span) => at(span, "form")),
    ...ends.map((end) => {
      const role = roleOf(end);
      return at(end, end.reader ?? "end", role && `${role}, by ${roles.reasons[role]}`);
    }),
    ...self.map((span) => at(span, "self", "src")),
    ...times.phrases.map((phrase) => at(phrase, "time", phrase.kind)),
    ...ports.map((port) => at(port, "port", port.service?.name)),
    ...(cue === undefined ? [] : [at(cue.said, "cue", cue.row)]),
  ];
}

/** Ends of the own words, and of the errors those that the errors themselves tell apart. */
function endsInWords(tokens: readonly EndToken[], error: PastedError | undefined): EndToken[] {
  // Beside a far end that is known, "the server" is a noun.
  const isNoun = (token: EndToken) => token.unclear === true && error?.far !== undefined;
  const own = tokens.filter((token) => !isInside(token, error?.spans ?? []) && !isNoun(token));
  return [...own, ...[error?.far, error?.local].filter((token) => token !== undefined)].toSorted(
    (a, b) => a.start - b.start,
  );
}

/** "Port: 443, 8443": whatever number stands in the port line of a form. */
function bareNumbers(text: string, line: Span): ReturnType<typeof readPorts>["ports"] {
  const { ports } = readPorts(`port ${text.slice(line.start, line.end)}`, []);
  const shift = line.start - "port ".length;
  return ports.map((port) => ({ ...port, start: Math.max(port.start + shift, line.start), end: port.end + shift }));
}

interface PortSources {
  readonly tokens: ReturnType<typeof readPorts>["ports"];
  readonly protocols: ReturnType<typeof readPorts>["protocols"];
  readonly roles: Roles;
  readonly error: PastedError | undefined;
}

/** The port of the source is nobody's question; an error's protocol counts where the person names none. */
function portsOf({ tokens, protocols, roles, error }: PortSources): PortReading {
  const isFar = roles.dst !== undefined && roles.dst.start === error?.far?.start;
  const named = isFar ? roles.loose : [roles.dst, ...roles.loose];
  const attached = named.flatMap((end) => (end?.port === undefined ? [] : [end.port]));
  const own = [...tokens, ...attached];
  const quoted = (error?.ports ?? []).filter((port) => own.length === 0 || (!own.some(isNumber) && isNumber(port)));
  const combined = combinePorts({ tokens: [...own, ...quoted], protocols });
  if (error === undefined || combined.protocol !== undefined) return combined;
  const [place] = error.spans;
  return {
    ...combined,
    protocol: error.protocol,
    ...(error.protocol === "icmp" ? { ranges: [] } : {}),
    ...(place === undefined ? {} : { protocolSaid: place }),
  };
}
