import { type Headers, readHeader } from "../../door.ts";
import { decodeText, parseJson } from "../../json.ts";
import { isObject, textAt } from "../../look.ts";

/** A token as it was sent with a request; nobody has verified a word of it. */
export interface Token {
  readonly text: string;
  readonly algorithm?: string;
  /** The id of the key that is said to have signed it. */
  readonly keyId?: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Characters. The tokens of Teams have about a thousand. */
const LONGEST = 8_192;
/** An unsigned one (`alg: none`) is well-formed; it is refused for its algorithm. */
const TOKEN = /^Bearer (?<text>(?<header>[\w-]+)\.(?<claims>[\w-]+)\.(?<signature>[\w-]*))$/;

/** The token of a request, or why there is none that can be read. */
export function readToken(headers: Headers): Token | "no-token" | "malformed-token" {
  const value = readHeader(headers, "authorization");
  if (value === undefined) return "no-token";
  if (value.length > LONGEST) return "malformed-token";
  const { text = "", header = "", claims = "", signature = "" } = TOKEN.exec(value)?.groups ?? {};
  const [head, body] = [readPart(header), readPart(claims)];
  if (head === undefined || body === undefined || !isCanonical(signature)) return "malformed-token";
  const [algorithm, keyId] = [textAt(head, "alg"), textAt(head, "kid")];
  return { text, claims: body, ...(algorithm !== undefined && { algorithm }), ...(keyId !== undefined && { keyId }) };
}

function readPart(part: string): Readonly<Record<string, unknown>> | undefined {
  if (!isCanonical(part)) return undefined;
  const text = decodeText(Buffer.from(part, "base64url"));
  const value = text === undefined ? undefined : parseJson(text);
  return isObject(value) ? value : undefined;
}

/** Base64 has signs with bits that nobody reads: with others in them the same token would be another text. */
function isCanonical(part: string): boolean {
  return Buffer.from(part, "base64url").toString("base64url") === part;
}
