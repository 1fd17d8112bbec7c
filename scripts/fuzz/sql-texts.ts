import type { Random } from "../../demo/world/random.ts";
import { bytes, unicode } from "./noise.ts";

/** A family of texts that would like to be more than a text, and how often it is drawn, against the others. */
interface Family {
  readonly weight: number;
  readonly make: (random: Random) => string;
}

/** What ends a literal, a name, a statement or a remark in some engine or other, and words that would follow. */
const PIECES = [
  ..."' '' ''' \" \"\" ` `` \\ \\' \\\\ ; -- # /* */ ? ?? $1 :x @x $$ $a$ % _ %_ ( ) [ ] { } , . = | || && < > ~ * ** ^ ! & + - /".split(
    " ",
  ),
  ...`U&' U&" E' e' X' b' N' \\u0027 \\x27 %27 &apos; &#39; \${x} {{x}} \${partition_day} #{x} \`id\` $(id)`.split(" "),
  ...[
    " OR 1=1",
    " UNION SELECT * FROM secrets",
    " AND (SELECT 1)",
    "); DROP TABLE logs; ",
    " LIMIT 1",
    " NULL",
    " --\n",
  ],
  ...[
    "CAST(",
    "CASE WHEN ",
    " END",
    " ESCAPE '\\'",
    "::VARCHAR",
    " LIKE '%'",
    "/*+ hint */",
    " -> ",
    "read_csv('/etc/passwd')",
  ],
];

/** What some encoding turns into a quote, an end of line or a blank, what cuts a text off in C, and half a character. */
const STRANGE =
  "\u2018|\u2019|\u02BC|\uFF07|\u2032|\u201C|\uFF02|\u00B4|\uFF1B|\u037E|\u2028|\u0085|\u00A0|\uFEFF|\r|\n|\t|\0|\u001A|\uD800".split(
    "|",
  );

const INNOCENT = [
  ..."eni-0a1b2c3d4e5f67890|i-0123456789abcdef0|10.0.1.8|2001:db8::1|10.0.0.0/8|123456789012|ap-northeast-1".split("|"),
  ..."fl-0123456789abcdef0|vpc_flow_logs|srcaddr2|flow-logs/central|/var/log/flow 1.log.gz|AWSLogs".split("|"),
];

const FAMILIES: readonly Family[] = [
  { weight: 35, make: (random) => pieces(random, PIECES) },
  { weight: 30, make: (random) => inserted(random.pick(INNOCENT), pieces(random, PIECES), random) },
  { weight: 15, make: (random) => printable(random, random.skewed(1, 60)) },
  { weight: 5, make: (random) => random.pick(INNOCENT) },
  { weight: 5, make: (random) => inserted(pieces(random, PIECES), random.pick(STRANGE), random) },
  { weight: 5, make: (random) => unicode(random, random.skewed(1, 40)) },
  { weight: 5, make: (random) => bytes(random, random.skewed(1, 40)) },
];
const WHOLE = FAMILIES.reduce((sum, { weight }) => sum + weight, 0);

/** Texts of one family; none is empty. */
export function drawTexts(random: Random, count: number): readonly string[] {
  let left = random.next() * WHOLE;
  const family = FAMILIES.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
  return Array.from({ length: count }, () => family?.make(random) || "'");
}

function pieces(random: Random, from: readonly string[]): string {
  return Array.from({ length: random.integer(1, 5) }, () => random.pick(from)).join("");
}

function inserted(text: string, piece: string, random: Random): string {
  const at = random.integer(0, text.length);
  return text.slice(0, at) + piece + text.slice(at);
}

function printable(random: Random, length: number): string {
  return Array.from({ length }, () => String.fromCharCode(random.integer(0x20, 0x7e))).join("");
}
