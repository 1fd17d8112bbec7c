import { type Line, serverOf } from "./line.ts";
import type { Told, ToldLine } from "./told.ts";

/** Which lines are told together. */
export interface Folding {
  readonly sections: readonly ToldLine["section"][];
  /** Whether there are more clients of the own networks than are known. */
  readonly isCut: boolean;
}

/**
 * The same lines; in the given sections all clients of the own networks that were turned away from one server port are one
 * line, most rejects first.
 */
export function together(all: readonly Told[], { sections, isCut }: Folding): readonly Told[] {
  return SECTIONS.flatMap((section) => {
    const lines = all.filter((told) => told.section === section);
    return sections.some((each) => each === section) ? folded(lines, isCut) : lines;
  });
}

const SECTIONS: readonly Told["section"][] = ["new", "stopped", "rejected", "hole"];

/** How many lines this one stands for. */
export function countIn(told: Told): number {
  if (told.section === "hole") return 1;
  const { clients } = told.line;
  return "count" in clients && clients.side === "own" ? clients.count : 1;
}

function folded(lines: readonly Told[], isCut: boolean): readonly Told[] {
  const groups = Map.groupBy(lines.filter(isOwn), ({ line }) => serverOf(line));
  const own = [...groups.values()].flatMap((group) => inOne(group, isCut));
  return [...own.toSorted((a, b) => b.line.rejects - a.line.rejects), ...lines.filter((told) => !isOwn(told))];
}

/** What is told of one client of the own networks. */
type Own = ToldLine & { readonly line: { readonly clients: { readonly address: string } } };

function isOwn(told: Told): told is Own {
  return told.section !== "hole" && "address" in told.line.clients;
}

function inOne(group: readonly Own[], isCut: boolean): readonly ToldLine[] {
  const [first, ...others] = group;
  if (first === undefined || others.length === 0) return group;
  const { seen: _, ...line } = first.line;
  const { address: example } = line.clients;
  const clients = { side: "own", count: group.length, example, ...(isCut && { isCut }) } as const;
  const rejects = group.reduce((sum, each) => sum + each.line.rejects, 0);
  return [{ ...first, line: { ...line, clients, rejects, ...spanOf(group) } }];
}

function spanOf(group: readonly Own[]): Pick<Line, "seen"> {
  const seen = group.flatMap(({ line }) => line.seen ?? []);
  if (seen.length === 0) return {};
  return {
    seen: { first: Math.min(...seen.map(({ first }) => first)), last: Math.max(...seen.map(({ last }) => last)) },
  };
}
