import type { Card, Element, Judged } from "../src/cards/card.ts";
import type { Digest } from "../src/jobs/digest/digest.ts";
import type { Told } from "../src/jobs/digest/told.ts";
import type { Say, Voice } from "../src/languages/language.ts";
import { labelled } from "./labelled.ts";
import { replyAction } from "./replies.ts";
import { SYMBOLS } from "./symbols.ts";

type Words = Say["digest"];
type Hole = Parameters<Words["hole"]>[0];

/** What a digest tells besides the day. */
export interface DigestExtras {
  readonly about: Parameters<Words["about"]>[0];
  readonly nameOf: Parameters<Words["line"]>[1];
  readonly file: Parameters<Words["more"]>[1];
}

/** What was turned away on a day: the result in one line, at most ten lines that can be asked about, and how it is known. */
export function digestCard(digest: Digest, voice: Voice, extras: DigestExtras): Card {
  const { say, clock } = voice;
  const { headline, watched, doubts, about } = say.digest;
  return {
    elements: [
      { kind: "headline", symbol: symbolOf(digest), ...headline(digest, clock) },
      ...rowsOf(digest, voice, extras),
      ...note(watched(digest, extras.file, clock), say),
      ...note(doubts(digest, clock), say),
      ...note(about(extras.about, clock), say),
    ],
  };
}

/** Something was rejected; nothing to look at; silence that proves nothing. */
function symbolOf({ kind, counts, watched }: Digest): string {
  if (kind === "quiet") return "✓";
  if (kind === "eventful" && counts.rejected > 0) return SYMBOLS.rejected;
  return watched === "well" ? "−" : SYMBOLS["cannot-say"];
}

function rowsOf({ shown, counts, day }: Digest, voice: Voice, extras: DigestExtras): readonly Element[] {
  const { say, clock } = voice;
  // The headline names the day.
  const inDay = { say, clock: { ...clock, now: day.window.from } };
  const rows = shown.map((told) => rowOf(told, { day, voice: inDay, nameOf: shortened(extras.nameOf) }));
  const isWhole = counts.untold + counts.folded === 0;
  const more = isWhole ? [] : [{ symbol: "…", text: say.digest.more(counts, extras.file) }];
  return rows.length === 0 ? [] : [{ kind: "rows", rows: [...rows, ...more] }];
}

/** Ten lines are to fit into one message, whatever people call their machines. */
function shortened(nameOf: DigestExtras["nameOf"]): DigestExtras["nameOf"] {
  return (address) => {
    const name = nameOf(address);
    return name === undefined ? undefined : labelled(name);
  };
}

function shortly({ observer, ...hole }: Hole): Hole {
  const { name } = observer;
  return { ...hole, observer: { ...observer, ...(name !== undefined && { name: labelled(name) }) } };
}

interface Telling extends Pick<DigestExtras, "nameOf"> {
  readonly day: Digest["day"];
  readonly voice: Voice;
}

function rowOf(told: Told, { day, voice: { say, clock }, nameOf }: Telling): Judged {
  if (told.section === "hole") return { symbol: "░", text: say.digest.hole(shortly(told.hole), clock) };
  const text = say.digest.line(told, nameOf, clock);
  const question = say.digest.question(told.line, day.window);
  const { ask: label } = say.labels;
  const ask = question === undefined ? {} : { ask: askAction(label, text, question) };
  return { symbol: told.standing === "unknown" ? "?" : SIGNS[told.section], text, ...ask };
}

/** Always beside their words. */
const SIGNS = { new: "+", stopped: "−", rejected: SYMBOLS.rejected } as const;

function askAction(label: string, line: string, text: string): NonNullable<Judged["ask"]> {
  return { ...replyAction({ label, text }), spoken: labelled(`${label}: ${line}`) };
}

function note(sentences: readonly string[], { gap }: Say): readonly Element[] {
  return sentences.length === 0 ? [] : [{ kind: "note", text: sentences.join(gap) }];
}
