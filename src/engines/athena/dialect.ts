import type { Dialect } from "../../query/dialect.ts";

/** The spelling of Athena engine version 3, which is that of Trino. */
export const dialect: Dialect = {
  name: "athena",
  functions: {
    "bit-or": ([value]) => `bitwise_or_agg(${value})`,
    // Trino's are absent as soon as one argument is.
    greatest: ([left, right]) => `coalesce(greatest(${left}, ${right}), ${left}, ${right})`,
    least: ([left, right]) => `coalesce(least(${left}, ${right}), ${left}, ${right})`,
    "bit-and": ([left, right]) => `bitwise_and(${left}, ${right})`,
    // The result has the type of the first argument; the second is an integer of 32 bits.
    "shift-left": ([value, by]) => `bitwise_left_shift(CAST(${value} AS BIGINT), CAST(${by} AS INTEGER))`,
    // Beyond the last piece Trino has none where others have an empty one.
    piece: ([text, separator, number]) =>
      `CASE WHEN ${text} IS NOT NULL THEN coalesce(split_part(${text}, ${separator}, ${number}), '') END`,
    "canonical-ip": ([text]) => canonicalIpv6(text ?? ""),
  },
  div: "/",
};

/** The sixteen bytes as eight groups of hexadecimal digits; up to three zeros that begin a group go. */
function canonicalIpv6(text: string): string {
  const digits = `lower(to_hex(CAST(TRY_CAST(${text} AS IPADDRESS) AS VARBINARY)))`;
  const groups = `regexp_replace(regexp_replace(${digits}, '(....)', ':$1'), ':0{1,3}', ':')`;
  return `CASE WHEN ${text} LIKE '%:%' THEN coalesce(substr(${groups}, 2), ${text}) ELSE ${text} END`;
}
