import type { LeftOut, Question } from "../question/question.ts";
import { isRestatable, type NameOf } from "../question/restatable.ts";
import type { Instant } from "../time/instant.ts";
import type { Window } from "../time/window.ts";
import type { Claim } from "./claims.ts";

/** What the question to ask next is put into words with. */
export interface Wording {
  readonly now: Instant;
  readonly nameOf: NameOf;
}

/** What a message asked besides: one question is answered at a time. Nothing where it asked nothing else. */
export function leftOut(question: Question, wording: Wording): Claim<"left-out"> | undefined {
  const others = question.leftOut ?? [];
  if (others.length === 0) return undefined;
  return { code: "left-out", texts: others.map(({ text }) => text), ...insteadOf(question, others, wording) };
}

/** A question about the first of them that is clear, with the names of the entries that it is about. */
function insteadOf(
  question: Question,
  others: readonly LeftOut[],
  { now, nameOf }: Wording,
): Pick<Claim<"left-out">, "instead"> {
  const { src: _, dst: __, protocol: ___, window: ____, ...rest } = question;
  const instead = others.map((other) => other.instead).find((each) => each !== undefined);
  const asked = { ...rest, ...windowOf(question, now), ...instead };
  // Whatever the first question lacks, a question that lacks it as well would only be asked back for it.
  const lacks = question.missing.some((slot) => slot !== "port" && instead?.[slot] === undefined);
  if (instead === undefined || lacks || !isRestatable(asked)) return {};
  const keys = [asked.src, asked.dst].flatMap((end) => (end?.kind === "entry" ? [end.key] : []));
  const names = Object.fromEntries(keys.map((key) => [key, nameOf(key)]));
  return { instead: { asked, names } };
}

/** A time that nobody said is assumed once more; one that ends now ("the last two hours") is told in whole minutes. */
function windowOf({ window, assumed }: Question, now: Instant): { readonly window?: Window } {
  const isAssumed = assumed.some(({ field, rule }) => field === "window" && LAST_HOUR.includes(rule));
  if (window === undefined || isAssumed) return {};
  const minutes = { from: window.from - (window.from % 60), to: window.to - (window.to % 60) };
  return { window: window.to === now && minutes.from < minutes.to ? minutes : window };
}

const LAST_HOUR: readonly Question["assumed"][number]["rule"][] = ["last-hour", "time-not-placed"];
