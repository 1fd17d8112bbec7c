import type { Diagnosis, DiagnosisCode, Fix, Severity } from "../doctor/finding.ts";
import type { Clock } from "./clock.ts";

/** How a set-up is spoken of: what is the matter with it, and what would help. */
export interface DoctorWords {
  text(diagnosis: Diagnosis, clock: Clock): DiagnosisText;
  /** The last line: how much there is of each. */
  summary(counts: Readonly<Record<Severity, number>>): string;
  /** What stands above the things that are fine. */
  readonly fine: string;
  /** What stands above something that can be pasted. */
  readonly fixes: Readonly<Record<Fix["kind"], string>>;
}

/** What was found, and in one sentence why it matters; what is fine needs no reason. */
export interface DiagnosisText {
  readonly what: string;
  readonly why?: string;
}

/** Sentences for every diagnosis: a new code does not compile until every language can say it. */
export type DiagnosisWords<C extends DiagnosisCode = DiagnosisCode> = {
  readonly [K in C]: (diagnosis: Extract<Diagnosis, { readonly code: K }>, clock: Clock) => DiagnosisText;
};

/** The sentences of one diagnosis. */
export function textIn<C extends DiagnosisCode>(
  words: DiagnosisWords,
  diagnosis: Extract<Diagnosis, { readonly code: C }>,
  clock: Clock,
): DiagnosisText {
  return words[diagnosis.code](diagnosis, clock);
}
