import { contextQuestion } from "../../src/question/json.ts";
import { read } from "../../src/question/read.ts";
import { fromIso } from "../../src/time/instant.ts";
import { ownMaterial, ownMessages } from "../reading/own.ts";

/** Reads all labelled messages: the readers that build patterns as they go have built them then. */
export function readOwnMessages(): void {
  const { languages, book } = ownMaterial();
  for (const { text, now, tz: zone, context } of ownMessages()) {
    const previous = contextQuestion(context);
    read(text, { languages, book, now: fromIso(now) ?? 0, zone, ...(previous && { context: previous }) });
  }
}
