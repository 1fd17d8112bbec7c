import type { Card } from "../../cards/card.ts";
import type { Deed } from "../deed.ts";
import { sendFile } from "../send-file.ts";
import { onReply, tooOld } from "./press.ts";

/** The whole statement as a file; it stands in the details, or in what was shown of them. */
export const statement = onReply(({ id, kept }, caller, desk): Deed => {
  const text = statementIn(kept.details ?? kept.card);
  if (text === undefined) return tooOld(caller, desk);
  const bytes = new TextEncoder().encode(`${text}\n`);
  // RFC 6922.
  const file = { name: `${id}.sql`, mime: "application/sql", bytes, title: desk.words[kept.language].statement };
  const { arrival } = caller;
  return { kind: "do", act: () => sendFile({ arrival, file, language: kept.language }, desk) };
});

function statementIn({ elements }: Card): string | undefined {
  return elements.flatMap((element) => (element.kind === "code" ? [element.text] : []))[0];
}
