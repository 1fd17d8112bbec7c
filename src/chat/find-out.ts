import { MOST_RECORDS } from "../../templates/records.ts";
import { namesIn, recordsCsv } from "../../templates/records-file.ts";
import type { Answer } from "../ask.ts";
import type { Response } from "../respond.ts";
import type { Asking } from "./asking.ts";
import { conclude, note, tryTo } from "./conclude.ts";
import type { Desk } from "./desk.ts";
import { tell } from "./digests/tell.ts";
import { errandFor } from "./errand.ts";
import { isPassing } from "./failures.ts";
import type { Grip } from "./grip.ts";
import { traceOf } from "./journal.ts";
import { type Ends, keepHold, wasCalledOff } from "./keep-hold.ts";
import { keptFor } from "./kept-for.ts";
import { handOver } from "./ledger.ts";
import type { Pause } from "./pause.ts";
import { type Parcel, sendFile } from "./send-file.ts";
import { settleDelivery } from "./settle.ts";

/** The second step of a job: finds out what was asked. */
export async function findOut(grip: Grip, desk: Desk): Promise<Pause | undefined> {
  const { arrival, asking, telling } = grip.job();
  if (telling !== undefined) return await tell(grip, telling, desk);
  if (asking === undefined) throw new Error(`${grip.id} is held without a question`);
  const { id } = grip;
  const response = await keepHold(grip, desk, (ends) => answer({ id, asking, ends }, desk));
  if (response.kind === "failed" && wasCalledOff(response.failure, grip, desk)) return undefined;
  if (response.kind === "answered") await tryTo(() => leaveToAnswer(asking, desk), grip, desk);
  if (asking.show === "file" && response.kind === "answered") {
    const file = fileOf(response.answer, asking, desk);
    return await attach(grip, { arrival, file, language: asking.language }, desk);
  }
  const kept = keptFor({ id, arrival, asking, response }, desk);
  const event = asking.show === "answer" ? "answered" : "shown";
  const trace = response.kind === "failed" ? traceOf(response.cause) : undefined;
  const code = codeOf(response);
  await conclude(grip, { kept, event, code, ...(trace && { trace }) }, desk);
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
  const { text, question, language, zone, context, remembered, confirmed, now, show } = asking;
  const message = {
    ...{ text, question, zone, language: desk.languages[language], reference: id },
    ...(context !== undefined && { context }),
    ...(remembered !== undefined && { remembered }),
    ...(confirmed && { confirmed }),
  };
  const errand = { ...errandFor({ job: id, ...asking }, desk), now, ...ends };
  const response = await desk.answer(message, { errand, now, records: show === "answer" ? 0 : MOST_RECORDS.file });
  // Our own memory was ill, not what was asked about.
  if (response.kind === "failed" && isPassing(response.cause)) throw response.cause;
  return response;
}

/** Everything that was started has come to its end, so nobody can stop it any more. */
async function leaveToAnswer({ scope, of }: Asking, desk: Desk): Promise<void> {
  if (of !== undefined) await handOver(scope, of, desk);
}

/** A file can be made again, so it is not kept: it is found out and sent in one go. */
async function attach(grip: Grip, parcel: Parcel, desk: Desk): Promise<Pause | undefined> {
  const delivery = await sendFile(parcel, desk);
  if (delivery.kind !== "later") note(grip, { event: "shown", code: "file" }, desk);
  return await settleDelivery(grip, delivery, desk);
}

function fileOf({ records, explanation }: Answer, { scope, of = scope, language }: Asking, desk: Desk): Parcel["file"] {
  return {
    name: `${of}.csv`,
    mime: "text/csv",
    bytes: new TextEncoder().encode(recordsCsv(records, namesIn(explanation))),
    title: desk.words[language].recordsFile(records.length, explanation.recordCount),
  };
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
