import { isPort, type PortRange } from "../net/port.ts";
import { fromIso, toIso } from "../time/instant.ts";
import { endText, readEnd } from "./end.ts";
import {
  type Assumed,
  type Doubt,
  type End,
  INTENTS,
  type Intent,
  type LeftOut,
  type Mistake,
  type MistakeCode,
  type Question,
  type Said,
  type Slot,
  SYMPTOM_KINDS,
  type Symptom,
} from "./question.ts";

/** A port in JSON: one, several (ascending), `"lo-hi"`, or a list that holds both. */
export type PortJson = number | string | readonly (number | string)[];

/** A question as programs see it; the form is stable. */
export interface QuestionJson {
  readonly intent: Intent;
  readonly src: string | null;
  readonly dst: string | null;
  readonly port: PortJson | null;
  readonly protocol: "tcp" | "udp" | "icmp" | null;
  /** ISO 8601 in UTC, as is `to`. */
  readonly from: string | null;
  readonly to: string | null;
  /** How it failed for the person; without a place where the question before told it. */
  readonly symptom: Symptom | null;
  /** Ends that are the internet, which has no text of its own: their `src` or `dst` is null. */
  readonly internet: readonly Slot[];
  readonly missing: readonly Slot[];
  readonly ambiguous: readonly Doubt[];
  readonly errors: readonly MistakeCode[];
  readonly mistakes: readonly MistakeJson[];
  readonly said: readonly Said[];
  readonly assumed: readonly Assumed[];
  /** What was asked besides and is not answered here, with what a question about it would name. */
  readonly leftOut: readonly LeftOutJson[];
}

/** What was left out, as programs see it; without ends and port where the words do not tell what it is about. */
export type LeftOutJson = Omit<LeftOut, "instead"> & Partial<Pick<QuestionJson, "src" | "dst" | "port" | "protocol">>;

/** A mistake with something that would be right in its place. */
export interface MistakeJson extends Mistake {
  readonly example: string;
}

/** Writes a question as JSON. */
export function questionJson(question: Question): QuestionJson {
  const { intent, src, dst, ports, protocol, window, symptom, missing, ambiguous, mistakes, said, assumed } = question;
  return {
    intent,
    src: endJson(src),
    dst: endJson(dst),
    port: portJson(ports),
    protocol: protocol ?? null,
    from: window === undefined ? null : toIso(window.from),
    to: window === undefined ? null : toIso(window.to),
    symptom: symptom ?? null,
    internet: (["src", "dst"] as const).filter((slot) => question[slot]?.kind === "internet"),
    missing,
    ambiguous,
    errors: [...new Set(mistakes.map(({ code }) => code))],
    mistakes: mistakes.map((mistake) => ({ ...mistake, example: EXAMPLES[mistake.code] })),
    said,
    assumed,
    leftOut: (question.leftOut ?? []).map(leftOutJson),
  };
}

function leftOutJson({ instead, ...place }: LeftOut): LeftOutJson {
  if (instead === undefined) return place;
  const { src, dst, ports, protocol } = instead;
  return { ...place, src: endJson(src), dst: endJson(dst), port: portJson(ports), protocol: protocol ?? null };
}

/** Both languages read them. */
const EXAMPLES: Readonly<Record<MistakeCode, string>> = {
  invalid_ip: "10.20.40.4",
  invalid_cidr: "10.20.40.0/24",
  invalid_port: "443",
  invalid_time: "14:00-14:30",
  end_before_start: "14:00-14:30",
  future_window: "last 1h",
  too_long: "10.20.40.4 10.23.0.60 443 last 1h",
};

/** Reads the previous question of a thread from JSON; nothing where it is no question of ours. */
export function contextQuestion(json: unknown): Question | undefined {
  if (!isRecord(json)) return undefined;
  const intent = INTENTS.find((each) => each === json["intent"]);
  if (intent === undefined) return undefined;
  const [from, to] = [instant(json["from"]), instant(json["to"])];
  const protocol = (["tcp", "udp", "icmp"] as const).find((each) => each === json["protocol"]);
  const symptom = symptomFrom(json["symptom"]);
  return {
    intent,
    ...end("src", json),
    ...end("dst", json),
    ports: portsFrom(json["port"]),
    ...(protocol === undefined ? {} : { protocol }),
    ...(from === undefined || to === undefined || from >= to ? {} : { window: { from, to } }),
    ...(symptom === undefined ? {} : { symptom }),
    missing: slots(json["missing"]),
    ambiguous: [],
    mistakes: [],
    said: [],
    assumed: [],
  };
}

function endJson(end: End | undefined): string | null {
  return end === undefined || end.kind === "internet" ? null : endText(end);
}

function portJson(ports: readonly PortRange[]): PortJson | null {
  const texts = ports.map(({ from, to }) => (from === to ? from : `${from}-${to}`));
  const [only, ...others] = texts;
  if (only === undefined) return null;
  return others.length === 0 ? only : texts;
}

function isRecord(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

function instant(json: unknown): number | undefined {
  return typeof json === "string" ? fromIso(json) : undefined;
}

function end(role: "src" | "dst", json: Readonly<Record<string, unknown>>): Pick<Question, "src" | "dst"> {
  const text = json[role];
  if (typeof text === "string" && text !== "") return { [role]: readEnd(text) };
  return slots(json["internet"]).includes(role) ? { [role]: { kind: "internet" } } : {};
}

function portsFrom(json: unknown): PortRange[] {
  const items: readonly unknown[] = Array.isArray(json) ? json : [json];
  return items.flatMap((item) => {
    const { low, high } = /^(?<low>\d{1,5})(?:-(?<high>\d{1,5}))?$/.exec(String(item))?.groups ?? {};
    const range = { from: Number(low), to: Number(high ?? low) };
    return isPort(range.from) && isPort(range.to) && range.from <= range.to ? [range] : [];
  });
}

/** Its place was in another text. */
function symptomFrom(json: unknown): Symptom | undefined {
  const kind = isRecord(json) ? SYMPTOM_KINDS.find((each) => each === json["kind"]) : undefined;
  return kind === undefined ? undefined : { kind };
}

function slots(json: unknown): Slot[] {
  const named: readonly unknown[] = Array.isArray(json) ? json : [];
  return (["src", "dst", "port"] as const).filter((slot) => named.includes(slot));
}
