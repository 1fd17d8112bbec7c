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
    stdin: { contents: 'export { TrinoSQL } from "dt-sql-parser/dist/parser/trino/index.js";', resolveDir: ROOT },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString("base64");
  const bundle: Bundle = await import(`data:text/javascript;base64,${code}`);
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

interface Bundle {
  readonly TrinoSQL: typeof TrinoSQL;
}
