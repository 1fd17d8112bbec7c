import type { Dialect } from "../../query/dialect.ts";

/** DuckDB's spelling. */
export const dialect: Dialect = {
  name: "duckdb",
  functions: {
    count: () => "count(*)",
    sum: ([value]) => `sum(${value})`,
    min: ([value]) => `min(${value})`,
    max: ([value]) => `max(${value})`,
    "bit-or": ([value]) => `bit_or(${value})`,
    "first-present": (args) => `coalesce(${args.join(", ")})`,
    greatest: (args) => `greatest(${args.join(", ")})`,
    least: (args) => `least(${args.join(", ")})`,
    "bit-and": ([left, right]) => `(${left} & ${right})`,
    "shift-left": ([value, by]) => `(CAST(${value} AS BIGINT) << (${by}))`,
    "row-number": () => "row_number()",
    "dense-rank": () => "dense_rank()",
    previous: ([value]) => `lag(${value})`,
    next: ([value]) => `lead(${value})`,
    joined: ([separator, nothing, ...values]) =>
      `concat_ws(${[separator, ...values.map((value) => `coalesce(CAST(${value} AS VARCHAR), ${nothing})`)].join(", ")})`,
    piece: ([text, separator, number]) => `split_part(${text}, ${separator}, ${number})`,
    "to-integer": ([text]) => `TRY_CAST(${text} AS BIGINT)`,
    "canonical-ip": ([text]) => canonicalIpv6(text ?? ""),
    "left-padded": ([text, length, fill]) => `lpad(${text}, ${length}, ${fill})`,
  },
  math: {
    "+": (left, right) => `${left} + ${right}`,
    "-": (left, right) => `${left} - ${right}`,
    "*": (left, right) => `${left} * ${right}`,
    div: (left, right) => `${left} // ${right}`,
    mod: (left, right) => `${left} % ${right}`,
  },
  absent: { integer: "CAST(NULL AS BIGINT)", text: "CAST(NULL AS VARCHAR)" },
};

/**
 * DuckDB's bundled extensions know no addresses, so an IPv6 text is spelt out: small letters, no leading zeros,
 * `::` written as the groups it stands for.
 */
function canonicalIpv6(text: string): string {
  const bare = `regexp_replace(lower(${text}), '(^|:)0+([0-9a-f])', '\\1\\2', 'g')`;
  const zeros = `repeat('0:', 8 - len(list_filter(string_split(${bare}, ':'), lambda part: part <> '')))`;
  const whole = `replace(${bare}, '::', ':' || ${zeros})`;
  return `trim(CASE WHEN ${bare} LIKE '%::%' THEN CASE WHEN ${bare} LIKE '%::' THEN rtrim(${whole}, ':') ELSE ${whole} END ELSE ${bare} END, ':')`;
}
