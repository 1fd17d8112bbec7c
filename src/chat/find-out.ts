import { MOST_RECORDS } from "../../templates/records.ts";
import { recordsCsv } from "../../templates/records-file.ts";
import type { Answer } from "../ask.ts";
import type { Response } from "../respond.ts";
import type { Attachment } from "../surfaces/surface.ts";
import type { Asking, Show } from "./asking.ts";
import { surfaceOf } from "./caller.ts";
import { conclude, note } from "./conclude.ts";
import type { Desk, Run } from "./desk.ts";
import { tell } from "./digests/tell.ts";
import { isPassing, reach } from "./failures.ts";
import type { Grip } from "./grip.ts";
import { type Entry, traceOf } from "./journal.ts";
import { type Ends, keepHold, wasCalledOff } from "./keep-hold.ts";
import { keptFor } from "./kept-for.ts";
import { makeStoredLedger } from "./ledger.ts";
import type { Pause } from "./pause.ts";
import { settleDelivery } from "./settle.ts";

/** The second step of a job: finds out what was asked. */
export async function findOut(grip: Grip, desk: Desk): Promise<Pause | undefined> {
  const { arrival, asking, telling } = grip.job();
  if (telling !== undefined) return await tell(grip, telling, desk);
  if (asking === undefined) throw new Error(`${grip.id} is held without a question`);
  const { id } = grip;
  const response = await keepHold(grip, desk, (ends) => answer({ id, asking, ends }, desk));
  if (response.kind === "failed" && wasCalledOff(response.failure, grip, desk)) return undefined;
  if (asking.show === "file" && response.kind === "answered") {
    const file = fileOf(response.answer, asking, desk);
    return await attach(grip, { file, ...scannedFor(response) }, desk);
  }
  const kept = keptFor({ id, arrival, asking, response }, desk);
  const event = asking.show === "answer" ? "answered" : "shown";
  const trace = response.kind === "failed" ? traceOf(response.cause) : undefined;
  const code = codeOf(response);
  await conclude(grip, { kept, event, code, ...scannedFor(response), ...(trace && { trace }) }, desk);
  return undefined;
}

/** A question, and when its search ends at the latest. */
interface Search {
  /** The job. */
  readonly id: string;
  readonly asking: Asking;
  readonly ends: Ends;
}

async function answer({ id, asking, ends }: Search, desk: Desk): Promise<Response> {
  const { text, question, language, zone, context, remembered, confirmed } = asking;
  const message = {
    ...{ text, question, zone, language: desk.languages[language], reference: id },
    ...(context !== undefined && { context }),
    ...(remembered !== undefined && { remembered }),
    ...(confirmed && { confirmed }),
  };
  const response = await desk.answer(message, runOf(asking, ends, desk));
  // Our own memory was ill, not what was asked about.
  if (response.kind === "failed" && isPassing(response.cause)) throw response.cause;
  return response;
}

function runOf({ scope, now, show, after = 0 }: Asking, ends: Ends, desk: Desk): Run {
  const errand = { scope, now, ledger: makeStoredLedger(scope, desk), ...ends };
  return { errand, now, records: after + RECORDS[show] };
}

const RECORDS: Readonly<Record<Show, number>> = { answer: 0, records: MOST_RECORDS.page, file: MOST_RECORDS.file };

/** What was read for a file, and the file itself. */
interface Made extends Pick<Entry, "bytesScanned"> {
  readonly file: Attachment;
}

/** A file can be made again, so it is not kept: it is found out and sent in one go. */
async function attach(grip: Grip, { file, ...scanned }: Made, desk: Desk): Promise<Pause | undefined> {
  const { arrival } = grip.job();
  const delivery = await reach(() => surfaceOf(arrival, desk).attach(arrival, file));
  if (delivery.kind !== "later") note(grip, { event: "shown", code: "file", ...scanned }, desk);
  return await settleDelivery(grip, delivery, desk);
}

function fileOf({ records, explanation }: Answer, { scope, language }: Asking, desk: Desk): Attachment {
  return {
    name: `${scope}.csv`,
    mime: "text/csv",
    bytes: new TextEncoder().encode(recordsCsv(records)),
    title: desk.words[language].recordsFile(records.length, explanation.recordCount),
  };
}

function scannedFor(response: Response): Pick<Entry, "bytesScanned"> {
  return response.kind === "answered" ? { bytesScanned: response.answer.cost.bytesScanned } : {};
}

function codeOf(response: Response): string {
  switch (response.kind) {
    case "answered":
      return response.answer.verdict.kind;
    case "to-mend":
    case "failed":
      return response.failure?.code ?? response.kind;
    default:
      return response.kind;
  }
}
