/** One token of a statement as Trino and DuckDB both read it. */
export interface Token {
  readonly kind: TokenKind;
  /** What it says: of literals and quoted names the text between the quotes, with doubled quotes undone. */
  readonly value: string;
}

/** `word`: a keyword or a plain name. `name`: a name in quotes. `sign`: an operator, a bracket, a comma. */
export type TokenKind = "text" | "name" | "word" | "number" | "comment" | "sign";

/**
 * Literals know no escape but the doubled quote (Trino, grammar `STRING`; DuckDB, "Literal types"); those that do
 * (`U&'…'`, `E'…'`) are none here. A number may not run into a word: engines part the two, a reader would not.
 */
const OF_STATEMENTS =
  /(?<blank>[ \n]+)|(?<text>(?<![A-Za-z0-9_&])'(?:[^']|'')*')|(?<name>"(?:[^"]|"")+")|(?<comment>--[^\n]*|\/\*[\s\S]*?\*\/)|(?<word>[A-Za-z_][A-Za-z0-9_]*)|(?<number>\d+(?:\.\d+)?(?![A-Za-z0-9_.]))|(?<sign><>|<=|>=|\|\||::|<<|\/\/|\/(?!\*)|->|[-+*%=<>(),.;?&:[\]{}])/y;

/** In Athena's DDL, which is Hive's, names stand in backticks, and a backslash would escape what follows it. */
const OF_TABLES =
  /(?<blank>[ \n]+)|(?<text>'[^'\\]*'(?!'))|(?<name>`[^`]+`(?!`))|(?<comment>--[^\n]*)|(?<word>[A-Za-z_][A-Za-z0-9_]*)|(?<sign>[(),.=;])/y;

/** The tokens of a statement; throws where no token begins, as at a quote that nothing closes. */
export function tokensOf(sql: string): readonly Token[] {
  return cut(sql, OF_STATEMENTS);
}

/** The tokens of a statement that makes a database or a table in Athena; throws where no token begins. */
export function tableTokensOf(ddl: string): readonly Token[] {
  return cut(ddl, OF_TABLES);
}

/** The statement without what it says: every literal stands as its kind, and blanks do not count. */
export function skeletonOf(tokens: readonly Token[]): string {
  return tokens.map(spelt).join(" ");
}

function cut(sql: string, pattern: RegExp): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  while (end < sql.length) {
    pattern.lastIndex = end;
    const groups = pattern.exec(sql)?.groups;
    if (groups === undefined) throw new Error(`no token begins at ${end}: ${JSON.stringify(sql.slice(end, end + 40))}`);
    end = pattern.lastIndex;
    const token = tokenOf(groups);
    if (token !== undefined) tokens.push(token);
  }
  return tokens;
}

function tokenOf({ text, name, word, number, comment, sign }: Readonly<Record<string, string>>): Token | undefined {
  if (text !== undefined) return { kind: "text", value: text.slice(1, -1).replaceAll("''", "'") };
  if (name !== undefined) return { kind: "name", value: name.slice(1, -1).replaceAll('""', '"') };
  if (word !== undefined) return { kind: "word", value: word };
  if (number !== undefined) return { kind: "number", value: number };
  if (comment !== undefined) return { kind: "comment", value: comment };
  return sign === undefined ? undefined : { kind: "sign", value: sign };
}

function spelt({ kind, value }: Token): string {
  if (kind === "text") return "''";
  if (kind === "number") return "0";
  return kind === "name" ? `"${value}"` : value;
}
