import type { Card, Element } from "../src/cards/card.ts";
import type { Finding, Fix, Severity } from "../src/doctor/finding.ts";
import type { Voice } from "../src/languages/language.ts";

/** The sign of what somebody has to look at, always beside its words. */
const SIGNS: Readonly<Record<Severity, string>> = { "to-mend": "✗", note: "→", fine: "✓" };

/** What was found, each with why it matters and what would help; what is fine, and how much there is, at the end. */
export function doctor(findings: readonly Finding[], voice: Voice): Card {
  const { say } = voice;
  const bySeverity = (severity: Severity) => findings.filter((finding) => finding.severity === severity);
  const [toMend, notes, fine] = [bySeverity("to-mend"), bySeverity("note"), bySeverity("fine")];
  const counts = { "to-mend": toMend.length, note: notes.length, fine: fine.length };
  return {
    elements: [
      ...[...toMend, ...notes].flatMap((finding) => elementsOf(finding, voice)),
      ...fineElements(fine, voice),
      { kind: "section", label: say.doctor.summary(counts), lines: [] },
    ],
  };
}

function elementsOf(finding: Finding, { say, clock }: Voice): readonly Element[] {
  const { fixes } = say.doctor;
  const { what, why } = say.doctor.text(finding, clock);
  return [
    { kind: "section", label: `${SIGNS[finding.severity]} ${what}`, lines: why === undefined ? [] : [{ text: why }] },
    ...inGroups(finding.fixes).flatMap(({ kind, texts }): readonly Element[] => [
      { kind: "section", label: "", lines: [{ text: fixes[kind] }] },
      ...texts.map((text) => ({ kind: "code", text }) as const),
    ]),
  ];
}

/** What is pasted at one place in a row. */
interface Group {
  readonly kind: Fix["kind"];
  readonly texts: string[];
}

function inGroups(fixes: readonly Fix[]): readonly Group[] {
  const groups: Group[] = [];
  for (const { kind, text } of fixes) {
    const last = groups.at(-1);
    if (last?.kind === kind) last.texts.push(text);
    else groups.push({ kind, texts: [text] });
  }
  return groups;
}

function fineElements(findings: readonly Finding[], { say, clock }: Voice): readonly Element[] {
  if (findings.length === 0) return [];
  const lines = findings.map((finding) => ({ text: say.doctor.text(finding, clock).what }));
  return [{ kind: "section", label: `${SIGNS.fine} ${say.doctor.fine}`, lines }];
}
