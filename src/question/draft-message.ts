import type { AddressBook } from "../names/address-book.ts";
import type { Clue } from "./clue.ts";
import type { Draft } from "./draft.ts";
import { endsAndNames, type Heard, hear } from "./heard.ts";
import type { EndToken, PortToken } from "./readers/end-token.ts";
import type { PastedError } from "./readers/pasted-error/read.ts";
import { readSymptom } from "./readers/pasted-error/symptom.ts";
import { isVerb, readPorts } from "./readers/ports.ts";
import { firstPorts, separate, whole } from "./readers/several.ts";
import { readSubject } from "./readers/subject.ts";
import type { Reading } from "./reading.ts";
import { type IntentRead, readIntent } from "./refiners/intent.ts";
import { readFirstRoles, readOthers } from "./refiners/others.ts";
import { combinePorts, isNumber, type PortReading } from "./refiners/ports.ts";
import { type Roles, roleByWords } from "./refiners/roles.ts";
import { isInside, MARKS, mask, maskOutside, type Span } from "./span.ts";
import { joinTables } from "./tables.ts";
import { readTimes, type Times } from "./time/read-time.ts";

/**
 * Reads one message by itself. What has been read is masked for the next reader, so the order is: names and addresses,
 * errors and forms, the speaker, times, names that nobody knows, ports, and last the words that tie them together.
 */
export function draftMessage(normalised: string, languages: readonly Reading[], book: AddressBook): Draft {
  const tables = joinTables(languages);
  const heard = hear(normalised, book, tables);
  const { text, command, found, error, form, self, spoken } = heard;
  const times = readTimes(spoken, tables.times);
  const untimed = mask(spoken, times.claimed, MARKS.other);
  const { ends, names } = endsAndNames(heard, untimed, tables);
  const words = mask(spoken, names, MARKS.end);
  const timeless = mask(untimed, names, MARKS.end);
  const { ports, protocols } = readPorts(timeless, tables.ports);
  const values = form?.portValues.flatMap((value) => bareNumbers(timeless, value)) ?? [];
  const roleWords = {
    text: mask(timeless, [...ports.filter((port) => !isVerb(timeless, port)), ...values], MARKS.port),
    explicit: tables.roles,
    subjects: tables.subjects,
  };
  const hasOneRole = (list: Span) => roleByWords(list, timeless, tables.roles) !== undefined;
  const asking =
    form === undefined || form.symptoms.length === 0 ? words : maskOutside(words, form.symptoms, MARKS.other);
  const cue = command?.intent === undefined ? readIntent(asking, languages) : undefined;
  // A pasted error names machines that nobody asks about.
  const broad = isBroad(cue) ? cue.said : undefined;
  const several = error === undefined ? separate({ ends, text: timeless, self, broad, hasOneRole }) : whole(ends);
  const roles = readFirstRoles(several, roleWords);
  const own = firstPorts([...ports, ...values], several);
  const intent = command?.intent === undefined ? cue : { intent: command.intent, said: command.span };
  const [speaker] = self;
  const symptom = readSymptom(text, error?.spans ?? [], tables.symptoms);
  return {
    words,
    clues: cluesOf({ ...heard, names, times, ports, roles, cue }),
    roles,
    others: readOthers(several, roles, { ...roleWords, ports, protocols }),
    times,
    isTimeVague: tables.vagueTimes.some((pattern) => words.search(pattern) >= 0),
    ports: portsOf({ tokens: own, protocols, roles, error }),
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

/** It asks about one end. */
function isBroad(cue: IntentRead | undefined): cue is IntentRead {
  return cue?.intent === "talkers" || cue?.intent === "reached";
}

interface Takings extends Pick<Heard, "command" | "found" | "error" | "form" | "self"> {
  readonly names: readonly EndToken[];
  readonly times: Times;
  readonly ports: readonly PortToken[];
  readonly roles: Roles;
  readonly cue: IntentRead | undefined;
}

function cluesOf({ command, found, names, error, form, self, times, ports, roles, cue }: Takings): Clue[] {
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
    ...[...(form?.ends ?? found.tokens), ...names].map((end) => {
      const role = roleOf(end);
      return at(end, end.reader ?? "end", role && `${role}, by ${roles.reasons[role]}`);
    }),
    ...self.map((span) => at(span, "self", "src")),
    ...times.phrases.map((phrase) => at(phrase, "time", phrase.kind)),
    ...ports.map((port) => at(port, "port", port.service?.name)),
    ...(cue === undefined ? [] : [at(cue.said, "cue", cue.row)]),
  ];
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
