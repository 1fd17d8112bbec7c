import { decode } from "./decode.ts";

/** A part of a text in Slack's mark-up ("mrkdwn"). Texts are decoded: they are shown as they are. */
export type Mark =
  | { readonly kind: "text" | "code" | "pre"; readonly text: string }
  | { readonly kind: "bold" | "italic" | "strike" | "quote"; readonly inside: readonly Mark[] }
  /** `address` begins with http:// or https://. */
  | { readonly kind: "link"; readonly address: string; readonly label: string }
  /** Somebody, a channel or everybody; `text` as it is shown, with its sign. */
  | { readonly kind: "mention"; readonly text: string }
  | { readonly kind: "date"; readonly seconds: number; readonly format: string; readonly fallback: string };

/** Names of people, by id. */
export type Names = (user: string) => string;

/**
 * Reads mark-up. What stands escaped can become bold or code, as at Slack, but never a link, a mention or a date: controls
 * are looked for before anything is decoded, and what is decoded is never read again.
 */
export function readMrkdwn(text: string, names: Names): readonly Mark[] {
  return split(text, PREFORMATTED, ({ pre = "" }) => ({ kind: "pre", text: decode(pre) })).flatMap((part) =>
    typeof part === "string" ? readQuotes(part, names) : [part],
  );
}

const PREFORMATTED = /```\n?(?<pre>[^`]+)```/g;

/** Neighbouring lines that begin with `>`. */
function readQuotes(text: string, names: Names): readonly Mark[] {
  return split(text, QUOTE, ({ quote = "" }) => ({
    kind: "quote",
    inside: readInline(quote.replaceAll(/^&gt; ?/gm, "").trimEnd(), names),
  })).flatMap((part) => (typeof part === "string" ? readInline(part, names) : [part]));
}

const QUOTE = /^(?<quote>(?:&gt;[^\n]*(?:\n|$))+)/gm;

function readInline(text: string, names: Names): readonly Mark[] {
  return split(text, INLINE, (found) => markOf(found, names)).map((part) =>
    typeof part === "string" ? { kind: "text", text: decode(part) } : part,
  );
}

/** Emphasis stands at the edges of words, or it is a character like any other. */
const INLINE =
  /`(?<code>[^`\n]+)`|<(?<control>[^<>\n]+)>|(?<![\p{L}\p{N}])(?:\*(?<bold>[^*\s]|[^*\s][^*\n]*[^*\s])\*|_(?<italic>[^_\s]|[^_\s][^_\n]*[^_\s])_|~(?<strike>[^~\s]|[^~\s][^~\n]*[^~\s])~)(?![\p{L}\p{N}])/gu;

type Found = Readonly<Record<string, string | undefined>>;

function markOf({ code, control, bold, italic, strike }: Found, names: Names): Mark {
  if (code !== undefined) return { kind: "code", text: decode(code) };
  if (bold !== undefined) return { kind: "bold", inside: readInline(bold, names) };
  if (italic !== undefined) return { kind: "italic", inside: readInline(italic, names) };
  if (strike !== undefined) return { kind: "strike", inside: readInline(strike, names) };
  return readControl(control ?? "", names);
}

/** What stands between `<` and `>`; shown as written where it is none of the things that we know. */
function readControl(control: string, names: Names): Mark {
  const { user, channel, everybody, seconds, format, fallback, address, label } = CONTROL.exec(control)?.groups ?? {};
  if (user !== undefined) return { kind: "mention", text: `@${names(user)}` };
  if (channel !== undefined) return { kind: "mention", text: `#${decode(label ?? channel)}` };
  if (everybody !== undefined) return { kind: "mention", text: `@${everybody}` };
  if (seconds !== undefined)
    return { kind: "date", seconds: Number(seconds), format: format ?? "", fallback: decode(fallback ?? "") };
  if (address !== undefined) return { kind: "link", address: decode(address), label: decode(label ?? address) };
  return { kind: "text", text: decode(`<${control}>`) };
}

const CONTROL =
  /^(?:@(?<user>[UW]\w+)|!(?<everybody>channel|here|everyone)|!date\^(?<seconds>\d{1,12})\^(?<format>[^|^]+)\|(?<fallback>.+)|(?:#(?<channel>C\w+)|(?<address>https?:\/\/[^|]+))(?:\|(?<label>.+))?)$/;

/** What matches becomes something else; what stands between stays text, and is left out where it is empty. */
function split(text: string, pattern: RegExp, make: (found: Found) => Mark): readonly (string | Mark)[] {
  const parts: (string | Mark)[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    parts.push(text.slice(end, match.index), make(match.groups ?? {}));
    end = match.index + match[0].length;
  }
  return [...parts, text.slice(end)].filter((part) => part !== "");
}
