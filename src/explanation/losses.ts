import { groupsOf, type Several } from "../conversations/several.ts";
import type { Gap } from "../coverage/coverage.ts";
import type { Window } from "../time/window.ts";
import type { Claim } from "./claims.ts";
import type { Setting } from "./findings/told.ts";

/** As many observers are told one by one. */
const MOST_TOLD = 3;

/** When whose log lost records in the window: one claim an observer, or one for all where they are many. */
export function skips({ evidence, seatOf }: Setting): readonly Claim<"records-skipped">[] {
  const lost = evidence.coverage.gaps.filter(({ reason }) => reason === "records-skipped");
  const told = groupsOf(lost, ({ observer }) => observer?.id ?? "").map((gaps) => skipped(gaps, seatOf));
  const named = told.filter(({ seats }) => seats.length > 0);
  if (named.length <= MOST_TOLD) return told;
  const together = skipped(
    lost.filter(({ observer }) => observer !== undefined),
    seatOf,
  );
  return [together, ...told.filter(({ seats }) => seats.length === 0)];
}

function skipped(gaps: readonly Gap[], seatOf: Setting["seatOf"]): Claim<"records-skipped"> {
  const observers = new Map(gaps.flatMap(({ observer }) => (observer === undefined ? [] : [[observer.id, observer]])));
  return {
    code: "records-skipped",
    seats: [...observers.values()].map(seatOf),
    windows: joined(gaps),
  };
}

/** The time that the windows cover together, ascending. */
function joined(windows: readonly Window[]): readonly Window[] {
  const parts: Window[] = [];
  for (const { from, to } of windows.toSorted((a, b) => a.from - b.from)) {
    const last = parts.at(-1);
    if (last === undefined || last.to < from) parts.push({ from, to });
    else parts[parts.length - 1] = { from: last.from, to: Math.max(last.to, to) };
  }
  return parts;
}

/** Files that could not be read, those with the same fault together; then those of which some lines could not. */
export function unread({ evidence }: Setting): readonly Claim[] {
  const { unreadable } = evidence.coverage;
  const whole = unreadable.filter(({ lines }) => lines === undefined);
  const partly = unreadable.filter(({ lines }) => lines !== undefined);
  const lines = partly.reduce((sum, each) => sum + (each.lines ?? 0), 0);
  return [
    ...groupsOf(whole, ({ reason }) => reason).map((files) => unreadFiles(files)),
    ...(lines > 0 ? [{ code: "unreadable-lines", paths: partly.map(({ path }) => path), lines } as const] : []),
  ];
}

function unreadFiles(files: Several<Setting["evidence"]["coverage"]["unreadable"][number]>): Claim<"unreadable-file"> {
  return { code: "unreadable-file", paths: files.map(({ path }) => path), reason: files[0].reason };
}
