import type { Ip } from "../../net/ip.ts";
import type { Question, Slot } from "../question.ts";

/** What has to be asked before a question can be answered. */
export interface Lack {
  readonly missing: readonly Slot[];
  /** `one-end`: of the two ends that are missing, either is enough; `subject`: the one end that all is about. */
  readonly wanted: "all" | "one-end" | "subject";
  readonly unclear: readonly Unclear[];
  /** The words that stand for the asker's own machine, which is the missing source: `my laptop`. */
  readonly own?: string;
  /** The address that the asker gave another time, where the source is missing. */
  readonly remembered?: Ip;
}

/** Words that fit several entries of the address book. */
export interface Unclear {
  readonly slot: "src" | "dst";
  /** As they were written: `portal`. */
  readonly words: string;
}

/** A question with the text it was read from. */
export interface Asked {
  readonly question: Question;
  readonly text: string;
  readonly remembered?: Ip;
}

/** Finds out what has to be asked back. */
export function lackOf({ question, text, remembered }: Asked): Lack {
  const { src, missing, ambiguous, said } = question;
  const wordsOf = (slot: Slot) => {
    const place = said.find(({ field }) => field === slot);
    return place === undefined ? undefined : text.slice(place.start, place.end);
  };
  const unclear = (["src", "dst"] as const).filter((slot) => ambiguous.includes(slot));
  const lacksSource = src === undefined && missing.includes("src");
  const own = lacksSource ? wordsOf("src") : undefined;
  const wanted = wantedBy(question);
  // Whoever asks about the own machine has named what the question is about.
  const isAboutOwn = wanted === "one-end" && own !== undefined;
  return {
    missing: isAboutOwn ? missing.filter((slot) => slot !== "dst") : missing,
    wanted: isAboutOwn ? "all" : wanted,
    unclear: unclear.map((slot) => ({ slot, words: wordsOf(slot) ?? "" })),
    ...(own !== undefined && { own }),
    ...(lacksSource && remembered !== undefined && { remembered }),
  };
}

/** Whether anything has to be asked. */
export function isLacking({ missing, unclear }: Lack): boolean {
  return missing.length + unclear.length > 0;
}

function wantedBy({ intent, missing }: Question): Lack["wanted"] {
  if (missing.length > 0 && (intent === "talkers" || intent === "reached")) return "subject";
  const isEither = intent === "blocked" || intent === "accepted" || intent === "seen";
  return isEither && missing.includes("src") && missing.includes("dst") ? "one-end" : "all";
}
