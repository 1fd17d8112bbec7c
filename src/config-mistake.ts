/** One thing wrong in the configuration, for the person who can mend it. */
export interface ConfigMistake {
  /** Where: `sources[0].trafficType`; empty for the file as a whole. */
  readonly path: string;
  readonly problem: string;
  /** How it would be right. */
  readonly example: string;
}

/** Each mistake as one line: where, what is wrong, and how it would be right. */
export function problemsOf(mistakes: readonly ConfigMistake[]): readonly string[] {
  return mistakes.map(({ path: place, problem, example }) => {
    const where = place === "" ? "" : `${place} `;
    return `${where}${problem} (${example})`;
  });
}

/** A place as people write it: `sources[0].trafficType`. */
export function pathText(path: readonly PropertyKey[]): string {
  const steps = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`));
  return steps.join("").replace(/^\./, "");
}
