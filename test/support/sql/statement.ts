import { type Token, tokensOf } from "./lexer.ts";

/** Bytes of a statement that Athena takes (API reference, StartQueryExecution). */
const MOST_BYTES = 262_144;
/** One page of results holds 1,000 rows with its header. */
const MOST_ROWS = 999;

/** Everything about a statement that must not be where Athena runs it; one sentence each. */
export function faultsOf(sql: string): readonly string[] {
  const tokens = tokensOf(sql);
  const bytes = Buffer.byteLength(sql);
  return [
    ...(bytes > MOST_BYTES ? [`${bytes} bytes`] : []),
    ...tokens.filter(isForeign).map(({ kind, value }) => `${kind} ${value}`),
    ...structureFaults(tokens),
    ...limitFaults(tokens),
    ...scansOf(tokens).flatMap(scanFaults),
  ];
}

/** Athena takes `?` for a parameter and `;` for an end; nothing is there to be remarked. */
function isForeign({ kind, value }: Token): boolean {
  return kind === "comment" || (kind === "sign" && (value === "?" || value === ";"));
}

/** One selection at the top, a `WITH` in front of it at the most, and brackets that close in the order they open. */
function structureFaults(tokens: readonly Token[]): string[] {
  const depths = depthsOf(tokens);
  const top = tokens.filter(({ kind }, place) => kind === "word" && depths[place] === 0).map(({ value }) => value);
  const selections = top.filter((word) => word === "SELECT").length;
  return [
    ...(depths.some((depth) => depth < 0) || (depths.at(-1) ?? 0) !== 0 ? ["brackets do not match"] : []),
    ...(top[0] === "SELECT" || top[0] === "WITH" ? [] : [`begins with ${top[0]}`]),
    ...(selections === 1 ? [] : [`${selections} selections at the top`]),
    ...(top.slice(1).includes("WITH") ? ["a second WITH at the top"] : []),
  ];
}

/** How many brackets are open at each token, itself counted where it opens. */
function depthsOf(tokens: readonly Token[]): readonly number[] {
  let open = 0;
  return tokens.map(({ kind, value }) => {
    if (kind === "sign" && value === ")") open -= 1;
    const depth = open;
    if (kind === "sign" && value === "(") open += 1;
    return depth;
  });
}

function limitFaults(tokens: readonly Token[]): string[] {
  const limits = tokens.flatMap(({ kind, value }, place) =>
    kind === "word" && value === "LIMIT" ? [Number(tokens[place + 1]?.value)] : [],
  );
  if (limits.length === 0) return ["no limit"];
  return limits.filter((limit) => !(limit > 0 && limit <= MOST_ROWS)).map((limit) => `a limit of ${limit}`);
}

/** The tokens of every selection from a table, from the table's name to the end of the selection. */
function scansOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const depths = depthsOf(tokens);
  return tokens.flatMap(({ kind, value }, place) => {
    const isTable = tokens[place + 1]?.kind === "name";
    if (!(kind === "word" && value === "FROM" && isTable)) return [];
    const depth = depths[place] ?? 0;
    const ends = (token: Token, at: number) =>
      at > place && ((depths[at] ?? 0) < depth || (token.value === "UNION" && depths[at] === depth));
    const end = tokens.findIndex(ends);
    return [tokens.slice(place + 1, end < 0 ? undefined : end)];
  });
}

/** Without a condition on every partition column a scan reads everything that was ever delivered. */
function scanFaults(scan: readonly Token[]): string[] {
  const words = new Set(scan.filter(({ kind }) => kind === "word").map(({ value }) => value));
  const wanted = [["partition_account"], ["partition_region"], ["partition_day", "partition_hour"]];
  return wanted
    .filter((names) => !names.some((name) => words.has(name)))
    .map((names) => `${scan[0]?.value} without a condition on ${names.join(" or ")}`);
}
