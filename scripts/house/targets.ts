import { type Measures, STOPS } from "./budgets.ts";

/** One line of the report. */
export interface Figure {
  readonly name: string;
  readonly measured: string;
  readonly target: string;
}

/** How the product stands against what it should be on the whole; nothing here stops a build. */
export function figuresOf(product: readonly Measures[], tests: readonly Measures[]): Figure[] {
  const named = product.flatMap(({ functions }) => functions).filter(({ name }) => name !== undefined);
  const code = total(product, ({ lines }) => lines.code);
  const comments = total(product, ({ lines }) => lines.comments);
  return [
    spread(
      "lines per file",
      product.map(({ lines }) => lines.all),
      `60 / 150 / ${STOPS.fileLines}`,
    ),
    spread(
      "lines per function",
      named.map(({ lines }) => lines),
      `10 / 25 / ${STOPS.functionLines}`,
    ),
    spread(
      "nesting",
      named.map(({ nesting }) => nesting),
      `1 / 1 / ${STOPS.nesting}`,
    ),
    spread(
      "parameters",
      named.map(({ parameters }) => parameters),
      `2 / 2 / ${STOPS.parameters}`,
    ),
    figure("casts per 1,000 lines of code", (1000 * total(product, ({ casts }) => casts)) / code, "at most 2"),
    figure("comments, % of lines", (100 * comments) / (code + comments), "8 to 13"),
    figure("test code : code", total(tests, ({ lines }) => lines.code) / code, "1.5 to 2"),
    figure(
      "bare errors thrown",
      total(product, ({ bareErrors }) => bareErrors),
      "only what cannot happen",
    ),
  ];
}

/** The value at or below which the share of the values lies; 0 of no values. */
export function quantile(values: readonly number[], share: number): number {
  const ascending = values.toSorted((one, other) => one - other);
  return ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)] ?? 0;
}

function spread(name: string, values: readonly number[], target: string): Figure {
  const measured = [0.5, 0.9, 1].map((share) => quantile(values, share)).join(" / ");
  return { name: `${name}: median / p90 / most`, measured, target };
}

function figure(name: string, value: number, target: string): Figure {
  return { name, measured: String(Math.round(value * 10) / 10), target };
}

function total(files: readonly Measures[], count: (measures: Measures) => number): number {
  return files.map(count).reduce((sum, value) => sum + value, 0);
}
