/** Levels. What is sent to a bot has about 20 at the most: messages quoted in messages, with all that makes them up. */
const DEEPEST = 100;

/** The text that the bytes hold; `undefined` where they are no UTF-8. */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The value; `undefined` where the text is no JSON, or nested so deeply that reading it could do harm. */
export function parseJson(text: string): unknown {
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
