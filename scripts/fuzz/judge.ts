import type { Token } from "../../test/support/sql/lexer.ts";
import type { Door } from "./doors/door.ts";

/** What became of a text at a door. */
export interface Fate {
  readonly refused: boolean;
  readonly fault?: string;
}

/** Puts texts through a door, all at once, and tells what became of each. */
export type Judge = (door: Door, texts: readonly string[]) => readonly Fate[];

/** A judge, who remembers what statements look like with harmless texts in them. */
export function makeJudge(): Judge {
  const harmlessStatements = new Map<Door, Map<number, readonly Token[]>>();

  function tokensWith(door: Door, count: number): readonly Token[] {
    const known = harmlessStatements.get(door) ?? new Map<number, readonly Token[]>();
    const tokens = known.get(count) ?? door.tokensOf(door.write(harmless(count)));
    harmlessStatements.set(door, known.set(count, tokens));
    return tokens;
  }

  function fateOf(door: Door, texts: readonly string[]): Fate {
    const statement = written(door, texts);
    if (typeof statement !== "string") return statement;
    try {
      const wanted = withTexts(tokensWith(door, texts.length), { door, texts });
      const fault = differenceOf(door.tokensOf(statement), wanted);
      return { refused: false, ...(fault && { fault }) };
    } catch (error) {
      return { refused: false, fault: String(error) };
    }
  }

  return (door, texts) => {
    const together = fateOf(door, texts);
    if (texts.length === 1 || !(together.refused || together.fault)) return texts.map(() => together);
    const alone = texts.map((text) => fateOf(door, [text]));
    // Who is to blame cannot be told, but somebody is.
    return together.fault === undefined || alone.some(({ fault }) => fault) ? alone : texts.map(() => together);
  };
}

/** The statement, or the fate of texts that are in none. */
function written(door: Door, texts: readonly string[]): string | Fate {
  try {
    return door.write(texts);
  } catch (error) {
    // What refuses does so in words; everything else is a failure of another kind.
    const isRefusal = error instanceof Error && error.constructor === Error;
    return { refused: true, ...(!isRefusal && { fault: `threw ${String(error)}` }) };
  }
}

const FIRST_LETTER = 97;
const HARMLESS = /harmless_(?<letter>[a-z])/g;

/** Texts that mean nothing anywhere, each its own. */
function harmless(count: number): readonly string[] {
  return Array.from({ length: count }, (_, place) => `harmless_${String.fromCharCode(FIRST_LETTER + place)}`);
}

/** The tokens of a statement with harmless texts, and these replaced by others. */
function withTexts(
  tokens: readonly Token[],
  { door, texts }: { readonly door: Door; readonly texts: readonly string[] },
): readonly Token[] {
  const textAt = (letter: string) => door.spelt(texts[letter.charCodeAt(0) - FIRST_LETTER] ?? "");
  return tokens.map(({ kind, value }) => ({
    kind,
    value: value.includes("harmless_") ? value.replace(HARMLESS, (_, letter: string) => textAt(letter)) : value,
  }));
}

/** The first place where the tokens are not those that are wanted; absent where they are. */
function differenceOf(found: readonly Token[], wanted: readonly Token[]): string | undefined {
  const length = Math.max(found.length, wanted.length);
  for (let place = 0; place < length; place += 1) {
    const [one, other] = [found[place], wanted[place]];
    if (one?.kind === other?.kind && one?.value === other?.value) continue;
    return `token ${place} is ${JSON.stringify(one)}, not ${JSON.stringify(other)}`;
  }
  return undefined;
}
