import type { TextFile } from "./files.ts";
import { countBareErrors, countCasts, type Finding, findOffences, type Offence } from "./forbidden.ts";
import { type FunctionShape, measureFunctions } from "./functions.ts";
import { countLines, type Lines } from "./lines.ts";
import { readSyntax } from "./syntax.ts";

/** Everything that is measured of one file. */
export interface Measures {
  readonly path: string;
  readonly lines: Lines;
  readonly functions: readonly FunctionShape[];
  readonly findings: readonly Finding[];
  readonly casts: number;
  readonly bareErrors: number;
}

/** Hard stops. What the numbers should be on the whole is in `targets.ts`. */
export const STOPS = { fileLines: 300, functionLines: 50, nesting: 3, parameters: 3 } as const;

/** Where an offence counts; the others count everywhere. */
const ONLY_IN: Partial<Record<Offence, (path: string) => boolean>> = {
  "cast without a reason beside it": (path) => !path.startsWith("test/"),
  "clock or chance": isInsideTheLine,
  environment: (path) => isInsideTheLine(path) && path !== "src/config.ts",
};

/** Measures one file of TypeScript. */
export function measure({ path, text }: TextFile): Measures {
  const syntax = readSyntax(path, text);
  return {
    path,
    lines: countLines(syntax),
    functions: measureFunctions(syntax),
    findings: findOffences(syntax),
    casts: countCasts(syntax),
    bareErrors: countBareErrors(syntax),
  };
}

/** Every hard stop that the file passes, one sentence each. */
export function findStops(measures: Measures): string[] {
  const { path, lines, functions, findings } = measures;
  // A file without a function is a table of data: long, but nothing to follow.
  const tooLong = lines.all > STOPS.fileLines && functions.length > 0;
  return [
    ...(tooLong ? [`${path} has ${lines.all} lines, ${STOPS.fileLines} at most`] : []),
    ...findings
      .filter(({ offence }) => ONLY_IN[offence]?.(path) ?? true)
      .map(({ offence, line }) => `${path}:${line} ${offence}`),
    // What a suite of tests describes is one long callback; its length says nothing.
    ...(path.startsWith("test/") ? [] : functions.flatMap((shape) => stopsOf(shape, path))),
  ];
}

function stopsOf({ name, line, lines, nesting, parameters }: FunctionShape, path: string): string[] {
  const where = `${path}:${line} ${name ?? "callback"}`;
  return [
    ...(lines > STOPS.functionLines ? [`${where} has ${lines} lines, ${STOPS.functionLines} at most`] : []),
    ...(nesting > STOPS.nesting ? [`${where} nests ${nesting} deep, ${STOPS.nesting} at most`] : []),
    ...(parameters > STOPS.parameters ? [`${where} takes ${parameters} parameters, ${STOPS.parameters} at most`] : []),
  ];
}

/** The stages and families: they are told the time and the settings, they do not ask. */
function isInsideTheLine(path: string): boolean {
  return /^(?:src|templates)\//.test(path) && !path.startsWith("src/app/");
}
