import { type Headers, readHeader } from "../../door.ts";
import { decodeText, parseJson } from "../../json.ts";
import { isObject, textAt } from "../../look.ts";

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

/** Reads the bytes of a verified request; never throws. */
export function readBody(headers: Headers, bytes: Uint8Array): Read {
  const text = decodeText(bytes);
  if (text === undefined) return MALFORMED;
  const type = readHeader(headers, "content-type") ?? "";
  return FORM.test(type) ? readForm(text) : readValue(parseJson(text));
}

const MALFORMED: Read = { kind: "malformed" };

const FORM = /^\s*application\/x-www-form-urlencoded\s*(?:;|$)/i;

/** Commands are forms; interactions are JSON in one field of a form. */
function readForm(text: string): Read {
  const fields = new URLSearchParams(text);
  if (fields.get("ssl_check") === "1") return { kind: "certificate" };
  const payload = fields.get("payload");
  return readValue(payload === null ? Object.fromEntries(fields) : parseJson(payload));
}

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
