import { type Argument, type Expression, Visitor } from "oxc-parser";
import type { Syntax } from "./syntax.ts";

/** What must not stand in the code. */
export type Offence =
  | "any"
  | "non-null mark"
  | "silenced check"
  | "banner"
  | "cast without a reason beside it"
  | "clock or chance"
  | "environment"
  | "unnamed group";

/** One offence with the line where it stands. */
export interface Finding {
  readonly offence: Offence;
  readonly line: number;
}

const SILENCED = /@ts-(?:ignore|expect-error|nocheck)|biome-ignore|eslint-disable|(?:v8|c8|istanbul) ignore/;
const BANNER = /^[\s*/]*[-=#~_*─═]{4,}|^\s*#(?:end)?region\b/;

/** Members of the global objects by which the world outside comes in, and what that is. */
const OUTSIDE: Readonly<Record<string, Offence>> = {
  "Date.now": "clock or chance",
  "Math.random": "clock or chance",
  "process.env": "environment",
};

/** Lines between a cast and the end of the comment that gives its reason, at most: the head of the statement may intervene. */
const BESIDE = 2;

/** Finds every offence, in the order of the text. Which of them count where is for the caller to say. */
export function findOffences(syntax: Syntax): Finding[] {
  const findings = [...offencesInComments(syntax), ...offencesInCode(syntax)];
  return findings.sort((one, other) => one.line - other.line);
}

/** How many casts a file has, `as const` left out. */
export function countCasts(syntax: Syntax): number {
  return castOffsets(syntax).length;
}

/** How many errors are thrown without a class that says what to do. */
export function countBareErrors({ program }: Syntax): number {
  let count = 0;
  new Visitor({
    ThrowStatement({ argument }) {
      if (argument.type === "NewExpression" && isNamed(argument.callee, "Error")) count += 1;
    },
  }).visit(program);
  return count;
}

function offencesInComments({ comments, lineAt }: Syntax): Finding[] {
  return comments.flatMap(({ value, start }) => {
    const line = lineAt(start);
    const silenced: Finding[] = SILENCED.test(value) ? [{ offence: "silenced check", line }] : [];
    const banner: Finding[] = BANNER.test(value) ? [{ offence: "banner", line }] : [];
    return [...silenced, ...banner];
  });
}

function offencesInCode(syntax: Syntax): Finding[] {
  const found: Finding[] = [];
  const note = (offence: Offence, offset: number) => found.push({ offence, line: syntax.lineAt(offset) });

  for (const offset of castOffsets(syntax)) {
    if (!hasCommentBeside(syntax, offset)) note("cast without a reason beside it", offset);
  }
  new Visitor({
    TSAnyKeyword: ({ start }) => note("any", start),
    TSNonNullExpression: ({ end }) => note("non-null mark", end),
    MemberExpression(node) {
      const offence = OUTSIDE[syntax.text.slice(node.start, node.end)];
      if (offence !== undefined) note(offence, node.start);
    },
    NewExpression({ callee, arguments: given, start }) {
      if (isNamed(callee, "Date") && given.length === 0) note("clock or chance", start);
      if (isNamed(callee, "RegExp") && hasUnnamedGroup(patternText(given[0]))) note("unnamed group", start);
    },
    Literal(node) {
      if ("regex" in node && hasUnnamedGroup(node.regex.pattern)) note("unnamed group", node.start);
    },
  }).visit(syntax.program);
  return found;
}

function castOffsets({ program }: Syntax): number[] {
  const offsets: number[] = [];
  new Visitor({
    TSAsExpression({ typeAnnotation: type, end }) {
      const isConst =
        type.type === "TSTypeReference" && type.typeName.type === "Identifier" && type.typeName.name === "const";
      if (!isConst) offsets.push(end);
    },
    TSTypeAssertion: ({ end }) => offsets.push(end),
  }).visit(program);
  return offsets;
}

function hasCommentBeside({ comments, lineAt }: Syntax, offset: number): boolean {
  const line = lineAt(offset);
  return comments.some(({ end }) => lineAt(end) <= line && lineAt(end) >= line - BESIDE);
}

function isNamed(node: Expression, name: string): boolean {
  return node.type === "Identifier" && node.name === name;
}

/** The pattern given to `RegExp`, as far as it is written out; what a template fills in stands as a blank. */
function patternText(node: Argument | undefined): string {
  switch (node?.type) {
    case "Literal":
      return typeof node.value === "string" ? node.value : "";
    case "TemplateLiteral":
      return node.quasis.map(({ value }) => value.cooked ?? "").join(" ");
    case "TaggedTemplateExpression":
      return node.quasi.quasis.map(({ value }) => value.raw).join(" ");
    default:
      return "";
  }
}

function hasUnnamedGroup(pattern: string): boolean {
  const bare = pattern.replace(/\\[\s\S]/g, "").replace(/\[[^\]]*\]/g, "");
  return /\((?!\?)/.test(bare);
}
