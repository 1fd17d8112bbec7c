import { posix } from "node:path";
import { Visitor } from "oxc-parser";
import { readSyntax } from "./syntax.ts";

/** A file of code and the files of this project that it imports, types included; paths from the project's root. */
export interface CodeFile {
  readonly path: string;
  readonly imports: readonly string[];
}

/** Reads what a file imports by relative path, in whatever form; packages are left out. */
export function readCodeFile(path: string, text: string): CodeFile {
  const relative = specifiersIn(path, text).filter((specifier) => specifier.startsWith("."));
  const imports = relative.map((specifier) => posix.join(posix.dirname(path), specifier));
  return { path, imports: [...new Set(imports)] };
}

function specifiersIn(path: string, text: string): string[] {
  const found: string[] = [];
  new Visitor({
    ImportDeclaration: ({ source }) => found.push(source.value),
    ExportAllDeclaration: ({ source }) => found.push(source.value),
    ExportNamedDeclaration: ({ source }) => found.push(...(source === null ? [] : [source.value])),
    TSImportType: ({ source }) => found.push(source.value),
    ImportExpression: ({ source }) => {
      if (source.type === "Literal" && typeof source.value === "string") found.push(source.value);
    },
  }).visit(readSyntax(path, text).program);
  return found;
}
