/** A text as an SQL literal. */
export function literal(text: string): string {
  return `'${whole(text).replaceAll("'", "''")}'`;
}

/** A name as an SQL identifier. */
export function identifier(name: string): string {
  return `"${whole(name).replaceAll('"', '""')}"`;
}

/** Paths as an SQL list for `read_csv` and `read_parquet`, which would take `*`, `?` and `[` for patterns. */
export function pathList(paths: readonly string[]): string {
  return `[${paths.map((path) => literal(path.replace(/[*?[]/g, "[$&]"))).join(", ")}]`;
}

/** DuckDB takes statements as texts of C, which end at the first NUL. */
function whole(text: string): string {
  if (text.includes("\0")) throw new Error("a text holds no NUL");
  return text;
}
