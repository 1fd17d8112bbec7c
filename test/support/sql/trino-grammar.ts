import type { TrinoSQL } from "dt-sql-parser";
import { build } from "esbuild";

/** What is wrong with a text by Trino's grammar, one sentence each; none where it is one statement or several. */
export type Grammar = (sql: string) => readonly string[];

/**
 * Trino's grammar as `dt-sql-parser` has it. It knows the statements of Athena, but not its DDL, and neither types nor
 * names of functions. The package is bundled first, because its own modules name folders, which Node does not import.
 */
export async function trinoGrammar(): Promise<Grammar> {
  const { outputFiles } = await build({
    stdin: { contents: EXPORTS, resolveDir: ROOT },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString("base64");
  const bundle: Bundle = await import(`data:text/javascript;base64,${code}`);
  countAsTheyCome(bundle.HashSet);
  const trino = new bundle.TrinoSQL();
  return (sql) => {
    const mistakes: string[] = [];
    const parser = trino.createParser(sql, ({ startLine, startColumn, message }) =>
      mistakes.push(`${startLine}:${startColumn} ${message}`),
    );
    // Nobody looks at the tree.
    parser.buildParseTrees = false;
    parser.program();
    return mistakes;
  };
}

const ROOT = import.meta.dirname;
const EXPORTS =
  'export { TrinoSQL } from "dt-sql-parser/dist/parser/trino/index.js"; export { HashSet } from "antlr4ng";';

interface Bundle {
  readonly TrinoSQL: typeof TrinoSQL;
  readonly HashSet: { readonly prototype: GrowingSet };
}

interface GrowingSet {
  add(value: unknown): unknown;
  has(value: unknown): boolean;
}

/**
 * The parser numbers each state that is new to it by the length of the set of all, and the set counts itself anew each time
 * (antlr4ng 2.0, `HashSet.length`), which took more than half of all the time. The number is the same when it is kept.
 */
function countAsTheyCome({ prototype }: Bundle["HashSet"]): void {
  const counts = new WeakMap<GrowingSet, number>();
  const { add } = prototype;
  const lengthOf = (set: GrowingSet) => counts.get(set) ?? 0;
  prototype.add = function (value) {
    if (!this.has(value)) counts.set(this, lengthOf(this) + 1);
    return add.call(this, value);
  };
  Object.defineProperty(prototype, "length", {
    get(this: GrowingSet) {
      return lengthOf(this);
    },
  });
}
