import type { Failure } from "../../explanation/failure.ts";

/** Options of one call: each may be given several times; a flag stands with an empty list. */
export interface Arguments {
  readonly options: ReadonlyMap<string, readonly string[]>;
  /** Everything that belongs to no option, joined by blanks. */
  readonly text: string;
}

/** What a command knows of an option. */
export interface OptionForm {
  /** A flag takes no word, `values` as many as follow. */
  readonly takes: "flag" | "value" | "values";
  /** A value that is right. */
  readonly example: string;
  /** Whether a value is right; any is where nothing stands here. */
  fits?(value: string): boolean;
}
export type Knowledge = Readonly<Record<string, OptionForm>>;

export type ArgumentReading =
  | { readonly ok: true; readonly args: Arguments }
  | { readonly ok: false; readonly failure: Failure };

/** Reads the words after a command. `--logs A B TEXT`: the last word is the text if no other is; behind `--` all is. */
export function readArguments(words: readonly string[], known: Knowledge): ArgumentReading {
  const stop = words.indexOf("--");
  const [before, after] = stop < 0 ? [words, []] : [words.slice(0, stop), words.slice(stop + 1)];
  const chunks = chunksOf(before);
  const stranger = chunks.find((chunk) => isUnknown(chunk, known));
  if (stranger !== undefined) {
    return { ok: false, failure: { code: "unknown-argument", word: stranger.word, known: spelt(known) } };
  }
  const args = gathered(chunks, { known, after });
  const failure = findBadValue(args, known);
  return failure === undefined ? { ok: true, args } : { ok: false, failure };
}

/** The last value of an option. */
export function lastOf({ options }: Arguments, name: string): string | undefined {
  return options.get(name)?.at(-1);
}

/** The paths of a command that takes no text, so the last of several is none either. */
export function pathsIn({ options, text }: Arguments): readonly string[] {
  return [...(options.get("logs") ?? []), ...(text === "" ? [] : [text])];
}

/** An option with the words behind it; the first chunk has none. */
interface Chunk {
  /** The option as it was written. */
  readonly word: string;
  readonly option?: string;
  readonly values: string[];
}

const OPTION = /^--(?<name>[A-Za-z][\w-]*)(?:=(?<value>.*))?$/s;

function chunksOf(words: readonly string[]): readonly Chunk[] {
  const chunks: Chunk[] = [{ word: "", values: [] }];
  for (const word of words) {
    const { name, value } = OPTION.exec(word)?.groups ?? {};
    if (name === undefined) chunks.at(-1)?.values.push(word);
    else chunks.push({ word, option: name, values: value === undefined ? [] : [value] });
  }
  return chunks;
}

/** A flag with a value (`--json=no`) is as unknown as an option nobody has heard of. */
function isUnknown({ word, option }: Chunk, known: Knowledge): boolean {
  if (option === undefined) return false;
  return !Object.hasOwn(known, option) || (known[option]?.takes === "flag" && word.includes("="));
}

function spelt(known: Knowledge): readonly string[] {
  return Object.keys(known).map((name) => `--${name}`);
}

/** Words an option takes at most. */
const LENGTHS: Readonly<Record<OptionForm["takes"], number>> = {
  flag: 0,
  value: 1,
  values: Number.POSITIVE_INFINITY,
};

function gathered(
  chunks: readonly Chunk[],
  { known, after }: { readonly known: Knowledge; readonly after: readonly string[] },
): Arguments {
  const options = new Map<string, readonly string[]>();
  const text: string[] = [];
  for (const { option, values } of chunks) {
    const taken = option === undefined ? 0 : LENGTHS[known[option]?.takes ?? "flag"];
    if (option !== undefined) options.set(option, [...(options.get(option) ?? []), ...values.slice(0, taken)]);
    text.push(...values.slice(taken));
  }
  const words = [...text, ...after];
  return words.length > 0 ? { options, text: words.join(" ") } : withLastWord(options, known);
}

/** Takes the text back from an option that took every word; its one word is never the text. */
function withLastWord(options: ReadonlyMap<string, readonly string[]>, known: Knowledge): Arguments {
  const greedy = [...options].find(([name, values]) => known[name]?.takes === "values" && values.length > 1);
  if (greedy === undefined) return { options, text: "" };
  const [name, values] = greedy;
  return { options: new Map(options).set(name, values.slice(0, -1)), text: values.at(-1) ?? "" };
}

/** What to say where an option is needed and nobody gave it. */
export function missingOption(name: string, known: Knowledge): Failure {
  return { code: "missing-argument", argument: `--${name}`, example: `--${name} ${known[name]?.example}` };
}

function findBadValue({ options }: Arguments, known: Knowledge): Failure | undefined {
  for (const [name, values] of options) {
    const { takes, example, fits = () => true } = known[name] ?? { takes: "flag", example: "" };
    const given = takes !== "flag" && values.length === 0 ? [""] : values;
    const value = given.find((each) => each === "" || !fits(each));
    if (value !== undefined) return { code: "bad-option", option: `--${name}`, value, example };
  }
  return undefined;
}
