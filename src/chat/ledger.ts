import type { Desk, Errand } from "./desk.ts";

/** What has been found out and started for a question, kept where the next worker finds it. */
export function makeStoredLedger(scope: string, { store, now, retentionSeconds }: Desk): Errand["ledger"] {
  const collection = notesOf(scope);
  return {
    recall: async (name) => (await store.get(collection, name, now()))?.value,
    async recallAll(beginning) {
      const notes = await store.list(collection, MOST_NOTES, now());
      return notes.filter(({ id }) => id.startsWith(beginning)).map(({ value }) => value);
    },
    async note(name, text) {
      const version = (await store.get(collection, name, now()))?.version ?? 0;
      // Where two workers note at once, each of them notes something that can be taken up.
      await store.put({ collection, id: name, value: text, version, expires: now() + retentionSeconds }, now());
    },
  };
}

/**
 * What has been found out for a button of an answer: whatever was found for the answer, and what is started for the button
 * alone, so that neither is stopped with the other.
 */
export function makeLedgerBeside(answer: string, scope: string, desk: Desk): Errand["ledger"] {
  const [own, known] = [makeStoredLedger(scope, desk), makeStoredLedger(answer, desk)];
  return { ...own, recall: async (name) => (await own.recall(name)) ?? (await known.recall(name)) };
}

/** Leaves what was found for a button to its answer, for the next one who presses it. */
export async function handOver(scope: string, answer: string, desk: Desk): Promise<void> {
  const ledger = makeStoredLedger(answer, desk);
  const notes = await desk.store.list(notesOf(scope), MOST_NOTES, desk.now());
  for (const { id, value } of notes) await ledger.note(id, value);
  await removeNotes(scope, desk);
}

/** Forgets it, so that the question would start anew. */
export async function removeNotes(scope: string, { store, now }: Desk): Promise<void> {
  for (const { collection, id } of await store.list(notesOf(scope), MOST_NOTES, now())) {
    await store.remove(collection, id);
  }
}

/** More than any question takes: two statements, the look-up of interfaces, and listings. */
const MOST_NOTES = 1000;

function notesOf(scope: string): string {
  return `note/${scope}`;
}
