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
