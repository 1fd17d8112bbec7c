import { type Headers, readHeader } from "./headers.ts";
import { isObject, textAt } from "./look.ts";

/** What a verified request holds. */
export type Read =
  /** Slack asks whether somebody is there; the word is to be given back. */
  | { readonly kind: "challenge"; readonly word: string }
  /** Slack looks at the certificate only. */
  | { readonly kind: "certificate" }
  | { readonly kind: "body"; readonly body: Body }
  | { readonly kind: "malformed" };

/** An event, a command or an interaction. */
export type Body = Readonly<Record<string, unknown>>;

/** Characters of the longest challenge that is given back. */
const LONGEST_CHALLENGE = 1_024;
/** Levels. What Slack sends has about 20 at the most: messages quoted in messages, with all their blocks. */
const DEEPEST = 100;

/** Reads the bytes of a verified request; never throws. */
export function readBody(headers: Headers, bytes: Uint8Array): Read {
  const text = decode(bytes);
  if (text === undefined) return MALFORMED;
  const type = readHeader(headers, "content-type") ?? "";
  return FORM.test(type) ? readForm(text) : readValue(parse(text));
}

const MALFORMED: Read = { kind: "malformed" };

const FORM = /^\s*application\/x-www-form-urlencoded\s*(?:;|$)/i;

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Commands are forms; interactions are JSON in one field of a form. */
function readForm(text: string): Read {
  const fields = new URLSearchParams(text);
  if (fields.get("ssl_check") === "1") return { kind: "certificate" };
  const payload = fields.get("payload");
  return readValue(payload === null ? Object.fromEntries(fields) : parse(payload));
}

/** The value; `undefined` where the text is no JSON, or nested so deeply that reading it could do harm. */
function parse(text: string): unknown {
  if (isDeep(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Counts brackets outside of quotes: half a million open ones take a parser more than a second. */
function isDeep(json: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < json.length && depth <= DEEPEST; at += 1) {
    const sign = json[at] ?? "";
    if (quoted && sign === "\\") at += 1;
    else if (sign === '"') quoted = !quoted;
    else if (!quoted) depth += STEPS[sign] ?? 0;
  }
  return depth > DEEPEST;
}

const STEPS: Readonly<Record<string, number>> = { "[": 1, "{": 1, "]": -1, "}": -1 };

/** Reads what came as JSON, parsed already. */
export function readValue(value: unknown): Read {
  if (!isObject(value)) return MALFORMED;
  if (value["type"] === "url_verification") return readChallenge(value);
  const eventful = "event" in value || value["type"] === "event_callback";
  if (eventful && textAt(value, "event", "type") === undefined) return MALFORMED;
  return { kind: "body", body: value };
}

function readChallenge(value: Body): Read {
  const word = textAt(value, "challenge");
  return word === undefined || word.length > LONGEST_CHALLENGE ? MALFORMED : { kind: "challenge", word };
}
