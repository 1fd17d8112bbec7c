import { endText } from "../end.ts";
import type { EndToken } from "../readers/end-token.ts";
import type { RoleWords } from "../reading.ts";
import { MARKS, type Span } from "../span.ts";

/** Ends by the part they play; `loose` ones were named without any word of direction. */
export interface Roles {
  readonly src?: EndToken;
  readonly dst?: EndToken;
  readonly loose: readonly EndToken[];
  /** What decided, for each end that has its role. */
  readonly reasons: Readonly<Partial<Record<Role, string>>>;
}

type Role = "src" | "dst";
interface Rule {
  readonly reason: string;
  readonly decide: (end: EndToken) => Role | undefined;
}

/** How far to look for a role word on either side of an end. */
const REACH = 90;

/** What roles are read from. */
export interface RoleMaterial {
  readonly ends: readonly EndToken[];
  /** Normalised text with ends, ports, own machine and everything else masked. */
  readonly text: string;
  readonly explicit: readonly RoleWords[];
  readonly subjects: readonly RoleWords[];
}

/** Gives ends their roles, the strongest evidence first; once one end has its role, the other one has the other. */
export function readRoles({ ends, text, explicit, subjects }: RoleMaterial): Roles {
  const rules: readonly Rule[] = [
    { reason: "its place", decide: ({ role }) => role },
    { reason: "a role word", decide: (end) => roleByWords(end, text, explicit) },
    { reason: "an arrow", decide: (end) => roleByArrow(end, text) },
    {
      reason: "who connects",
      decide: (end) => (end.port === undefined ? roleByWords(end, text, subjects) : undefined),
    },
    { reason: "its port", decide: (end) => (hasPort(end, text) ? "dst" : undefined) },
  ];
  const distinct = withoutWeak(ends, text);
  let roles: Roles = { loose: distinct, reasons: {} };
  for (const { reason, decide } of rules) {
    for (const end of distinct) {
      // With both roles given, nothing is left to decide.
      if (roles.src !== undefined && roles.dst !== undefined) return roles;
      roles = assign(roles, end, { role: decide(end), reason });
    }
    if (roles.src !== undefined || roles.dst !== undefined) roles = completed(roles);
  }
  return roles;
}

/** Names that fit several entries count only where nothing certain fills their place. */
function withoutWeak(ends: readonly EndToken[], text: string): EndToken[] {
  const certain = ends.filter(({ unclear }) => unclear !== true);
  if (new Set(certain.map(nameOf)).size > 1) return certain;
  return ends.filter((end) => end.unclear !== true || !certain.some((other) => touch(end, other, text)));
}

/** "the server 10.0.1.8": the noun belongs to the address. */
function touch(a: Span, b: Span, text: string): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return second.start - first.end <= 3 && /^[\s,(の]*$/.test(text.slice(first.end, second.start));
}

function nameOf(end: EndToken): string {
  return end.value === undefined ? `${end.start}` : endText(end.value);
}

interface Decision {
  readonly role: Role | undefined;
  readonly reason: string;
}

function assign(roles: Roles, end: EndToken, { role, reason }: Decision): Roles {
  if (role === undefined || roles[role] !== undefined || !roles.loose.includes(end)) return roles;
  const name = nameOf(end);
  const loose = roles.loose.filter((other) => nameOf(other) !== name);
  return { ...roles, [role]: end, loose, reasons: { ...roles.reasons, [role]: reason } };
}

function completed(roles: Roles): Roles {
  const [first] = roles.loose;
  if (first === undefined || new Set(roles.loose.map(nameOf)).size > 1) return roles;
  const free = (["src", "dst"] as const).find((role) => roles[role] === undefined);
  return free === undefined ? roles : assign(roles, first, { role: free, reason: "the other end" });
}

/** The role that words right before or behind a place give it. */
export function roleByWords({ start, end }: Span, text: string, words: readonly RoleWords[]): Role | undefined {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  return words.find(({ side, pattern, unless }) => {
    const [near, far] = side === "before" ? [before, after] : [after, before];
    return pattern.test(near) && unless?.test(far) !== true;
  })?.role;
}

const ARROW_BEFORE = /(?<arrow>[→←])[\s"'(]{0,4}$/;
const ARROW_AFTER = new RegExp(String.raw`^[\s"')${MARKS.port}]{0,30}(?<arrow>[→←])(?!\s{0,3}["'(]?${MARKS.other})`);

/** An arrow with an end on either side, ports and brackets between them ignored; one before an error tells what came. */
function roleByArrow({ start, end }: Span, text: string): Role | undefined {
  const before = ARROW_BEFORE.exec(text.slice(Math.max(0, start - 6), start))?.groups?.["arrow"];
  if (before !== undefined) return before === "→" ? "dst" : "src";
  const after = ARROW_AFTER.exec(text.slice(end, end + REACH))?.groups?.["arrow"];
  if (after !== undefined) return after === "→" ? "src" : "dst";
  return undefined;
}

const PORT_OF = new RegExp(String.raw`${MARKS.port}\s?(?:on|of|at)\s(?:the\s)?["']?$`);
const OWN_PORT = new RegExp(String.raw`^\s{0,2}の\s{0,2}${MARKS.port}`);

/** A port written onto the end, or said to be its own. */
function hasPort({ port, start, end }: EndToken, text: string): boolean {
  return (
    port !== undefined ||
    OWN_PORT.test(text.slice(end, end + 8)) ||
    PORT_OF.test(text.slice(Math.max(0, start - 16), start))
  );
}
