/** JSON on one line; signs that could steer a terminal or turn the reading direction are escaped, so the value stays. */
export function jsonLine(value: object): string {
  const escaped = JSON.stringify(value).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (sign) =>
    Array.from({ length: sign.length }, (_, place) => escapeUnit(sign.charCodeAt(place))).join(""),
  );
  return `${escaped}\n`;
}

/** The value of a text in JSON; `undefined` where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function escapeUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, "0")}`;
}
