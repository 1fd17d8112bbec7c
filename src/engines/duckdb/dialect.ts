import type { Dialect } from "../../query/dialect.ts";

/** DuckDB's spelling. */
export const dialect: Dialect = {
  name: "duckdb",
  functions: {
    "bit-or": ([value]) => `bit_or(${value})`,
    greatest: (args) => `greatest(${args.join(", ")})`,
    least: (args) => `least(${args.join(", ")})`,
    "bit-and": ([left, right]) => `(${left} & ${right})`,
    "shift-left": ([value, by]) => `(CAST(${value} AS BIGINT) << (${by}))`,
    piece: ([text, separator, number]) => `split_part(${text}, ${separator}, ${number})`,
    "canonical-ip": ([text]) => canonicalIpv6(text ?? ""),
  },
  div: "//",
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
